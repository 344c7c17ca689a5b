namespace CgtBot.Channels.Teams.Outbound;

/// <summary>So many calls at most within so long.</summary>
public readonly record struct Rate(int Calls, TimeSpan Within);

/// <summary>When the last calls were made, and when the next may be. Pure.</summary>
public sealed class Trail(IReadOnlyList<Rate> rates)
{
    private readonly List<DateTimeOffset> made = [];

    private readonly int longest = rates.Select(r => r.Calls).DefaultIfEmpty().Max();

    /// <summary>The first moment from now on at which one more call keeps every rate.</summary>
    public DateTimeOffset Next(DateTimeOffset now) =>
        rates.Where(r => made.Count >= r.Calls).Select(r => made[^r.Calls] + r.Within).Append(now).Max();

    public void Add(DateTimeOffset at)
    {
        made.Add(at);
        // Cut by halves: taking one off the front of a list moves all the others.
        if (made.Count > 2 * longest)
        {
            made.RemoveRange(0, made.Count - longest);
        }
    }

    /// <summary>Nothing of it matters any more.</summary>
    public bool IsOver(DateTimeOffset now) => made.Count == 0 || rates.All(r => made[^1] + r.Within <= now);
}
