using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>The fields by which a list is narrowed, and how a filter is said.</summary>
internal static class FilterFields
{
    private static readonly string[] Names = ["kind", "state", "topic", "body"];

    public static CardButton Button() => new(RegisterTexts.ButtonFilter, ChatCommand.Of("list")) { Sends = Names };

    public static IEnumerable<CardBlock> Of(IReadOnlyList<string> bodies, EntryFilter filter) =>
    [
        Choice("kind", RegisterTexts.FilterKind, filter.Kind?.Code(), Kinds),
        Choice("state", RegisterTexts.FilterState, filter.State == EntryFilter.All ? null : filter.State, States),
        Choice("topic", RegisterTexts.FilterTopic, filter.Topic?.Value, [.. TopicNames.Watched.Select(t => new CardOption(t.Value, TopicNames.Of(t)))]),
        Choice("body", RegisterTexts.FilterBody, filter.Body, [.. bodies.Select(b => new CardOption(b, b))]),
    ];

    /// <summary>« nature : questions, état : en retard, sujet : IA ».</summary>
    public static string Said(EntryFilter filter) => string.Join(", ", new[]
    {
        Said(RegisterTexts.FilterKind, filter.Kind?.Code(), Kinds),
        Said(RegisterTexts.FilterState, filter.State, States),
        filter.Topic is { } topic ? Said(RegisterTexts.FilterTopic, TopicNames.Of(topic)) : null,
        filter.Body is { } body ? Said(RegisterTexts.FilterBody, body) : null,
        filter.Meeting is { } meeting ? Format(RegisterTexts.SubjectMeeting, meeting) : null,
        FilterDays.Said(filter, 1),
        FilterDays.Window(filter),
    }.Where(s => s is not null));

    private static CardOption[] Kinds =>
        [new("question", RegisterTexts.OptionQuestion), new("demand", RegisterTexts.OptionDemand), new("commitment", RegisterTexts.OptionCommitment)];

    private static CardOption[] States =>
    [
        new(EntryFilter.Open, RegisterTexts.FilterOpen), new(EntryFilter.Overdue, RegisterTexts.FilterOverdue), new(EntryFilter.Coming, RegisterTexts.FilterComing), new("partly-answered", RegisterTexts.FilterPartlyAnswered),
        new("answered", RegisterTexts.FilterAnswered), new("refused", RegisterTexts.FilterRefused), new("withdrawn", RegisterTexts.FilterWithdrawn),
        new("kept", RegisterTexts.FilterKept), new("broken", RegisterTexts.FilterBroken),
    ];

    private static CardBlock.Input Choice(string name, string label, string? value, CardOption[] options)
    {
        var all = value is null || options.Any(o => o.Value == value) ? options : [.. options, new CardOption(value, value)];
        return new(new CardInput.Choice(name, label, [new CardOption("", RegisterTexts.FilterAny), .. all], Value: value ?? ""));
    }

    private static string? Said(string label, string? value, CardOption[] options) => options.FirstOrDefault(o => o.Value == value) is { } option ? Said(label, option.Label) : null;

    private static string Said(string label, string value) => Format(RegisterTexts.FilterSaid, label, value);
}
