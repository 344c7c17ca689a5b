using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Lists of the register: by kind, state, topic, body.</summary>
internal static class ListFrames
{
    private static readonly Concept[] States = [Open, Overdue, Answer, Settled, Partial, Refuse, Withdraw, Kept, Broken, Wait];
    private static readonly Concept[] Around = [List, Show, What, HowMany, Register, Asked, Employer, Me, You, Oldest, Page, Last, Wait, Received, Topic, Give, Status, RequestVerb, Not, Held, Link, Due];

    public static readonly Frame[] All =
    [
        new("list", [Question, Demand, Commitment, Entry, Register]) { Accepted = Slots.Topic | Slots.Body | Slots.Number, Allows = [.. States, .. Around, Question, Demand, Commitment, Entry], When = OfKind, Then = Filters, Forgiving = head => Wanted(head) || Subject(head) is not null },
        new("list", [What], [Asked, RequestVerb]) { Accepted = Slots.Topic | Slots.Body, Allows = [Asked, RequestVerb, Employer, Status, Show, List], When = head => (head.Topic ?? head.Body) is not null && !head.Has(You), Then = Filters },
        new("list", [List]) { Accepted = Slots.Topic | Slots.Body, When = head => (head.Topic ?? head.Body) is not null && head.Meaningful == 2 && !head.Asks, Then = Filters },
        new("list", [Page]) { Needed = Slots.Number, When = head => head.Meaningful == 2 && !head.Asks, Then = Filters },
        new("list", States) { Accepted = Slots.Topic | Slots.Body, Allows = [.. States, .. Around], When = OfState, Then = Filters },
    ];

    private static bool OfKind(Head head)
    {
        if (head.HasKind(ItemKind.Number) && !head.Has(Page)) return false;
        if (IsText(head)) return false;
        if (head.Has(You) && !head.HasAny(Show, Request, List) || head.Opening?.Is(Link) == true) return false;
        var ordered = head.HasAny(List, Show, What, HowMany);
        var filtered = head.HasAny(States) || head.HasAny(Asked, Oldest, Page, Last, Received, Wait, RequestVerb) || head.Topic is not null || head.Body is not null || head.Has(Commitment) && head.Has(Employer);
        var plural = head.Plural(Question) || head.Plural(Demand) || head.Plural(Commitment) || head.Plural(Entry) || head.HasAny(Question, Demand, Commitment) && (InPlural(head) || Telegraphic(head));
        if (plural) return ordered || filtered || !head.Asks && head.Items.Count(i => i.Meaning.Concepts.Meets(ConceptSet.Of(Question, Demand, Commitment, Entry))) == 1 && !head.Items.Any(i => i.Text is "des" or "une" or "on" or "no");
        if (head.Has(Register) && head.Meaningful == 1 && !head.Asks) return true;
        if (head.Meaningful == 2 && head.Items.Count() == 2 && head.Has(Question) && head.HasAny(Open, Overdue)) return true;
        if (head.Meaningful == 2 && (head.Has(Overdue) || head.HasAny(Commitment, Demand) && head.Has(Open)) && !head.Asks) return true;
        return ordered && (filtered || head.HasAny(Register)) && !head.HasAny(Me);
    }

    /// <summary>« question en attente IA »: nothing but the kind, the state and a subject, without an article.</summary>
    private static bool Telegraphic(Head head) => head.Items.FirstOrDefault() is { Kind: ItemKind.Words } first && first.Meaning.Concepts.Meets(ConceptSet.Of(Question, Demand, Commitment))
        && head.HasAny(Open, Overdue, Refuse, Broken, Kept) && (head.Topic ?? head.Body) is not null && !head.Asks && !head.HasAny(Me, You, Employer);

    /// <summary>« question : quels effectifs ? » asks for no list: what follows is the question.</summary>
    private static bool IsText(Head head) => head.Opening is { Meaning.Plural: false } first && first.Meaning.Concepts.Meets(ConceptSet.Of(Question, Demand, Commitment)) && head.Reading.Phrase.AsSpan(first.End).TrimStart() is [':', ..];

