using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;
using PartialDate = CgtBot.Domain.Registers.PartialDate;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Meetings: listed, added.</summary>
internal static class MeetingFrames
{
    public static readonly Frame[] All =
    [
        new("add-meeting", [Add, Note, Register], [Meeting, CommitteeKind, TechnicalKind]) { Accepted = Slots.Date | Slots.Body | Slots.Topic, Lean = Lean.Nearest, Allows = [InformationKind, TechnicalKind, CommitteeKind, Employer, Consult, Register, Next, Held, Meeting], Text = "title", When = head => !head.Plural(Meeting) && !head.Asks, Then = Complete },
        new("add-meeting", [Add, Note]) { Needed = Slots.Date | Slots.Body, Lean = Lean.Nearest, Allows = [Register, CommitteeKind, Next, Held], Text = "title", When = head => !head.Asks, Then = Complete },
        new("add-meeting", [Next]) { Needed = Slots.Date | Slots.Body, Lean = Lean.Ahead, When = head => !head.Asks && head.Meaningful == 3 && head.Opening?.Is(Next) == true, Then = Complete },
        new("meetings", [Meeting])
        {
            Accepted = Slots.Body | Slots.Topic, Allows = [List, Show, What, When, Next, Held, Me, You, HowMany, Employer, InformationKind, TechnicalKind, CommitteeKind, Agenda, DateWord, Oldest, Register, Last],
            When = head => (head.Plural(Meeting) || head.HasAny(Next, Last, List) || head.Has(When) && head.Body is not null) && (!head.Has(You) || head.HasAny(What, Request)),
        },
        new("meetings", [When, Next, DateWord, Agenda, Last, Held]) { Needed = Slots.Body, Allows = [What, When, Next, Held, Meeting, DateWord, You, Show, List, Last], When = head => head.HasAny(When, What, Next, Show, List, DateWord) && (!head.Has(You) || head.HasAny(When, What, Request)) || head.Meaningful == 2 && head.Opening?.Is(Last) == true && head.Items.Any(i => i.Text == "derniers") },
    ];

    private static ChatCommand Complete(Head head, ChatCommand command)
    {
        var kind = head.Has(TechnicalKind) ? "technical" : head.Has(InformationKind) ? "information" : head.Body is not null || head.Has(CommitteeKind) ? "committee" : null;
        command = command.With("kind", kind).With("topic", null);
        var today = head.Reading.Today;
        if (command["date"] is null && command["title"] is { } title && FrenchDates.MostExact(title, today) is { IsBad: false } named) return On(command, named, today);
        return head.First(ItemKind.Date) switch
        {
            { Date: { IsBad: false, IsWeekday: true } weekday } => command.With("date", Arguments.Iso(weekday.Ahead)),
            { Date: { IsBad: false, IsDay: false } said } => On(command, said, today),
            _ => command,
        };
    }

    /// <summary>« CST de mars », « mi-mars » are kept as March; « la semaine prochaine » is asked its day.</summary>
    private static ChatCommand On(ChatCommand command, SpokenDate said, DateOnly today) =>
        command.With("date", said.IsVague ? null : new PartialDate(said.On(Lean.Nearest, today), said.Precision));
}
