using System.Text.Json;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Verbs;

namespace CgtBot.Tests.Chat.Phrases;

/// <summary>Phrases with the command and arguments a person would expect of them.</summary>
internal static class LabelledPhrases
{
    public static readonly DateOnly Today = new(2025, 6, 13);

    public static IEnumerable<LabelledPhrase> Of(string path) => File.ReadLines(path).Where(line => line.Length > 0).Select(Label);

    public static string Own(string file) => Path.Combine(AppContext.BaseDirectory, "Chat", "Phrases", file);

    /// <summary>The table of exactness per command, and the phrases that were not understood as expected.</summary>
    public static (string Table, List<string> Wrong) Judge(IEnumerable<LabelledPhrase> phrases)
    {
        var judged = phrases.Select(p => (Phrase: p, Read: PhraseReader.BuiltIn.Read(p.Text, Today))).ToList();
        var rows = judged.GroupBy(j => j.Phrase.Command).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key,-14} {g.Count(j => j.Read.Name == g.Key),4} / {g.Count(),-4} {g.Count(j => j.Phrase.Fits(j.Read)),4} / {g.Count()}");
        var wrong = judged.Where(j => !j.Phrase.Fits(j.Read)).Select(j => $"{j.Phrase.Text} → {CanonicalForm.Print(j.Read)}").ToList();
        return (string.Join('\n', ["command        exact       with arguments", .. rows]), wrong);
    }

    private static LabelledPhrase Label(string line)
    {
        var json = JsonDocument.Parse(line).RootElement;
        return new(json.GetProperty("text").GetString()!, json.GetProperty("command").GetString()!, json.GetProperty("args"));
    }
}

internal sealed record LabelledPhrase(string Text, string Command, JsonElement Arguments)
{
    /// <summary>The arguments given are a part that must be met exactly, in the types the command line prints.</summary>
    public bool Fits(ChatCommand read)
    {
        if (read.Name != Command) return false;
        var printed = JsonDocument.Parse(ParseVerb.Line(Text, read)).RootElement.GetProperty("arguments");
        return Arguments.EnumerateObject().All(a => printed.TryGetProperty(a.Name, out var value) && JsonElement.DeepEquals(a.Value, value));
    }
}
