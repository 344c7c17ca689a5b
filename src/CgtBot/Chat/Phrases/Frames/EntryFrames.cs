using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>What is done to one entry by its number: answer, refuse, close, edit, link, kept, broken, show.</summary>
internal static partial class EntryFrames
{
    private static readonly Concept[] Around = [Question, Demand, Commitment, Entry, Register, Employer, Self, Me];
    private static readonly string[] Motives = ["car", "parce que", "parce qu'", "because", "motif", "raison", "reason", "au motif que", "puisque", "pour la raison suivante"];

    public static readonly Frame[] All =
    [
        new("refuse", [Refuse, Reject])
        {
            Needed = Slots.Number, Accepted = Slots.Date | Slots.Body, Allows = [.. Around, Answer, Received, Give, Add, Note, Open, Appoint], Text = "text", Inline = true, Connectors = Motives, Reports = true, When = head => !OnTheDay(head) && !ToCome.RefusalSaid(head), Then = NoDate,
        },
        new("broken", [Broken])
        {
            Needed = Slots.Number, Accepted = Slots.Date, Allows = [.. Around, Kept, Note, Add, Appoint], Text = "text", Inline = true, Connectors = Motives, Reports = true, When = head => !ToCome.Said(head), Then = StillNot,
        },
        new("kept", [Kept])
        {
            Needed = Slots.Number, Accepted = Slots.Date, Allows = [.. Around, Note, Add, Give, Held, Appoint], Text = "text", Inline = true, Introduced = true, Reports = true, When = head => !ToCome.Said(head) && !ToCome.HalfKept(head),
        },
        new("edit", [Withdraw]) { Needed = Slots.Number | Slots.Topic, Allows = [.. Around, Topic], Reports = true, When = head => FiledUnder().IsMatch(head.Reading.Phrase) },
        new("edit", [Topic]) { Needed = Slots.Number, Accepted = Slots.Topic, Allows = Around, Text = "value", When = head => head.Tail is { } value && !value.Contains(' ') && TopicOf().IsMatch(head.Reading.Phrase), Then = EditedFields.OfOrder },
        new("close", [Withdraw, Remove, Undo, Erase])
        {
            When = head => head.HasAny(Withdraw, Remove) || head.Has(Erase) && !head.Has(Me) || head.Items.Any(i => i.Is(Undo) && i.Text.StartsWith("annul", StringComparison.Ordinal) || i.Text is "cancel" or "undo"),
            Needed = Slots.Number, Allows = [.. Around, Note, Appoint], Text = "reason", Inline = true, Introduced = true, Connectors = Motives, Reports = true,
        },
        new("answer", [Answer])
        {
            Needed = Slots.Number, Accepted = Slots.Date | Slots.Body, Allows = [.. Around, Partial, Received, Give, Add, Note, Held, Favourable, Unfavourable], Text = "text", Inline = true, Connectors = ["que", "qu'", "disant que", "saying", "that"], When = head => !Awaited(head) && !OnTheDay(head) && !Judgement.On(head),
            Reports = true, Then = (head, command) => command.With("partial", head.Has(Partial) ? "true" : null),
        },
        new("answer", [Say])
        {
            Needed = Slots.Number, Allows = Around, Text = "text", Inline = true, Introduced = true, Connectors = ["que", "qu'", "that"],
            When = head => head.Tail is not null && head.Has(Employer) && !OnTheDay(head),
        },
        new("edit", [Edit], [Answer]) { Needed = Slots.Number, Allows = [.. Around, Partial, Last], Text = "text", When = head => head.Tail is not null || head.Opening?.Is(Edit) == true, Then = (_, command) => command.With("answer", "last") },
        new("link", [Appoint], [Appoint, Link]) { Needed = Slots.Number | Slots.Two, Allows = [Question, Demand, Commitment, Entry], When = head => head.Items.Any(i => i.Text is "avec" or "with"), Then = LinkTwo },
        new("link", [Link]) { Needed = Slots.Number | Slots.Date, Accepted = Slots.Body, Allows = [.. Around, Meeting, CommitteeKind, InformationKind, TechnicalKind, Held], DateArgument = "meeting-on", Lean = Dates.Lean.Nearest, Reports = true, When = head => head.Has(Meeting) || head.Body is not null },
        new("link", [Link]) { Needed = Slots.Number | Slots.Two, Allows = [.. Around, Consult, Meeting, Posting], Reports = true, Then = LinkTwo },
        new("link", [Link]) { Needed = Slots.Number | Slots.Gap, Allows = [.. Around, Gap], Reports = true },
        new("edit", [Edit]) { Needed = Slots.Number, Accepted = Slots.Topic | Slots.Body | Slots.Date, Allows = [.. Around, Topic, DateWord, Asked], Text = "value", When = head => EditedFields.Named(head) is "topic" or "date", Then = EditedFields.OfOrder },
        new("edit", [Edit]) { Needed = Slots.Number, Accepted = Slots.Body | Slots.Words, Allows = [.. Around, CommitteeKind], Text = "value", When = head => EditedFields.Named(head) is "body" && EditedFields.OfCommittee(head), Then = EditedFields.OfOrder },
        new("edit", [DateWord, Asked]) { Needed = Slots.Number | Slots.Date, Allows = [Question, Demand, Commitment, Entry, DateWord, Asked], Reports = true, When = Dated, Then = EditedFields.OfDay },
        new("edit", [Edit])
        {
            Needed = Slots.Number, Allows = [.. Around, Posting, Term, Show], Text = "text", Inline = true, Connectors = ["par", "to", "en", "with", "by", "comme suit", "texte"],
            When = Changed, Then = EditedFields.OfText,
        },
        new("show", [Show, Status, Open, Answer, Refuse, Withdraw, Kept, Broken, Overdue, Settled, What])
        {
            Needed = Slots.Number, Allows = [.. Around, What, Timeline, Received, Due, Wait, Partial, Give, You, List, Asked, Say], When = head => Wanted(head),
        },
        new("show", [Show, Status, Gap, What]) { Needed = Slots.Gap, Allows = [Gap, Me, You, Confirm, Lifted, Open, What], When = head => (!head.Has(Confirm) || head.HasAny(Show, What) || head.Asks) && !head.Items.Any(i => i.Text is "quelle" or "quel" or "which") },
        new("show") { Needed = Slots.Gap, Allows = [Gap], When = head => head.Meaningful <= 2 },
        new("show", [Question, Demand, Commitment, Entry]) { Needed = Slots.Number, Allows = [Question, Demand, Commitment, Entry], When = head => head.Meaningful == 2 },
        new("show") { Needed = Slots.Number, When = head => head.Meaningful == 1 && (head.First(ItemKind.Number)!.Value.Marked || head.Reading.Addressed || head.Items.Any(i => i.Text is "stp" or "svp" or "please" or "pls" || i.Text is "s" or "sil" && i.End - i.Start > 8)) },
        new("show") { Needed = Slots.Number, Allows = [Request, Me], When = head => head.Has(Request) && head.Items.Count(i => !i.IsFree && !i.Is(Request) && !i.Is(Me)) == 1 && head.Reading.Phrase.AsSpan(0, head.First(ItemKind.Number)!.Value.Start).TrimEnd().EndsWith("la", StringComparison.OrdinalIgnoreCase) },
    ];

