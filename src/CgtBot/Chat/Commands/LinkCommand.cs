using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Relier 12 à 7 » : an entry to another, to a gap, a consultation, a publication or its meeting.</summary>
public sealed class LinkCommand : IChatCommand
{
    public string Name => "link";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpLinkDoes, RegisterTexts.HelpLinkExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => turn.OnEntryAsync(entry => turn.Command switch
    {
        var c when c.Number("to") is { } other => LinkAsync(turn, entry, LinkTarget.Entry, other, Format(RegisterTexts.SubjectEntry, other), turn.Db.Entries, ct),
        var c when c.Number("gap") is { } gap => LinkAsync(turn, entry, LinkTarget.Gap, gap, Format(RegisterTexts.SubjectGap, gap), turn.Db.Gaps, ct),
        var c when c.Number("consultation") is { } file => LinkAsync(turn, entry, LinkTarget.Consultation, file, Format(RegisterTexts.SubjectConsultation, file), turn.Db.Consultations, ct),
        var c when c.Number("publication") is { } text => LinkAsync(turn, entry, LinkTarget.Publication, text, Format(RegisterTexts.SubjectPublication, text), turn.Db.Publications, ct),
        var c when c["meeting-on"] is not null => MeetAsync(turn, entry, ct),
        var c when c.Number("meeting") is { } meeting => MeetAsync(turn, entry, meeting, ct),
        _ => Task.FromResult(AskCards.For(Format(RegisterTexts.LinkTo, entry.Number), turn.Command.With("to", null), RegisterTexts.ButtonContinue, new CardInput.Text("to", RegisterTexts.NoNumberField, Required: true))),
    }, ct);

    private static async Task<Card> LinkAsync(ChatTurn turn, RegisterEntry entry, LinkTarget target, int number, string named, IQueryable<NumberedRow> among, CancellationToken ct)
    {
        if (target is LinkTarget.Entry && number == entry.Number)
        {
            return AskCards.Problem(RegisterTexts.LinkItself);
        }

        if (!await among.AnyAsync(r => r.Number == number, ct))
        {
            return AskCards.Problem(RegisterTexts.LinkNoTarget, Format(RegisterTexts.LinkNoTargetDetail, named));
        }

        // Asked under the lock: two taps note one link.
        await using var act = await turn.BeginAsync(ct: ct);
        if (await turn.Db.Links.AnyAsync(l => l.Target == target && ((l.Entry == entry.Number && l.TargetNumber == number) || (target == LinkTarget.Entry && l.Entry == number && l.TargetNumber == entry.Number)), ct))
        {
            return AskCards.Notice(RegisterTexts.LinkThere, named, AskCards.Show(entry.Number));
        }

        turn.Db.Links.Add(new EntryLink { Section = turn.Db.Section, Number = await act.NextNumberAsync<EntryLink>(ct), Entry = entry.Number, Target = target, TargetNumber = number, CreatedBy = turn.Author, CreatedAt = turn.Now });
        await act.CommitAsync(ct);
        return Done(entry, named);
    }

    /// <summary>« à la réunion du 12 octobre »: the one the register has on that day; of several, a person says which.</summary>
    private static async Task<Card> MeetAsync(ChatTurn turn, RegisterEntry entry, CancellationToken ct)
    {
        if (turn.Day("meeting-on") is not { Problem: null, Value: { } on })
        {
            return turn.Day("meeting-on").Problem!;
        }

        var (day, guessed, body) = (new PartialDate(on), new PartialDate(on, Inferred: true), turn.Command["body"]);
        var held = (await turn.Db.Meetings.AsNoTracking().Where(m => m.On == day || m.On == guessed).OrderBy(m => m.Number).ToListAsync(ct)).Where(m => body is null || m.Body == body).ToList();
        return held switch
        {
            [] => AskCards.Problem(Format(RegisterTexts.LinkNoMeeting, EntryWords.Of(on)), RegisterTexts.LinkNoMeetingDetail, new CardButton(CommandWords.Of("meetings"), ChatCommand.Of("meetings"))),
            [var only] => await MeetAsync(turn, entry, only.Number, ct),
            _ => AskCards.Notice(Format(RegisterTexts.LinkWhichMeeting, EntryWords.Of(on)), RegisterTexts.LinkWhichMeetingDetail, [.. held.Select(m => new CardButton(Format(RegisterTexts.LinkMeeting, m.Number, EntryWords.Short(m.Title)), TurnEntry.For("link", entry).With("meeting", m.Number)))]),
        };
    }

    private static async Task<Card> MeetAsync(ChatTurn turn, RegisterEntry entry, int number, CancellationToken ct)
    {
        var named = Format(RegisterTexts.SubjectMeeting, number);
        if (!await turn.Db.Meetings.AnyAsync(m => m.Number == number, ct))
        {
            return AskCards.Problem(RegisterTexts.LinkNoTarget, Format(RegisterTexts.LinkNoTargetDetail, named));
        }

        await using var act = await turn.BeginAsync(ct: ct);
        entry.Meeting = number;
        await act.CommitAsync(ct);
        return Done(entry, named);
    }

    private static Card Done(RegisterEntry entry, string named) =>
        new(Format(RegisterTexts.LinkedTitle, entry.Number), [new CardBlock.Paragraph($"{EntryWords.Titled(entry.Number, entry.Text)} → {named}")], [AskCards.Show(entry.Number), AskCards.Undo()], CardTone.Success)
        {
            Neutral = Format(RegisterTexts.NeutralEntry, entry.Number), Subject = $"{nameof(RegisterEntry)}/{entry.Number}",
        };
}
