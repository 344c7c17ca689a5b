using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Lists of the register: by kind, state, topic, body.</summary>
internal static class ListFrames
{
    private static readonly Concept[] States = [Open, Overdue, Answer, Settled, Partial, Refuse, Withdraw, Kept, Broken];
    private static readonly Concept[] Around = [List, Show, What, HowMany, Register, Asked, Employer, Me, You, Oldest, Page, Last, Wait, Received, Topic, Give, Status, RequestVerb, Not, Held, Link];

    public static readonly Frame[] All =
    [
        new("list", [Question, Demand, Commitment, Entry, Register]) { Accepted = Slots.Topic | Slots.Body | Slots.Number, Allows = [.. States, .. Around, Question, Demand, Commitment, Entry], When = OfKind, Then = Filters },
        new("list", States) { Accepted = Slots.Topic | Slots.Body, Allows = [.. States, .. Around], When = OfState, Then = Filters },
    ];

    private static bool OfKind(Head head)
    {
        if (head.HasKind(ItemKind.Number) && !head.Has(Page)) return false;
        if (head.Has(You) && !head.HasAny(Show, Request, List)) return false;
        var ordered = head.HasAny(List, Show, What, HowMany);
        var filtered = head.HasAny(States) || head.HasAny(Asked, Oldest, Page, Last, Received, Wait, RequestVerb) || head.Topic is not null || head.Body is not null || head.Has(Commitment) && head.Has(Employer);
        var plural = head.Plural(Question) || head.Plural(Demand) || head.Plural(Commitment) || head.Plural(Entry);
        if (plural) return ordered || filtered || !head.Asks && !head.Items.Any(i => i.Text is "des" or "une" or "on");
        if (head.Has(Register) && head.Meaningful == 1 && !head.Asks) return true;
        return ordered && (filtered || head.HasAny(Register)) && !head.HasAny(Me);
    }

    /// <summary>Without « questions » or « engagements », it takes asking for things: « qu'est-ce qui est en retard ? », not « il est en retard ? ».</summary>
    private static bool OfState(Head head)
    {
        if (head.HasAny(You, Me) && !head.HasAny(Show)) return false;
        if (head.HasAny(What, List, HowMany)) return head.HasAny(Open, Overdue, Broken, Kept) || head.Plural(Answer) || head.HasAny(Employer);
        if (head.Has(Show)) return head.HasAny(Open, Overdue) || head.Plural(Answer);
        return head.Plural(Overdue) && head.Meaningful == 1 || head.Plural(Answer) && head.Meaningful == 1 && !head.Asks || head.Has(Wait) && head.Plural(Answer) && head.Asks;
    }

    private static ChatCommand Filters(Head head, ChatCommand command)
    {
        command = command.With("number", null).With("kind", head.Has(Question) ? "question" : head.Has(Commitment) ? "commitment" : head.Has(Demand) ? "demand" : null).With("state", State(head));
        if (head.Has(Page) && head.First(ItemKind.Number) is { } page) command = command.With("page", page.Number);
        return command.With("sort", head.Has(Oldest) ? "age" : null);
    }

    private static string? State(Head head) =>
        head.Has(Overdue) ? "overdue" : head.Has(Open) || head.Has(Wait) && !head.Has(Kept) ? "open" : head.Has(Broken) ? "broken" : head.Has(Kept) ? "kept"
        : head.Has(Partial) ? "partly-answered" : head.Has(Refuse) ? "refused" : head.HasAny(Answer, Settled) ? "answered" : head.Has(Withdraw) ? "withdrawn" : null;
}
