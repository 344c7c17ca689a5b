using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>The card of one entry: its text, its facts, its answers, links and history, and what can be done with it.</summary>
internal static class EntryCard
{
    public static Card Of(ChatTurn turn, EntryFile file)
    {
        var entry = file.Entry;
        return new Card(Title(entry), [.. Undone(entry), new CardBlock.Quote(entry.Text, [], entry.Origin), Facts(entry, file.Times, file.Meeting, turn.Today), .. Times(file), .. Answers(file), .. Links(file), .. FollowedFrom.Blocks(turn, file), .. EntryHistory.Of(turn.Section, file), .. EntryActions.Fields(entry)], EntryActions.Of(entry))
        {
            Neutral = Format(RegisterTexts.NeutralEntry, entry.Number), Subject = $"{nameof(RegisterEntry)}/{entry.Number}", Tone = entry.IsOverdue(turn.Today) && !entry.Removed ? CardTone.Warning : CardTone.Neutral,
        };
    }

    /// <summary>What anyone of the section may be shown of an entry at a glance: its words and its facts.</summary>
    public static Card Brief(RegisterEntry entry, DateOnly today) => new(Title(entry), [new CardBlock.Quote(entry.Text, [], entry.Origin), Facts(entry, [], null, today)], [AskCards.Show(entry.Number)])
    {
        Neutral = Format(RegisterTexts.NeutralEntry, entry.Number), Tone = entry.IsOverdue(today) ? CardTone.Warning : CardTone.Neutral,
    };

    private static string Title(RegisterEntry entry) => Format(
        entry.Kind switch { EntryKind.Question => RegisterTexts.ShowTitleQuestion, EntryKind.Demand => RegisterTexts.ShowTitleDemand, _ => RegisterTexts.ShowTitleCommitment }, entry.Number);

    private static IEnumerable<CardBlock> Undone(RegisterEntry entry) => entry.Removed ? [new CardBlock.Paragraph(RegisterTexts.ShowUndone, TextWeight.Strong)] : [];

    private static CardBlock.Facts Facts(RegisterEntry entry, IReadOnlyList<Occurrence> times, Meeting? held, DateOnly today)
    {
        (string Label, string? Value)[] facts =
        [
            (RegisterTexts.FactState, State(entry)),
            (RegisterTexts.FactReason, entry.StateReason),
            (RegisterTexts.FactAsked, EntryWords.Of(entry.AskedOn)),
            (RegisterTexts.FactTimes, EntryTimes.Of(entry, times)),
            (RegisterTexts.FactAge, entry is { Awaited: true, Removed: false } ? EntryWords.Age(entry.Kind, entry.AskedOn, today) : null),
            (RegisterTexts.FactDue, entry is { Awaited: true, Removed: false } ? EntryWords.DueFact(entry.DueOn, entry.DueBasis, today) : null),
            (RegisterTexts.FactTopic, entry.Topic is { } topic ? TopicNames.Of(topic) : null),
            (RegisterTexts.FactBody, entry.Body),
            (RegisterTexts.FactMeeting, held is { } meeting ? Format(RegisterTexts.MeetingLine, EntryWords.Of(meeting.On), meeting.Title) : null),
        ];
        return new CardBlock.Facts([.. facts.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => new Fact(f.Label, f.Value!))]);
    }

    private static string State(RegisterEntry entry) => EntryWords.Settled(entry.State, entry.Kind, entry.StateOn) is { Length: > 0 } settled ? settled : EntryWords.State(entry.State, entry.Kind);

    private static IEnumerable<CardBlock> Times(EntryFile file) => Listed(RegisterTexts.HeadTimes, file.Times.Select(t => new CardItem(t.Text, string.Join(" · ", new[] { EntryWords.Of(t.On), t.Origin }.OfType<string>()))));

    private static IEnumerable<CardBlock> Answers(EntryFile file) => Listed(RegisterTexts.HeadAnswers, file.Answers.Select(a => new CardItem(
        a.Text, Format(Head(a), EntryWords.Of(a.On)) + (a.Source is { } source ? " · " + Format(RegisterTexts.AnswerSource, source) : ""))));

    // « Réponse du 12/03/2025 » is French, « Réponse du mars 2025 » is not.
    private static string Head(Answer answer) => (answer.Partial, answer.On.Precision is DatePrecision.Day) switch
    {
        (true, true) => RegisterTexts.AnswerPartial,
        (true, false) => RegisterTexts.AnswerPartialMonth,
        (false, true) => RegisterTexts.AnswerWhole,
        _ => RegisterTexts.AnswerWholeMonth,
    };

    private static IEnumerable<CardBlock> Links(EntryFile file) => Listed(RegisterTexts.HeadLinks, file.Links.Select(l => Link(file, l)).OfType<CardItem>());

    private static CardItem? Link(EntryFile file, EntryLink link) => link.Target switch
    {
        LinkTarget.Consultation => new CardItem(Format(RegisterTexts.LinkConsultation, link.TargetNumber)),
        LinkTarget.Gap => new CardItem(Format(RegisterTexts.LinkGap, link.TargetNumber)),
        LinkTarget.Publication => new CardItem(Format(RegisterTexts.LinkPublication, link.TargetNumber)),
        _ => file.Linked.TryGetValue(link.Entry == file.Entry.Number ? link.TargetNumber : link.Entry, out var other) ? Linked(file.Entry, other) : null,
    };

    /// <summary>An entry with the same words is the same thing asked again.</summary>
    private static CardItem Linked(RegisterEntry entry, RegisterEntry other)
    {
        var again = EntryText.Fold(entry.Text) == EntryText.Fold(other.Text);
        var text = other.Number > entry.Number ? RegisterTexts.LinkRepeatedLater : RegisterTexts.LinkRepeatedEarlier;
        return new CardItem(
            again ? Format(EntryWords.Verb(text, other.Kind), EntryWords.When(other.AskedOn), other.Number) : Format(RegisterTexts.LinkEntry, other.Number, EntryWords.Short(other.Text)),
            EntryWords.State(other.State, other.Kind), [AskCards.Show(other.Number, RegisterTexts.ButtonShow)]);
    }

    private static IEnumerable<CardBlock> Listed(string head, IEnumerable<CardItem> items)
    {
        var rows = items.ToList();
        return rows.Count == 0 ? [] : [new CardBlock.Paragraph(head, TextWeight.Strong), new CardBlock.Items(rows)];
    }
}
