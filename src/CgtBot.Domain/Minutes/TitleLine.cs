namespace CgtBot.Domain.Minutes;

/// <summary>A line of a plain text that is a title by its words alone, and what it says of what stands below.</summary>
internal static class TitleLine
{
    private const int Longest = 80;

    /// <summary>« Cahier de revendications des agents – Ville de Brial »: the first line, whatever stands after its dash.</summary>
    public static Label? First(Block block, string folded) =>
        block.Kind == BlockKind.Paragraph && folded.Contains(" – ") && !folded.EndsWith(':') && folded.Length <= 2 * Longest && !WrappedText.EndsSentence(folded) && Roles.Of(folded) is { } said && said != Role.Skip
            ? new Label(null, said, folded.Length)
            : null;

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
}
