using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>The card of a page of the register: title with the count, one item per entry, pages and filters.</summary>
internal static class EntryListCard
{
    public static Card Of(ChatTurn turn, EntryFilter filter, int page, int count, IReadOnlyList<EntryLine> lines, IReadOnlyList<string> bodies)
    {
        var (title, today) = (Title(filter, count), turn.Today);
        return lines.Count == 0
            ? Nothing(filter, title, page, count)
            : new Card(title, [.. Range(page, count, lines.Count), new CardBlock.Items([.. lines.Select(l => Item(l, today))]) { Total = count }, .. FilterFields.Of(bodies, filter)], [.. AskCards.Pages(filter.ToCommand(), page, LastPage(count)), FilterFields.Button()])
            {
                Neutral = count.ToString(System.Globalization.CultureInfo.CurrentCulture) + " " + Word(RegisterTexts.KindEntry, count),
            };
    }

    /// <summary>« 12 questions ouvertes · sujet IA · CST ».</summary>
    public static string Title(EntryFilter filter, int count)
    {
        var number = count == 0 ? Form(RegisterTexts.NoneOf, EntryWords.Gender(filter.Kind)) : count.ToString("N0", System.Globalization.CultureInfo.CurrentCulture);
        var title = Format(RegisterTexts.ListTitle, number, Word(EntryWords.Nouns(filter.Kind), count), State(filter, count)).Replace("  ", " ", StringComparison.Ordinal).Trim();
        title = filter.Topic is { } topic ? Format(RegisterTexts.ListTitleOnTopic, title, TopicNames.Of(topic)) : title;
        title = FilterDays.Due(filter) is { } due ? Format(RegisterTexts.ListTitleForBody, title, due) : title;
        title = filter.Meeting is { } meeting ? Format(RegisterTexts.ListTitleForBody, title, Format(RegisterTexts.SubjectMeeting, meeting)) : title;
        title = FilterDays.Said(filter, count) is { } when ? Format(RegisterTexts.ListTitleForBody, title, when) : title;
        return filter.Body is { } body ? Format(RegisterTexts.ListTitleForBody, title, body) : title;
    }

    private static string State(EntryFilter filter, int count) => Words(filter) is { } forms ? Form(forms, (EntryWords.Gender(filter.Kind) * 2) + (IsPlural(count) ? 1 : 0)) : "";

    private static string? Words(EntryFilter filter) => filter.State switch
    {
        EntryFilter.All or EntryFilter.Coming => null,
        EntryFilter.Overdue => RegisterTexts.StateOverdue,
        EntryFilter.Open => filter.Kind is EntryKind.Commitment ? RegisterTexts.StatePending : RegisterTexts.StateOpen,
        var state => EntryWords.StateForms(EntryFilter.States[state]),
    };

    private static CardItem Item(EntryLine line, DateOnly today)
    {
        string?[] detail = line.Awaited
            ? [EntryWords.Age(line.Kind, line.AskedOn, today), Partly(line), line.Body, Topic(line), EntryWords.Due(line.DueOn, line.DueBasis, today)]
            : [EntryWords.Settled(line.State, line.Kind, line.StateOn), line.Body, Topic(line)];
        return new CardItem(EntryWords.Titled(line.Number, line.Text), string.Join(" · ", detail.Where(d => d is not null)), [AskCards.Show(line.Number, RegisterTexts.ButtonShow)]);
    }

    private static string? Topic(EntryLine line) => line.Topic is { } topic ? TopicNames.Of(topic) : null;

    private static string? Partly(EntryLine line) => line.State is EntryState.PartlyAnswered ? EntryWords.Settled(line.State, line.Kind, line.StateOn) : null;

    private static IEnumerable<CardBlock> Range(int page, int count, int shown)
    {
        var first = ((page - 1) * ListCommand.PageSize) + 1;
        return count > shown ? [new CardBlock.Paragraph(Format(RegisterTexts.ListRange, first, first + shown - 1, count), TextWeight.Subtle)] : [];
    }

    private static int LastPage(int count) => (count + ListCommand.PageSize - 1) / ListCommand.PageSize;

    private static Card Nothing(EntryFilter filter, string title, int page, int count)
    {
        var last = LastPage(count);
        return count > 0
            ? AskCards.Notice(title, Format(RegisterTexts.ListPageBeyond, page, last), new CardButton(RegisterTexts.ButtonPrevious, filter.ToCommand().With("page", last)))
            : filter.IsAll
                ? Card.Of(title, new CardBlock.Paragraph(RegisterTexts.ListEmptyRegister)) with { Buttons = [new CardButton(RegisterTexts.ButtonAdd, ChatCommand.Of("add"))] }
                : Card.Of(title, new CardBlock.Paragraph(Format(RegisterTexts.ListNothing, FilterFields.Said(filter)))) with { Buttons = [new CardButton(RegisterTexts.ButtonNoFilter, ChatCommand.Of("list"))] };
    }
}
