using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>Titles: what their words say of what stands below, and lines of a plain text that are titles by their words alone.</summary>
internal static partial class TitleLine
{
    private const int Longest = 80;

    /// <summary>A longer numbered line is what it says.</summary>
    private const int LongestPoint = 60;

    /// <summary>« Cahier de revendications des agents – Ville de Brial »: the first line, whatever stands after its dash.</summary>
    public static Label? First(Block block, string folded) =>
        block.Kind == BlockKind.Paragraph && folded.Contains(" – ") && !folded.EndsWith(':') && folded.Length <= 2 * Longest && !WrappedText.EndsSentence(folded) && Roles.Of(folded) is { } said && said != Role.Skip
            ? new Label(null, said, folded.Length)
            : null;

    /// <summary>« 3) Dictée vocale en gériatrie » over its text in a list of questions: what is asked is below.</summary>
    public static bool IsOfPoint(string source, Block block, Block? next) =>
        block is { Kind: BlockKind.Bullet, Numbered: true, Span.Length: <= LongestPoint } && next is { Kind: BlockKind.Paragraph } && next.Line == block.Line + 1
        && block.Folded(source) is { Length: > 0 } folded && folded[^1] is not ('.' or '?' or ';' or ':') && !DemandCues.IsExplicit(folded) && !Infinitive.Opens(folded) && !ItemRules.IsNamedQuestion(folded);

    /// <summary>A bullet that is the title of a point: by its sign (« ■ Prime de service »), unless the line above bears the same, or « 5° Questions diverses »; and the line that opens a part of a web page.</summary>
    public static bool IsPoint(string source, IReadOnlyList<Block> blocks, int at) => blocks[at].Kind == BlockKind.Paragraph ? OfWebPage().IsMatch(blocks[at].Folded(source))
        : Miscellany().IsMatch(blocks[at].Folded(source))
        || ((at == 0 || blocks[at - 1].Sign != blocks[at].Sign || blocks[at - 1].Line < blocks[at].Line - 1) && IsSigned(source, blocks[at], at + 1 < blocks.Count ? blocks[at + 1] : null));

    [GeneratedRegex(@"^\W*(?:questions )?divers(?:es)?\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Miscellany();

    private const string Openers = "■□◆◇❖★☆❑➤►▶☛☞";

    /// <summary>« ■ Prime de service » over the text of that point: a title, whatever its sign.</summary>
    private static bool IsSigned(string source, Block block, Block? next) =>
        block is { Kind: BlockKind.Bullet, Span.Length: <= Longest } && Openers.Contains(block.Sign) && next is not null && next.Sign != block.Sign && !WrappedText.EndsSentence(block.Span.Of(source)) && !block.Folded(source).EndsWith('?');

    /// <summary>« → pas de réponse » below a question: what it got, not one more of the list.</summary>
    public static bool IsAnswerMark(string source, Block block, Block? above) => Arrow.IsSign(block.Sign) && above is not null && above.Sign != block.Sign && !above.Folded(source).EndsWith(':');

    /// <summary>« Éléments portés par la CGT », « Les propositions de la direction »: a short line that is no sentence.</summary>
    public static Label? Of(string source, Block block, string folded)
    {
        if (block.Kind != BlockKind.Paragraph || folded.Length > Longest || WrappedText.EndsSentence(folded) || folded.EndsWith(':') || !char.IsUpper(source[block.Span.Start]))
        {
            return null;
        }

        return Label.IsEmployerPart(folded) ? new Label(Speaker.Employer, null, folded.Length)
            : !folded.Contains(" a ") && !ItemRules.IsNamedQuestion(folded) && Roles.Of(folded) is { } said && said != Role.Skip && Roles.StartsWithIt(folded) ? new Label(null, said, folded.Length)
            : null;
    }

    // « Lire aussi », « 3 commentaires »: what stands there is not the text's own.
    [GeneratedRegex(@"^\W*(?:(?:a )?lire aussi|dans la presse|revue de presse|sur le meme sujet|articles? (?:similaires?|recents?|lies?)|\d* ?commentaires?)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex OfWebPage();

    /// <summary>« Question n° 3 », « Point 2 »: one of a row.</summary>
    public static bool IsCounted(string folded) => Counted().IsMatch(folded);

    /// <summary>« Q3 »: one of the union's, under whatever title it stands.</summary>
    public static bool NumbersAQuestion(string folded) => Counted().Match(folded) is { Success: true } counted && !counted.Value.Contains("point", StringComparison.Ordinal);

    /// <summary>A title that asks, with or without its mark. « Réunion 3 – 4 mars – dernière ? » asks nothing.</summary>
    public static bool Asks(string folded) => ItemRules.OpensLikeQuestion(folded) || (folded.EndsWith('?') && FrenchDate.First(folded) is null);

    /// <summary>« … vous présentent les revendications suivantes. »: what stands below, in the parts of a letter; null when the line announces nothing.</summary>
    public static Label? Announced(string folded) => Following().Match(folded) is { Success: true } named ? new Label(null, Roles.Of(named.Value), 0) : null;

    [GeneratedRegex(@"\b(?:questions|revendications|demandes|exigences|reclamations) suivantes(?=\W*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Following();

    [GeneratedRegex(@"^\W*(?:q|question|point|reclamation) ?(?:n°|no)? ?\d", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
