using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Web;

/// <summary>What a person sent -> kept -> answered -> kept. Once kept it is answered even if the browser goes away.</summary>
public sealed class Inbound(ChatFlow flow, ChatLines lines, IOptions<WebOptions> options, IHostApplicationLifetime life)
{
    /// <summary>The lines written, or why nothing was.</summary>
    public async Task<Reply> TakeAsync(Visitor visitor, IFormCollection form, CancellationToken ct)
    {
        var sent = await SentForm.ReadAsync(form, options.Value, ct);
        return sent is SentForm.Taken taken ? await AnswerAsync(visitor, taken, life.ApplicationStopping) : new Reply.Refused((SentForm.Refused)sent);
    }

    private async Task<Reply> AnswerAsync(Visitor visitor, SentForm.Taken taken, CancellationToken stopping)
    {
        var written = new List<ChatMessage>();
        for (var next = taken; next is not null; next = next.Then)
        {
            written.Add(await WriteAsync(visitor, visitor.Author, next.Line, null, stopping));
            if (await flow.AnswerAsync(next.ToIncoming(visitor), stopping) is { } card)
            {
                written.Add(await WriteAsync(visitor, card.Private ? visitor.Author : AuthorId.Bot, null, card, stopping));
            }
        }

        return new Reply.Lines(written);
    }

    private Task<ChatMessage> WriteAsync(Visitor visitor, AuthorId author, string? text, Card? card, CancellationToken ct) =>
        lines.WriteAsync(visitor.Section.Section, visitor.Channel, author, text, card, ct);
}

/// <summary>How a sent form was taken.</summary>
public abstract record Reply
{
    public sealed record Lines(IReadOnlyList<ChatMessage> Written) : Reply;

    public sealed record Refused(SentForm.Refused Why) : Reply;
}
