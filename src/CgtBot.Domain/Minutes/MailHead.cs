using System.Text.RegularExpressions;

namespace CgtBot.Domain.Minutes;

/// <summary>Who writes in an exchange of mails: the first sender is the file's own side, the one they answer is the other.</summary>
internal sealed partial class MailHead
{
    private string? first;

    /// <summary>Whose words follow; null when this line opens no message.</summary>
    public Speaker? Opens(string folded)
    {
        var match = Sender().Match(folded);
        if (!match.Success)
        {
            return null;
        }

        var who = match.Groups["who"].Value.Trim();
        var side = Label.SideOf(who);
        if (match.Groups["from"].Success && first is null)
        {
            first = who;
            return side is Speaker.Employer ? side : Speaker.Unknown;
        }

        return side ?? (who == first ? Speaker.Unknown : Speaker.Employer);
    }

    /// <summary>« À : », « Objet : », « Envoyé : »: no line of the message.</summary>
    public bool IsHead(string folded) => first is not null && Head().IsMatch(folded);

    /// <summary>What the message is about; empty for the other lines of its head.</summary>
    public static string Subject(string folded) => folded.StartsWith("objet", StringComparison.Ordinal) || folded.StartsWith("suj", StringComparison.Ordinal) || folded.StartsWith("subj", StringComparison.Ordinal) ? folded[(folded.IndexOf(':', StringComparison.Ordinal) + 1)..] : "";

    [GeneratedRegex(@"^(?<from>(?:de|from|expediteur|expeditrice) ?: ?)(?<who>[^<\n]{2,80})|^le .{6,60}?,? (?<who>[^,<]{2,60}?)(?: <[^>]*>)? a ecrit ?:", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sender();

    [GeneratedRegex(@"^(?:a|to|cc|cci|copie|envoye|date|objet|sujet|subject|pj|pieces? jointes?) ?:", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
