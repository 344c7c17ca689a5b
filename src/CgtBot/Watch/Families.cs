using CgtBot.Domain.Registers;
using CgtBot.Storage;

namespace CgtBot.Watch;

/// <summary>Keeps the titles among which the publication that a found one repeats, elsewhere or in other words, is looked for.</summary>
public sealed class Families
{
    private const int MostTitles = 50_000;
    private readonly Dictionary<SectionId, SectionTitles> known = [];
    private long uses;

    /// <summary>A search among the entered section's publications, for what is taken in together.</summary>
    internal FamilySearch Search(BotDb db, DateTimeOffset now) => new(db, Of, now);

    // The section's write lock is held: nobody else reads these titles meanwhile. The sections that rested longest make room.
    private SectionTitles Of(SectionId section)
    {
        lock (known)
        {
            var titles = known.TryGetValue(section, out var kept) ? kept : known[section] = new SectionTitles();
            titles.UsedAt = ++uses;
            while (known.Count > 1 && known.Values.Sum(t => t.Count) > MostTitles)
            {
                known.Remove(known.MinBy(t => t.Value.UsedAt).Key);
            }

            return titles;
        }
    }
}
