using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>« La CGT exige la suspension du test et demande des réponses écrites »: two demands, each with its own answer to come.</summary>
internal static partial class Coordination
{
    private const int Shortest = 20;

    [GeneratedRegex(@",? et (?=(?:re)?(?:demande|exige|reclame|revendique|preconise|sollicite)(?:nt)? (?!a |aussi a )|s'interroge(?:nt)? )", RegexOptions.CultureInvariant)]
    private static partial Regex Second();

    /// <summary>The sentence, or its two halves with the kind of each.</summary>
    public static IEnumerable<(Span Span, EntryKind Kind)> Cut(string source, Span sentence, EntryKind kind)
    {
        var folded = FoldedText.Of(source, sentence.Start, sentence.End);
        if (kind == EntryKind.Commitment || Second().Match(folded.Text) is not { Success: true, Index: > Shortest } cut || folded.Text.Length - cut.Index < Shortest || !Stands(folded.Text[..cut.Index]))
        {
            return [(sentence, kind)];
        }

        var second = new Span(folded.OriginOf(cut.Index + cut.Length), sentence.End);
        return [(SentenceEdges.Trim(source, new Span(sentence.Start, folded.OriginOf(cut.Index))), KindOf(folded.Text[..cut.Index])), (SentenceEdges.Trim(source, second), KindOf(folded.Text[(cut.Index + cut.Length)..]))];
    }

    private static bool Stands(string first) => (DemandCues.IsExplicit(first) || DemandCues.Questions(first)) && !DemandCues.IsBare(first);

    private static EntryKind KindOf(string part) => DemandCues.Questions(part) || part.StartsWith("s'interroge", StringComparison.Ordinal) ? EntryKind.Question : EntryKind.Demand;
}
