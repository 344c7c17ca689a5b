using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Réunions » : past and coming, latest first, by body when one is named.</summary>
public sealed class MeetingsCommand : IChatCommand
{
    private const int PageSize = 20;

    public string Name => "meetings";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(RegisterTexts.HelpMeetingsDoes, RegisterTexts.HelpMeetingsExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var (body, page) = (turn.Command["body"], Math.Clamp(turn.Command.Number("page") ?? 1, 1, int.MaxValue / PageSize));
        var meetings = turn.Db.Meetings.AsNoTracking().Where(m => body == null || m.Body == body);
        var count = await meetings.CountAsync(ct);
        var rows = await meetings.OrderByDescending(m => m.On).ThenByDescending(m => m.Number).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var numbers = rows.ConvertAll(m => (int?)m.Number);
        var entries = await turn.Db.Entries.Where(e => numbers.Contains(e.Meeting)).GroupBy(e => e.Meeting!.Value).ToDictionaryAsync(g => g.Key, g => g.Count(), ct);
        var add = new CardButton(RegisterTexts.ButtonAddMeeting, ChatCommand.Of("add-meeting", ("body", body)));
        var title = count == 0 ? RegisterTexts.MeetingsTitleNone : Format(RegisterTexts.MeetingsTitle, count, Word(RegisterTexts.WordMeeting, count));
        return rows.Count == 0
            ? Card.Of(title, new CardBlock.Paragraph(body is null ? RegisterTexts.MeetingsNone : Format(RegisterTexts.MeetingsNoneOf, EntryWords.Short(body)))) with { Buttons = [add] }
            : new Card(title, [.. Range(page, count, rows.Count), new CardBlock.Items([.. rows.Select(m => Item(m, entries.GetValueOrDefault(m.Number), turn.Today))])], [.. AskCards.Pages(turn.Command, page, (count + PageSize - 1) / PageSize), add]) { Neutral = title };
    }

    private static CardItem Item(Meeting meeting, int entries, DateOnly today)
    {
        string?[] detail =
        [
            meeting.On.First > today ? RegisterTexts.MeetingUpcoming : null, MeetingWords.Of(meeting.Kind), meeting.Body,
            entries > 0 ? Format(RegisterTexts.MeetingEntries, entries, Word(RegisterTexts.KindEntry, entries)) : null, meeting.Origin,
        ];
        return new CardItem(
            Format(RegisterTexts.MeetingLine, EntryWords.Of(meeting.On), EntryWords.Short(meeting.Title)), string.Join(" · ", detail.OfType<string>()),
            entries > 0 ? [new CardButton(RegisterTexts.ButtonEntries, ChatCommand.Of("list", ("meeting", meeting.Number)))] : null);
    }

    private static IEnumerable<CardBlock> Range(int page, int count, int shown) => count > shown
        ? [new CardBlock.Paragraph(Format(RegisterTexts.RangeMeetings, ((page - 1) * PageSize) + 1, ((page - 1) * PageSize) + shown, count), TextWeight.Subtle)]
        : [];
}
