namespace CgtBot.Chat.Phrases;

/// <summary>Whether words tell of a promise by the employer: « la direction s'est engagée à… ».</summary>
internal static class Promises
{
    private static readonly HashSet<string> Verbs = ["engage", "engagee", "engages", "engagent", "engagees", "promis", "promet", "promettent", "promised", "promises", "commits", "committed", "pledged", "garantit", "assure"];

    public static bool Said(string? text) => text is not null && Tokens.Of(text, 10).Any(t => Verbs.Contains(t.Text));
}
