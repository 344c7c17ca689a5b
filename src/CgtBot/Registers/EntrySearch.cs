using System.Globalization;
using System.Text;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Registers;

/// <summary>Finds entries by their number, or by words whatever their accents and capitals: each word begins one of the entry's. The latest come first; without words, all.</summary>
public static class EntrySearch
{
    private const int MostWords = 10;

    public static async Task<IReadOnlyList<RegisterEntry>> FindAsync(BotDb db, string words, int skip, int count, CancellationToken ct)
    {
        var wanted = Split(words).Take(MostWords).ToList();
        var latest = db.Entries.AsNoTracking().OrderByDescending(e => e.Number);
        if (wanted.Count == 0)
        {
            return await latest.Skip(skip).Take(count).ToListAsync(ct);
        }

        // « 12 » or « n° 12 »: the entry of that number before those that speak of twelve.
        int? named = int.TryParse(wanted[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && wanted.Count <= 2 && wanted[0] is var first && (wanted.Count == 1 || first is "n" or "no") ? number : null;
        var found = new List<RegisterEntry>();
        if (named is not null && await db.Entries.AsNoTracking().SingleOrDefaultAsync(e => e.Number == named, ct) is { } entry)
        {
            found.Add(entry);
        }

        await foreach (var other in latest.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (found.Count >= skip + count)
            {
                break;
            }

            if (other.Number != named && Says(other, wanted))
            {
                found.Add(other);
            }
        }

        return [.. found.Skip(skip).Take(count)];
    }

    private static bool Says(RegisterEntry entry, List<string> wanted)
    {
        var words = Split($"{entry.Text} {entry.Body}").ToList();
        return wanted.TrueForAll(w => words.Exists(word => word.StartsWith(w, StringComparison.Ordinal)));
    }

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
