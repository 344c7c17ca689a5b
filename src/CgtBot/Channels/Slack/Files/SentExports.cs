using System.Globalization;
using System.Text;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Channels.Slack.Outbound;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Dossiers;
using CgtBot.Evidence;
using CgtBot.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Slack.Files;

/// <summary>The register or a dossier as a file, one to one only: in a channel, others would have the whole of it. Where it cannot be sent a word says so, and its link stands.</summary>
public sealed class SentExports(BotDb db, Binder binder, SlackUploads uploads, SlackClient slack, CasePrinter printer, TimeProvider clock)
{
    private const int Megabyte = 1024 * 1024;
    private const int MostMegabytes = 10;

    /// <summary>One answer for each file that a card links to, in the conversation of who asked with the bot; none without one.</summary>
    public async Task OfferAsync(SlackTurn turn, Card card, BoundChannel place, AuthorId asker, CancellationToken ct)
    {
        var paths = card.Blocks.OfType<CardBlock.Link>().Select(l => l.Address).Where(IsExport).ToList();
        if (paths.Count == 0 || (place.Personal ? place : await binder.OwnAsync(turn.Platform, asker, ct)) is not { } own || own.Section != place.Section)
        {
            return;
        }

        var thread = turn.Answer.Channel == own.Conversation ? turn.Answer.Thread : null;
        paths.ForEach(path => turn.Say(new Outgoing(SayKind.File, own.Conversation) { File = path, Thread = thread, Section = own.Section.Value }));
    }

    /// <summary>Written anew, so that nothing of it is kept with what is to be said.</summary>
    public async Task<Posted> SendAsync(Outgoing file, bool repeat, CancellationToken ct)
    {
        var (name, bytes) = await WriteAsync(new SectionId(file.Section!.Value), file.File!, ct);
        var posted = bytes.Length > MostMegabytes * Megabyte ? new Posted.Refused("too-large")
            : await uploads.ShareAsync(file.Channel, file.Thread, name, bytes, repeat ? OutboxTexts.RepeatNote : null, ct);
        return posted is Posted.Refused ? await slack.PostAsync(file.Channel, file.Thread, DrawnMessage.Of(NotSent(name, bytes.Length), discreet: false)[0], $"{file.Mark}/not-sent", ct) : posted;
    }

    private async Task<(string Name, byte[] Bytes)> WriteAsync(SectionId id, string path, CancellationToken ct)
    {
        var (section, now) = (await db.Enter(id).Sections.AsNoTracking().SingleAsync(ct), clock.GetUtcNow());
        if (TimelineCard.IsDossier(path, out var topic))
        {
            return (DossierNames.Of(topic, section.DayOf(now)) + ".html", Encoding.UTF8.GetBytes(await printer.PrintAsync(db, topic, ct)));
        }

        var format = path == ExportCommand.JsonPath ? "json" : "csv";
        return (RegisterFile.NameOf(section, format, now), await RegisterFile.WriteAsync(db, format, now, ct));
    }

    private static bool IsExport(string path) => path is ExportCommand.CsvPath or ExportCommand.JsonPath || TimelineCard.IsDossier(path, out _);

    private static Card NotSent(string name, int length) => new(
        ConversationCards.Say(SlackTexts.FileNotSent, name),
        [new CardBlock.Paragraph(length > MostMegabytes * Megabyte ? ConversationCards.Say(SlackTexts.FileTooLarge, MostMegabytes) : SlackTexts.FileNotSentDetail)], [], CardTone.Warning);
}
