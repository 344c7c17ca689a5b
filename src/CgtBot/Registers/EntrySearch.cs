using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Registers;

/// <summary>An entry that was found, and the answer that holds the words when the entry itself does not.</summary>
public sealed record FoundEntry(RegisterEntry Entry, string? Answer = null);

/// <summary>Finds entries by their number, or by words whatever their accents, capitals and plurals: each word begins one of the entry's, its answers' or their sources'. The latest come first; without words, all.</summary>
public static class EntrySearch
{
    private const int MostWords = 10;

    /// <summary>Said around the words and held by nearly every entry.</summary>
    private static readonly string[] Articles = ["le", "la", "les", "l", "de", "du", "des", "d", "un", "une", "et", "a", "au", "aux", "en", "sur", "the", "of", "an", "and"];

    /// <summary>Those under <paramref name="topic"/> are found too, whatever their words.</summary>
    public static async IAsyncEnumerable<FoundEntry> FindAsync(BotDb db, string words, TopicId? topic = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var wanted = Wanted(words);
        var latest = db.Entries.AsNoTracking().OrderByDescending(e => e.Number);
        int? named = wanted.Count == 0 ? null : NumberIn(wanted);
        if (named is not null && await db.Entries.AsNoTracking().SingleOrDefaultAsync(e => e.Number == named, ct) is { } entry)
        {
            yield return new(entry);
        }

        var answers = wanted.Count == 0 ? null : (await db.Answers.AsNoTracking().OrderByDescending(a => a.Number).Select(a => new { a.Entry, a.Text, a.Source }).ToListAsync(ct)).ToLookup(a => a.Entry, a => (a.Text, a.Source));
        await foreach (var other in latest.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (answers is null || (other.Number != named && (Says($"{other.Text} {other.Body} {other.Origin}", wanted) || (topic is not null && other.Topic == topic))))
            {
                yield return new(other);
            }
            else if (other.Number != named && answers[other.Number].ToList() is { Count: > 0 } given && Says($"{other.Text} {string.Join(' ', given.Select(a => $"{a.Text} {a.Source}"))}", wanted))
            {
                yield return new(other, given.Find(a => Says($"{a.Text} {a.Source}", wanted)).Text ?? given[0].Text);
            }
        }
    }

    private static List<string> Wanted(string words)
    {
        var all = Split(words);
        var telling = all.Where(w => !Articles.Contains(w)).ToList();
        return [.. (telling.Count > 0 ? telling : [.. all]).Take(MostWords)];
    }

    // « 12 » or « n° 12 »: the entry of that number before those that speak of twelve.
    private static int? NumberIn(List<string> wanted) =>
        int.TryParse(wanted[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && wanted.Count <= 2 && wanted[0] is var first && (wanted.Count == 1 || first is "n" or "no") ? number : null;

    private static bool Says(string text, List<string> wanted)
    {
        var words = Split(text);
        return wanted.TrueForAll(w => Array.Exists(words, word => word.StartsWith(w, StringComparison.Ordinal) || Singular(word) == Singular(w)));
    }

    private static string Singular(string word) => word.Length > 3 && word[^1] is 's' or 'x' ? word[..^1] : word;

    private static string[] Split(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                letters.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
            }
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
