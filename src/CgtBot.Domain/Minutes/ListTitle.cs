using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>« * Demandes des syndicats » over a list of its own: what the lines below are, or who speaks there.</summary>
internal static partial class ListTitle
{
    private const int Longest = 60;

    /// <summary>Null when the bullet is no title, or one that says nothing of its list.</summary>
    public static Label? Of(Block block, Block next, string folded) =>
        block.Kind != BlockKind.Bullet || next.Kind != BlockKind.Bullet || next.Level <= block.Level || folded.Length is 0 or > Longest || folded[^1] is ':' or '?' or '.' or ';' ? null
        : Label.IsEmployerPart(folded) || Answers().IsMatch(folded) ? new Label(Speaker.Employer, Role.None, folded.Length)
        : Roles.Of(folded) is { } said && said != Role.Skip && Roles.StartsWithIt(folded) ? new Label(null, said, folded.Length)
        : null;

    [GeneratedRegex(@"^\W*reponses?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Answers();
}
