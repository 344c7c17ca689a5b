using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>Keeps, of a sentence, the part that asks or promises: « c'est peu nourri, peut-être qu'il faudrait… ? ».</summary>
internal static partial class Clause
{
    [GeneratedRegex($@"(?:: ?| – | - |; ?)(?=(?:et |mais |du coup |donc )?{Lexicon.Interrogatives}|\w+-(?:t-)?(?:il|elle|ils|elles|on|nous|vous)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AfterColon();

    [GeneratedRegex(@", ?(?=(?:est-ce|qui c'est qui|peut-etre qu|comment |pourquoi |quel(?:le)?s? |que (?:peut|fait|va)|combien |qu'en est-il|faut-il|y a-t-il))", RegexOptions.CultureInvariant)]
    private static partial Regex AfterComma();

    // What comes before the comma sets the question: « Pour les agents des lycées, quelles… ».
    [GeneratedRegex(@"^\W*(?:sur|pour|dans|en|au|aux|a|concernant|si|quand|lorsqu\w*|afin|compte|vu|face|apres|avant|depuis|par|avec|selon|suite|s'agissant|quant|du|de|des|d'|alors|ainsi|enfin|donc|or|et|mais|au-dela|outre|malgre|concretement|plus|notamment|puisque|comme|etant|des lors|par ailleurs|bonjour|monsieur|madame|autrement|sachant|le|la|les|l')\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sets();

    public static Span Of(string source, Span sentence, EntryKind kind)
    {
        if (kind == EntryKind.Commitment)
        {
            return PersonTask.Find(source, sentence) ?? sentence;
        }

        return kind == EntryKind.Question ? Question(source, sentence) : sentence;
    }

    private static Span Question(string source, Span sentence)
    {
        var folded = FoldedText.Of(source, sentence.Start, sentence.End);
        var cut = LastMatch(AfterColon(), folded.Text);
        cut = cut > 0 && cut < folded.Text.Length - 15 ? cut : 0;
        if (cut == 0 && !Sets().IsMatch(folded.Text) && AfterComma().Match(folded.Text) is { Success: true } comma && comma.Index > 15)
        {
            cut = comma.Index + comma.Length;
        }

        return cut == 0 ? sentence : SentenceEdges.Trim(source, new Span(folded.OriginOf(cut), sentence.End));
    }

    private static int LastMatch(Regex cue, string text)
    {
        var at = 0;
        for (var match = cue.Match(text); match.Success; match = match.NextMatch())
        {
            at = match.Index + match.Length;
        }

        return at;
    }
}
