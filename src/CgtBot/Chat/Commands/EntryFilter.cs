using System.Globalization;
using System.Linq.Expressions;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Chat.Commands;

/// <summary>Which entries a list shows. <see cref="State"/> is open, overdue, coming, all, or the name of a state.</summary>
internal sealed record EntryFilter(string State, EntryKind? Kind, TopicId? Topic, string? Body, int? Meeting = null)
{
    /// <summary>Asked on this day, month or year or later; null: however long ago.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Asked before this day, month or year; null: until today.</summary>
    public PartialDate? Before { get; init; }

    /// <summary>Due on this day or later; null: whenever.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Due on this day at the latest; null: whenever.</summary>
    public DateOnly? DueBy { get; init; }

    public const string Open = "open";
    public const string Overdue = "overdue";
    /// <summary>Still awaited, and its deadline not past.</summary>
    public const string Coming = "coming";
    public const string All = "all";

    /// <summary>The states a person may ask for, beside open, overdue, coming and all.</summary>
    public static readonly IReadOnlyDictionary<string, EntryState> States = new Dictionary<string, EntryState>(StringComparer.Ordinal)
    {
        ["partly-answered"] = EntryState.PartlyAnswered, ["answered"] = EntryState.Answered, ["refused"] = EntryState.Refused,
        ["withdrawn"] = EntryState.Withdrawn, ["kept"] = EntryState.Kept, ["broken"] = EntryState.Broken,
    };

    public static EntryFilter Of(ChatTurn turn) => new(
        turn.Command["state"] ?? All, turn.Kind(), turn.Command["topic"] is { } topic ? new TopicId(topic) : null, turn.Command["body"], turn.Command.Number("meeting"))
    {
        From = PartialDate.Parse(turn.Command["from"]), Before = PartialDate.Parse(turn.Command["before"]), DueFrom = turn.Command.Date("due-from"), DueBy = turn.Command.Date("due-by"),
    };

    public bool IsKnown => State is Open or Overdue or Coming or All || States.ContainsKey(State);

    /// <summary>The soonest due first, instead of the oldest.</summary>
    public bool IsByDeadline => State == Coming || DueFrom is not null || DueBy is not null;

    public bool IsAll => this == new EntryFilter(All, null, null, null);

    public ChatCommand ToCommand() => ChatCommand.Of("list", ("state", State), ("kind", Kind?.Code()), ("topic", Topic?.Value), ("body", Body), ("meeting", Meeting), ("from", From), ("before", Before), ("due-from", Iso(DueFrom)), ("due-by", Iso(DueBy)));

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Only the conditions asked for are in the query, so that each is answered from the index made for it.</summary>
    public IQueryable<RegisterEntry> Of(IQueryable<RegisterEntry> entries, DateOnly today)
    {
        entries = State switch
        {
            All => entries,
            Open => entries.Where(e => e.Awaited),
            Overdue => entries.Where(e => e.Awaited && e.DueOn < today),
            Coming => entries.Where(e => e.Awaited && e.DueOn >= today),
            _ => entries.Where(InState(States[State])),
        };
        entries = Kind is { } kind ? entries.Where(e => e.Kind == kind) : entries;
        entries = Topic is { } topic ? entries.Where(e => e.Topic == topic) : entries;
        entries = Meeting is { } meeting ? entries.Where(e => e.Meeting == meeting) : entries;
        entries = From is { } from ? entries.Where(e => e.AskedOn >= from) : entries;
        entries = Before is { } before ? entries.Where(e => e.AskedOn < before) : entries;
        entries = DueFrom is { } due ? entries.Where(e => e.DueOn >= due) : entries;
        entries = DueBy is { } latest ? entries.Where(e => e.DueOn <= latest) : entries;
        return Body is { } body ? entries.Where(e => e.Body == body) : entries;
    }

    private static Expression<Func<RegisterEntry, bool>> InState(EntryState state) => e => e.State == state;
}