    /// <summary>« rappelle-moi la 12 »: on a day to be said, or what it was; « réponse 12 »: to note it, or to see it; « annule la 12 »: what was last done, or the entry.</summary>
    public static readonly Frame[] Doubtful =
    [
        new("show", [Remind]) { Needed = Slots.Number, Allows = [Question, Demand, Commitment, Entry, Me], When = head => head.Opening is { Text: "rappelle" or "rappeler" or "rappelez" } },
        new("show", [Answer]) { Needed = Slots.Number, Allows = [Question, Demand, Commitment, Entry], When = head => head.Opening is { Text: "reponse" or "answer" or "reply", End: var end } said && end - said.Start <= 7 && !head.Items.Any(i => i.Text == ":") },
        new("undo", [Undo]) { Needed = Slots.Number, When = head => head.Opening is { } said && said.Is(Undo) },
    ];

    /// <summary>« voir 12 », « où en est la 12 », « la 12 a-t-elle eu une réponse ? » — but « la 12 est ouverte » is only said.</summary>
    private static bool Wanted(Head head) => head.HasAny(Show, Status, What, Request) || head.Asks || head.Opening is { } opening && opening.Is(Open) && opening.Text is "open";

    /// <summary>« relie la 12 à la consultation 1 »: an entry to another, or to what its name says.</summary>
    private static ChatCommand LinkTwo(Head head, ChatCommand command)
    {
        var numbers = head.Items.Index().Where(i => i.Item.Kind == ItemKind.Number).Take(2).Select(i => (i.Item.Argument, Of: NumberedAs(head, i.Index))).ToList();
        if (numbers[0].Of != "to" && numbers[1].Of == "to") numbers.Reverse();
        return command.With("number", numbers[0].Argument).With(numbers[1].Of, numbers[1].Argument);
    }

