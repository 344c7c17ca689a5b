using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>One order of a message that gives several; the beginning of its words, when the orders differ by more than a number.</summary>
internal sealed record OneOfSeveral(ChatCommand Command, string? Words);

/// <summary>« Réponse 17 et 19 : oui », or an order on each line: what one command would do by half, or write down as one text.</summary>
internal static partial class SeveralOrders
{
    private const int Most = 20;
    private const int LongestWords = 40;

    private static readonly string[] OfNumber = ["answer", "refuse", "close", "kept", "broken", "edit", "due", "remind", "show", "why", "gap-confirm", "gap-dismiss"];
    private static readonly string[] Writing = ["add", "answer", "refuse", "close", "kept", "broken", "edit", "due", "remind", "opinion", "consultation", "add-meeting", "gap-confirm", "gap-dismiss"];

    public static IReadOnlyList<OneOfSeveral> Of(PhraseReader reader, string phrase, ChatCommand read, DateOnly today) =>
        phrase.Length > PhraseReader.LongestPhrase / 10 || read.Name is "analyse" or "import" or "link" ? [] : ByLine(reader, phrase, today) is { Count: > 1 } lines ? lines : ByNumber(reader, phrase, today);

    /// <summary>The lines may be meant as one text, and only the numbers may not.</summary>
    public static bool IsOneText(IReadOnlyList<OneOfSeveral> orders) => orders.Any(o => o.Words is not null);

    /// <summary>The message cut where an order begins, a line or a sentence: each piece is an order to write, or belongs to the one before.</summary>
    private static List<OneOfSeveral> ByLine(PhraseReader reader, string phrase, DateOnly today)
    {
        var cuts = Line().Matches(phrase).Concat(Sentence().Matches(phrase)).Select(m => m.Groups["order"].Index).Distinct().Order().Take(Most).ToList();
        if (cuts.Count < 2) return [];
        var pieces = new List<string>();
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1).Append(phrase.Length)))
            if (Writing.Contains(reader.Read(phrase[start..end], today).Name)) pieces.Add(phrase[start..end]);
            else if (pieces.Count > 0) pieces[^1] += phrase[start..end];
        return [.. pieces.Select(p => new OneOfSeveral(reader.Read(p.Trim(), today), Short(p)))];
    }

    private static string Short(string piece)
    {
        var line = piece.Trim().ReplaceLineEndings(" ");
        var words = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return words.Length <= LongestWords ? words : words[..LongestWords].TrimEnd() + "…";
    }

    /// <summary>The phrase once for each number of its list; empty when it holds no list, or is not the same order for each.</summary>
    private static List<OneOfSeveral> ByNumber(PhraseReader reader, string phrase, DateOnly today)
    {
        if (reader.Hear(phrase, today) is not { } reading || List(reading.Items) is not { Count: > 1 } numbers) return [];
        var (from, to) = (numbers[0].Start, numbers[^1].End);
        var orders = numbers.Select(n => (Number: n, Read: reader.Read(phrase[..from] + phrase[n.Start..n.End] + phrase[to..], today))).ToList();
        return orders.TrueForAll(o => OfNumber.Contains(o.Read.Name) && o.Read.Name == orders[0].Read.Name && o.Read[o.Number.Kind is ItemKind.Gap ? "gap" : "number"] == o.Number.Argument.ToString())
            ? [.. orders.DistinctBy(o => o.Number.Number).Select(o => new OneOfSeveral(o.Read, null))] : [];
    }

    /// <summary>« 20, 21 et 22 », « la 4 et la 5 »: the first number of the phrase and those that follow it, before anything else is said. « 12, 3 agents » is no such list.</summary>
    private static List<Item> List(List<Item> items)
    {
        var at = items.FindIndex(i => i.Kind is ItemKind.Number or ItemKind.Gap);
        if (at < 0) return [];
        var numbers = new List<Item> { items[at] };
        for (at++; at < items.Count && numbers.Count < Most; at++)
        {
            var next = items.FindIndex(at, i => !IsJoint(i));
            if (next <= at || items[next].Kind != numbers[0].Kind || !items[at..next].Exists(i => i.Text is "," or "&" or "+" or "/" or "et" or "and")) break;
            numbers.Add(items[at = next]);
        }

        return at < items.Count && items[at].Kind is ItemKind.Unknown ? [] : numbers;
    }

    /// <summary>What may stand between two numbers of a list: « , la », « et la question ».</summary>
    private static bool IsJoint(Item item) => item.Text is "," or "&" or "+" or "/" or "et" or "and" or "la" or "le" or "l" or "les" or "the" || IsKind(item);

    private static bool IsKind(Item item) => item.Meaning.Concepts.Meets(ConceptSet.Of(Concept.Question, Concept.Demand, Concept.Commitment, Concept.Entry, Concept.Gap));

    private const string Noting = @"(?:not(?:e|er|ez)|ajout(?:e|er|ez)|enregistr(?:e|er|ez)|add|log|record)\s+(?:(?:une?|la|cette|an?|the)\s+|l['’])?(?:autre\s+|nouvelle\s+|nouvel\s+)?(?:question|demande|engagement|réponse|refus|réunion|avis|demand|commitment|answer)\b";

    private const string Numbered = @"(?:réponse(?:\s+partielle)?|répondre|refus|modifie[rz]?|corrige[rz]?|retire[rz]?|échéance|answer|refusal|edit)\s+(?:à\s+)?(?:la\s+|l['’])?(?:(?:question|demande|engagement)\s+)?(?:n[°o]\s*)?\d{1,6}\b";

    [GeneratedRegex(@"(?:^|\n)\s*(?:[-•*]\s*)?(?<order>" + Noting + "|" + Numbered + @"|(?:question|demande|engagement)\s*:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"[.?!;]\s+(?:et\s+)?(?<order>" + Noting + @"[^\n:]{0,60}:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();
}