    /// <summary>« quest ouvertes », « engagement tenus »: the plural is heard in what is said of them.</summary>
    private static bool InPlural(Head head) => head.Items.Any(i => i.Meaning.Concepts.Meets(ConceptSet.Of(Open, Overdue, Refuse, Withdraw, Kept, Broken)) && head.Reading.Phrase[i.End - 1] == 's' && !head.Reading.Phrase.AsSpan(i.Start, i.End - i.Start).Contains(' '));

    /// <summary>Plainly asked for (« montre les engagements… »): one word the bot does not know changes nothing.</summary>
    private static bool Wanted(Head head) => head.HasAny(List, Show, What, HowMany) && !head.HasAny(You, Self, Me)
        && (head.Plural(Question) || head.Plural(Demand) || head.Plural(Commitment));

    /// <summary>« questions ouvertes sur le télétravail »: a subject that is no topic of the section, in the person's own words.</summary>
    private static string? Subject(Head head)
    {
        if (!head.HasAny(States) && !Wanted(head)) return null;
        var items = head.Items.Where(i => i.Kind != ItemKind.Mark).ToList();
        var at = items.FindIndex(i => i.Kind == ItemKind.Unknown);
        if (at < 1 || items[at..].Any(i => i.Kind != ItemKind.Unknown && !i.IsFree) || items.Count - at > 4) return null;
        var about = items[..at].FindLastIndex(i => i.Text is "sur" or "concernant" or "about" or "on" or "regarding" or "a" or "relatives");
        return about > 0 && items[(about + 1)..at].All(i => i.IsFree) && at - about <= 3 ? head.Reading.Phrase[items[at].Start..items[^1].End] : null;
    }

    /// <summary>Without « questions » or « engagements », it takes asking for things: « qu'est-ce qui est en retard ? », not « il est en retard ? ».</summary>
    private static bool OfState(Head head)
    {
        if (head.HasAny(You, Me) && !head.HasAny(Show)) return false;
        if (head.HasAny(What, List, HowMany)) return head.HasAny(Open, Overdue, Broken, Kept) || head.Plural(Answer) || head.Has(Employer) && head.HasAny(Wait, Refuse, Settled, Partial) && head.HasAny(What, HowMany);
        if (head.Has(Show)) return head.HasAny(Open, Overdue) || head.Plural(Answer);
        if (head.Reading.Phrase.StartsWith("ce qui ", StringComparison.Ordinal)) return head.Meaningful == 1 && head.HasAny(Open, Overdue, Broken);
        return head.Plural(Overdue) && head.Meaningful == 1 || head.Plural(Answer) && head.Meaningful == 1 && !head.Asks || head.Has(Wait) && head.Plural(Answer) && head.Asks;
    }

    private static ChatCommand Filters(Head head, ChatCommand command)
    {
        // « Retrouve les questions sur la badgeuse »: by its words, being no topic.
        if (Subject(head) is { } words && head.Items.Any(i => i.Is(Show) && i.Text is "retrouve" or "retrouver" or "retrouvez" or "trouve" or "look")) return ChatCommand.Of("search", ("words", words));
        command = command.With("number", null).With("kind", head.Has(Question) ? "question" : head.Has(Commitment) ? "commitment" : head.Has(Demand) ? "demand" : null).With("state", State(head));
        if (head.Has(Page) && head.First(ItemKind.Number) is { } page) command = command.With("page", page.Number);
        command = command.With("about", Subject(head));
        command = AskedWhen.Narrowed(head, command.With("date", null));
        return command.With("sort", head.Has(Oldest) ? "age" : null);
    }

    private static string? State(Head head) =>
        head.Has(Overdue) ? "overdue" : head.Has(Open) || head.Has(Wait) && !head.Has(Kept) ? "open" : head.Has(Broken) ? "broken" : head.Has(Kept) ? "kept"
        : head.Has(Partial) ? "partly-answered" : head.Has(Refuse) ? "refused" : head.HasAny(Answer, Settled) ? "answered" : head.Has(Withdraw) ? "withdrawn" : null;
}
