using System.Text.RegularExpressions;

namespace CgtBot.Chat.Phrases;

/// <summary>« Faut-il confirmer E3 ? », « l'échéance de la 12 est-elle le 15 ? », « si la 12 est tenue… »: an act is thought about, and nobody orders it. « Peux-tu confirmer E3 ? » does.</summary>
internal static partial class Wondering
{
    private static readonly string[] Acts =
        ["answer", "refuse", "close", "kept", "broken", "edit", "due", "link", "gap-confirm", "gap-dismiss", "gap-date", "pause-source", "opinion", "consultation"];

    public static bool About(Frame frame, Head head) => Acts.Contains(frame.Command) && (Supposed().IsMatch(head.Reading.Phrase) || (head.Reading.Phrase.Contains('?') && Asked().IsMatch(head.Reading.Phrase)));

    [GeneratedRegex(@"^\W*(?:(?:et|mais|alors|and|but)\s+)?(?:si\s+(?!possible|tu\b|vous\b|besoin|jamais|oui\b|non\b|ça|ca\b|c['’]|on\b|je\b|nécessaire|necessaire)|s['’]ils?\s+(?!te\b|vous\b|(?:est|était) possible)|if\s+(?!you\b|possible|so\b|not\b|needed))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Supposed();

    [GeneratedRegex(@"^[^?:]{0,80}\b(?:(?:faut|faudrait)[- ]il|(?:peut|doit|devrait|pourrait|va)[- ](?:t[- ])?on|est[- ]ce qu(?:['’](?:il faut|on |l['’]|une? )|e (?:la |le |les |l['’]|cette |ça |ca )|['’]il faut)|should (?:we|i)\b|can we\b|do we (?:need|have)\b|(?:est|était|sera|serait|tombe|reste)-(?:t-)?(?:elle|il)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
