using System.Text.RegularExpressions;
using CgtBot.Chat.Commands;
using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Reminders and deadlines of one entry: remind (and put off), due, why.</summary>
internal static partial class ReminderFrames
{
    private static readonly Concept[] Around = [Question, Demand, Commitment, Entry, Employer, Self, Me, Register];

    public static readonly Frame[] All =
    [
        new("why", [Why]) { Needed = Slots.Number, Accepted = Slots.Date, Allows = [.. Around, Kept, Broken, Show, Due, DateWord, You, Give, What, Overdue, Deadline, Remind], Then = (_, command) => command.With("date", null).With("bad-date", null) },
        new("why", [What, When, Show], [Due, DateWord]) { Needed = Slots.Number, Allows = [.. Around, You, What] },
        new("why", [When]) { Needed = Slots.Number, Allows = [.. Around, Due, DateWord, Answer, You], When = head => head.Reading.Items.Count > 1 },
        new("due", [Due])
        {
            Needed = Slots.Number, Accepted = Slots.Date | Slots.Body | Slots.Two, Lean = Lean.Ahead, Allows = [.. Around, Edit, Remind, Add, Appoint, Consult, DateWord, Answer, Next, Note, Held, Wait],
            When = head => (!head.Asks || head.HasKind(ItemKind.Date)) && DayOfMonth.OrNone(head) && BeforeDue(head) is null && !OfSeveral(head), Then = DueThen,
        },
        new("due") { Needed = Slots.Number | Slots.Date, Lean = Lean.Ahead, Allows = [.. Around, Answer, Wait, Give, Show, List, Appoint, Due], When = Limited, Then = DueThen },
        new("remind", [Remind])
        {
            Needed = Slots.Number, Accepted = Slots.Date | Slots.Body | Slots.Two, DateArgument = "when", Lean = Lean.Ahead, Allows = [.. Around, Next, Meeting, Answer, Add, Not, Due, Held, You, Appoint, Deadline, Test, DateWord, Edit, Prepare, Week, Month], Then = RemindThen, Text = "when",
            When = head => !(head.Has(Due) && PutsOff(head)) && DayOfMonth.OrNone(head) && (head.Tail is null || FrenchDates.Find(head.Tail, head.Reading.Today) is not null),
        },
        new("remind", [Wait], [Next]) { Needed = Slots.Number | Slots.Body, Allows = [Meeting, Self], When = head => !head.Asks && head.Opening?.Is(Wait) == true, Then = RemindThen },
    ];

    /// <summary>« les échéances sont le 12 et le 15 juin »: days, and no entry.</summary>
    private static bool OfSeveral(Head head) => head.Items.Any(i => i.Is(Due) && i.Text is "echeances" or "deadlines" or "delais")
        && head.First(ItemKind.Number) is { Marked: false } number && head.Reading.Phrase.AsSpan(0, number.Start).TrimEnd().EndsWith(" le", StringComparison.OrdinalIgnoreCase);

    /// <summary>« reporte la 12 au 30 »: the reminder is put off, or the deadline is.</summary>
    public static readonly Frame[] Doubtful =
    [
        new("due", [Remind]) { Needed = Slots.Number | Slots.Date, Lean = Lean.Ahead, Allows = Around, When = head => PutsOff(head) && !head.Items.Any(i => i.Text is "rappel" or "reminder"), Then = DueThen },
    ];

    private static bool PutsOff(Head head) => head.Items.Any(i => i.Is(Remind) && PutOff.Any(stem => i.Text.StartsWith(stem, StringComparison.Ordinal)));

    private static readonly string[] PutOff = ["report", "repouss", "decal", "postpon", "put", "push", "differ", "defer"];

    /// <summary>« ils ont jusqu'au 30 juin pour la 7 », « la 12 c'est pour le 1er juillet ».</summary>
    private static bool Limited(Head head)
    {
        if (head.Asks || head.Has(Open)) return false;
        var date = head.First(ItemKind.Date)!.Value;
        var before = head.Reading.Phrase.AsSpan(0, date.Start).TrimEnd();
        var until = head.Reading.Items.Any(i => i.Text is "jusqu" or "until" or "till") && head.HasAny(Employer, Answer, Give, Appoint) || head.Items.Any(i => i.Text is "laisse" or "laissez" or "laisser" or "leur") && head.Meaningful <= 3;
        return until || head.Meaningful == 2 && head.First(ItemKind.Number)!.Value.Start < date.Start && (before.EndsWith(" pour le") || before.EndsWith(" pour") || before.EndsWith(" avant le") || before.EndsWith(" avant") || before.EndsWith(" by") || before.EndsWith(" before"))
            && (head.First(ItemKind.Number)!.Value.Marked || head.Reading.Phrase.AsSpan(0, head.First(ItemKind.Number)!.Value.Start).TrimEnd().EndsWith("la", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>« jusqu'au prochain CST » waits for a meeting, not for a day; « la 12 le 20 » gives only the day of the month.</summary>
    private static ChatCommand RemindThen(Head head, ChatCommand command) => Once(head, command).With("repeats", Repeats().Match(head.Reading.Phrase) is { Success: true } said ? said.Value.Trim() : null);

    /// <summary>« tous les lundis »: one reminder is set, and it is told that it will not come again.</summary>
    [GeneratedRegex(@"\b(?:(?:tous|toutes) les|chaque|every|each)\s+(?:\d+\s+)?\p{L}+(?:\s+(?:matins?|soirs?|mornings?|evenings?))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Repeats();

    private static ChatCommand Once(Head head, ChatCommand command)
    {
        if (head.Tail is { } tail && FrenchDates.Find(tail, head.Reading.Today) is { } said)
            return said.IsBad ? command.With("when", null).With("bad-date", tail) : command.With("when", Arguments.Iso(said.Ahead));
        command = command.With("body", null);
        if (BeforeDue(head) is { } days) return command.With("when", RemindCommand.BeforeDue + days);
        if (command["when"] is not null || command["bad-date"] is not null) return command;
        if (DayOfMonth.Said(head) is { } day) return command.With("when", Arguments.Iso(day));
        if (head.Body is { } body) return command.With("when", "next:" + body);
        return head.Has(Next) && head.Has(Meeting) ? command.With("when", "next:meeting") : command;
    }

    /// <summary>« Une semaine avant l'échéance »: so many days before it, whenever it is.</summary>
    private static int? BeforeDue(Head head)
    {
        var items = head.Items.ToList();
        var at = items.FindIndex(i => i is { Kind: ItemKind.Date, Date.IsDuration: true });
        if (at < 0 || items[at].Date.Ahead <= head.Reading.Today) return null;
        var rest = items[(at + 1)..].TakeWhile(i => i.IsFree || i.Is(Due)).ToList();
        return rest.Exists(i => i.Text is "avant" or "before") && rest.Exists(i => i.Is(Due)) ? items[at].Date.Ahead.DayNumber - head.Reading.Today.DayNumber : null;
    }

    private static ChatCommand DueThen(Head head, ChatCommand command)
    {
        command = command.With("body", null);
        if (head.First(ItemKind.Date) is { Date: { IsBad: false } said }) return command.With("date", Arguments.Iso(said.By));
        if (command["date"] is null && DayOfMonth.Said(head) is { } day) return command.With("date", Arguments.Iso(day));
        return command["date"] is null && head.Body is { } body && head.Has(Next) ? command.With("date", "next:" + body) : command;
    }
}
