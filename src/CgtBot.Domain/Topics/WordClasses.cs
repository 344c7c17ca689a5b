using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CgtBot.Domain.Topics;

/// <summary>Words that play the same part in a sentence, written once: « @unit …6 fermera » stands for a service, an agency, a workshop... that will close.</summary>
internal static partial class WordClasses
{
    private static readonly FrozenDictionary<string, string> Classes = Read();

    /// <summary>The text with each class put in full, as the alternatives it stands for.</summary>
    public static string Spell(string text) => Name().Replace(text, m => Classes[m.Groups[1].Value]);

    [GeneratedRegex("@([a-z]+)")]
    private static partial Regex Name();

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(WordClasses).Assembly.GetManifestResourceStream("CgtBot.Domain.Topics.word-classes.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.ToFrozenDictionary(c => c.Key, c => string.Join('|', c.Value), StringComparer.Ordinal);
    }
}
