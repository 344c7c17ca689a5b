using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases;

/// <summary>A setting by the name people give it, and the value they want.</summary>
internal static class SettingWords
{
    private static readonly (string Name, string[] Said)[] Names =
    [
        ("section-name", ["nom", "section"]),
        ("language", ["langue", "language", "anglais", "english", "francais", "french"]),
        ("time-zone", ["fuseau", "timezone", "time"]),
        ("house-deadline", ["delai", "house", "default"]),
        ("quiet-hours", ["heures", "quiet", "ne"]),
        ("sector", ["secteur", "sector"]),
        ("discreet", ["mode", "discret", "discreet"]),
        ("holidays", ["jours", "alsace", "public"]),
        ("reminders", ["frequence", "rythme", "reminder"]),
        ("digest-day", ["jour", "digest"]),
    ];

    private static readonly string[] Languages = ["anglais", "english", "francais", "french"];

    /// <summary>A setting needs its name and either a value or a word that says it is a setting.</summary>
    public static bool Fits(Head head) => NameOf(head) is not null && !head.Asks && Value(head) is { } value
        && (head.Tail is not null || value.Length > 0) && head.HasAny(Setting, Edit, Appoint, SettingName) && Opens(head) && (IsOrdered(head) || IsBare(value));

    /// <summary>With a verb, or a colon, a value is given. « Secteur privé, c'est pire », « la langue de bois » name no value.</summary>
    private static bool IsOrdered(Head head) => head.Tail is not null || head.HasAny(Setting, Edit, Appoint, Resume, Pause);

    private static bool IsBare(string value) => !value.Contains(',') && value.Split(' ').Length <= LongestBare && !value.Contains(" du ") && !value.Contains(" de ");

    private const int LongestBare = 4;

    public static ChatCommand Named(Head head, ChatCommand command) =>
        command.With("date", null).With("number", null).With("name", NameOf(head)).With("value", NameOf(head) == "sector" && !IsOrdered(head) ? null : Tails.Unquoted(head.Tail ?? Value(head)!)); // « secteur privé » alone changes bodies and laws: it is asked first

    /// <summary>Null when no setting is named, or one that is not set from the chat (« signature »).</summary>
    private static string? NameOf(Head head) => head.Items.Where(i => i.Is(SettingName)).Select(i => Names.FirstOrDefault(n => n.Said.Contains(i.Text)).Name).FirstOrDefault();

    private static bool Opens(Head head) => head.Opening is { } first && (first.Is(Setting) || first.Is(Edit) || first.Is(Appoint) || first.Is(Resume) || first.Is(Pause) || first.Is(SettingName) && (head.Meaningful == 1 || !Languages.Contains(first.Text)));

    /// <summary>What follows the name, without « à », « = », « sur ».</summary>
    private static string? Value(Head head)
    {
        if (head.Tail is { } tail) return tail;
        if (head.Has(SettingName) && head.HasAny(Resume, Pause)) return head.Has(Resume) ? "oui" : "non";
        var items = head.Items.ToList();
        var name = items.FindIndex(i => i.Is(SettingName));
        if (name < 0) return null;
        if (name == items.Count - 1 || items[(name + 1)..].All(i => i.IsFree)) return items[name].Text is "anglais" or "english" or "francais" or "french" ? items[name].Text : head.Meaningful <= 2 && items[name].Text is "mode" or "discreet" ? "oui" : null;
        return Tails.Trimmed(head.Reading.Phrase[items[name].End..items[^1].End], ["à", "au", "en", "sur", "to", "est", "is", "de", "on"], out _);
    }
}
