using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Web;

/// <summary>Says an outbox message in the page: one line of the conversation, once, and every open page shows it.</summary>
public sealed class WebChannel(ChatLines lines) : IChannel
{
    public string Platform => FirstSection.WebPlatform;

    public async Task<Delivery> SayAsync(BoundChannel channel, OutboxMessage message, CancellationToken ct)
    {
        if (!await lines.HasAsync(message.Section, message.Id, ct))
        {
            await WriteOnceAsync(message, ct);
        }

        return new Delivery.Said();
    }

    private async Task WriteOnceAsync(OutboxMessage message, CancellationToken ct)
    {
        try
        {
            await lines.WriteAsync(message.Section, message.Channel, AuthorId.Bot, null, message.Card, ct, message.Id);
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            // Another sender wrote the same line first: the unique key kept it single. Anything else is a fault.
            if (!await lines.HasAsync(message.Section, message.Id, ct))
            {
                throw;
            }
        }
    }
}
