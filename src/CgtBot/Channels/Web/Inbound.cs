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
        var said = await WriteAsync(visitor, visitor.Author, taken.Line, null, stopping);
        var card = await flow.AnswerAsync(taken.ToIncoming(visitor), stopping);
        return new Reply.Lines(card is null ? [said] : [said, await WriteAsync(visitor, AuthorId.Bot, null, card, stopping)]);
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
