using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>« Prochaines échéances », « qu'est-ce qui arrive à échéance ? », « échéances de la semaine »: what is still to come, soonest first.</summary>
internal static class ComingFrames
{
    public static readonly Frame[] All =
    [
        new("list", [Due])
        {
            Accepted = Slots.Topic | Slots.Body | Slots.Date, Lean = Dates.Lean.Ahead, When = Wanted, Then = DueWhen.Narrowed,
            Allows = [Next, List, Show, What, When, HowMany, Status, Week, Month, Question, Demand, Commitment, Entry, Me, Register, Open],
        },
    ];

    /// <summary>Asked for, and not told: « prochaine échéance : mardi », « les échéances sont le 12 » speak of something.</summary>
    private static bool Wanted(Head head)
    {
        if (!head.Items.Any(IsDeadline) || head.Items.Any(IsBreak) || !head.HasAny(What, Status) && head.Items.Any(States) || head.Items.Count(i => i.Kind is ItemKind.Date) > 1) return false;
        var asked = head.HasAny(Next, List, Show, What, Status, When, HowMany) || head.Plural(Question) || head.Plural(Demand) || head.Plural(Commitment) || head.Plural(Entry);
        return head.Items.Any(IsPlural) ? asked || head.HasAny(Week, Month) || head.HasKind(ItemKind.Date) || (head.Topic ?? head.Body) is not null && !head.Asks
            : head.Items.Any(Falls) ? asked
            : head.Has(Next) && !head.HasKind(ItemKind.Date) && !head.HasAny(Week, Month);
    }

    private static bool IsDeadline(Item item) => item.Is(Due) && (item.Text is "echeance" || IsPlural(item) || Falls(item));

    private static bool IsPlural(Item item) => item.Is(Due) && item.Text is "echeances" or "deadlines";

    /// <summary>« Arrive à échéance », « falls due », « what is due? ».</summary>
    private static bool Falls(Item item) => item.Is(Due) && item.Text is "arrive" or "arrivent" or "arrivant" or "tombe" or "tombent" or "vient" or "viennent" or "fall" or "falls" or "falling" or "coming" or "due" or "is";

    private static bool IsBreak(Item item) => item.Kind is ItemKind.Mark && item.Text is not ("?" or "!" or ".");

    private static bool States(Item item) => !item.Is(Due) && item.Text is "sont" or "est" or "are" or "is";
}