    private static string NumberedAs(Head head, int at)
    {
        for (at--; at >= 0 && head.Reading.Items[at] is { Kind: not ItemKind.Number } item; at--)
            if (!item.IsFree) return item.Is(Consult) ? "consultation" : item.Is(Meeting) ? "meeting" : item.Is(Posting) && !item.Is(Link) ? "publication" : "to";
        return "to";
    }

    /// <summary>« toujours pas tenu », « still not kept »: before the deadline it may only mean « not yet ».</summary>
    private static ChatCommand StillNot(Head head, ChatCommand command) =>
        command.With("still", StillWords().IsMatch(head.Reading.Phrase[..head.Reading.Items[head.Count - 1].End]) ? "true" : null);

    [GeneratedRegex(@"\b(?:toujours|tjs|tjrs)\s+(?:pas|non)\b|\bstill\s+(?:not|un)|\b(?:hasn['’]t|not been|isn['’]t) \w+ yet\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StillWords();

    /// <summary>« classe la 4 dans IA » gives it a topic, « classe la 4 » closes it.</summary>
    [GeneratedRegex(@"\bclass(?:e|er|ez|ons)\b.*\d\s+(?:dans|en|sous|comme|parmi|avec)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FiledUnder();

    [GeneratedRegex(@"^\W*(?:le )?(?:sujet|topic) (?:de |du |of )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TopicOf();

    /// <summary>« ils ont jusqu'au 30 pour répondre » awaits the answer.</summary>
    private static bool Awaited(Head head) => head.HasKind(ItemKind.Date) && head.Items.Any(i => i.Text is "jusqu" or "until" or "till" or "avant" or "before");

    /// <summary>« ils refusent de nous recevoir le 12 »: a day, and no entry.</summary>
    private static bool OnTheDay(Head head)
    {
        if (head.First(ItemKind.Number) is not { Marked: false } number || head.HasAny(Commitment, Entry)) return false;
        var before = head.Reading.Phrase.AsSpan(0, number.Start).TrimEnd();
        return before.EndsWith(" le", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" au", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>« c'est correct » judges, « plutôt la 2 que la 3 » prefers.</summary>
    private static bool Changed(Head head) => head.Items.Any(i => i.Is(Edit) && i.Text is not ("correct" or "plutot"))
        || head.Opening?.Is(Edit) == true && (head.Opening?.Text != "plutot" || head.Items.Any(i => i.Kind == ItemKind.Mark)) || head.Tail is not null && head.Reading.Phrase.Contains(':') && head.Has(Edit);

    /// <summary>« la 1 date du 3 octobre », « la 1 a été posée le 3 octobre », and not « la question 1 posée le 3 octobre », which names it.</summary>
    private static bool Dated(Head head) => !head.HasAny(Due, Edit) && head.Opening is { } first && (first.Kind is ItemKind.Number || first.Meaning.Concepts.Meets(ConceptSet.Of(Question, Demand, Commitment, Entry)) && !first.Meaning.Plural)
        && head.Items.Any(i => i.Text is "date" or "ete" or "etait");

    private static ChatCommand NoDate(Head head, ChatCommand command) => command.With("body", null);
}
