using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Teams.Files;

/// <summary>The register as a file, one to one: offered by a consent card, and put in the person's own space once they accept.</summary>
public sealed class OfferedExports(BotDb db, Bindings bindings, FileTransfer transfer, TimeProvider clock)
{
    private const string Accepted = "accept";

    private static readonly Dictionary<string, string> FormatOf = new() { [ExportCommand.CsvPath] = "csv", [ExportCommand.JsonPath] = "json" };

    /// <summary>A consent card for each file of the register that a card links to.</summary>
    public async Task OfferAsync(TurnContext turn, Card card, Section section, CancellationToken ct)
    {
        foreach (var format in card.Blocks.OfType<CardBlock.Link>().Select(l => FormatOf.GetValueOrDefault(l.Address)).OfType<string>())
        {
            var (name, bytes) = (RegisterFile.NameOf(section, format, clock.GetUtcNow()), await RegisterFile.WriteAsync(db, format, clock.GetUtcNow(), ct));
            turn.SendActivity(turn.Activity.CreateReply() with
            {
                Attachments = [new Attachment { ContentType = FileConsentCard.ContentType, Name = name, Content = new FileConsentCard(FileTexts.OfferDetail, bytes.Length, new OfferedFile(format), new OfferedFile(format)) }],
            });
        }
    }

    /// <summary>Accepted: the file is written anew, put, shown, and the offer taken away. Declined: the offer is taken away.</summary>
    public async Task AnswerAsync(TurnContext turn, FileConsentCardResponse response, CancellationToken ct)
    {
        if (!turn.Activity.Conversation!.IsPersonal || await Bindings.FindAsync(db, Receipts.Platform, Place.IdOf(turn.Activity), ct) is not { } place || await bindings.RoleAsync(place, Heard.AuthorOf(turn.Activity), ct) < Role.Reader)
        {
            turn.Say(new Outgoing(OutgoingKind.Send, Reply(turn), ConversationCards.NotBound()));
            return;
        }

        var section = await db.Enter(place.Section).Sections.AsNoTracking().SingleAsync(ct);
        if (response is { Action: Accepted, Context.Format: { } format, UploadInfo: { } upload })
        {
            await PutAsync(turn, section, format, upload, ct);
        }

        if (turn.Activity.ReplyToId is { } offer)
        {
            turn.DeleteActivity(offer);
        }
    }

    private async Task PutAsync(TurnContext turn, Section section, string format, FileUploadInfo upload, CancellationToken ct)
    {
        if (await transfer.PutAsync(upload.UploadUrl, await RegisterFile.WriteAsync(db, format, clock.GetUtcNow(), ct), ct))
        {
            turn.SendActivity(Reply(turn) with { Attachments = [new Attachment { ContentType = FileInfoCard.ContentType, ContentUrl = upload.ContentUrl, Name = upload.Name ?? RegisterFile.NameOf(section, format, clock.GetUtcNow()), Content = new FileInfoCard(upload.UniqueId, upload.FileType ?? format) }] });
        }
        else
        {
            turn.Say(new Outgoing(OutgoingKind.Send, Reply(turn), new Card(FileTexts.NotSent, [new CardBlock.Paragraph(FileTexts.NotSentDetail)], [], CardTone.Error)));
        }
    }

    // An invoke is no message that could be answered in a thread.
    private static Activity Reply(TurnContext turn) => turn.Activity.CreateReply() with { ReplyToId = null };
}
