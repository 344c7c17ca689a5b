using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Health;

/// <summary>Keeps the health of a source after each look, and says when it is worth a message. It reads no clock and draws no chance.</summary>
public static class SourceHealth
{
    /// <summary>The round wakes once in this time, and finds what fell due since.</summary>
    public static readonly TimeSpan RoundEvery = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LookTakes = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan FailsForLongAfter = TimeSpan.FromHours(24);
    public static readonly TimeSpan ShortestSilence = TimeSpan.FromDays(14);
    private const int SilenceInGaps = 4;

    /// <summary>After a look that failed: the next one climbs the ladder, and a failure of a day is said once.</summary>
    public static HealthNews Failed(SourceState state, DateTimeOffset now, string problem, TimeSpan? retryAfter, double jitter)
    {
        state.Looks++;
        state.Failures++;
        state.FailingSince ??= now;
        state.LastProblem = problem;
        state.NextLookAt = now + HealthLadder.Wait(state.Failures, retryAfter, jitter);
        if (state.FailureSaid || now - state.FailingSince < FailsForLongAfter)
        {
            return HealthNews.None;
        }

        state.FailureSaid = true;
        return HealthNews.FailsForLong;
    }

    /// <summary>After a look that answered, with or without new items. <paramref name="newItemDays"/> are the past moments at which new items were found, in any order.</summary>
    public static HealthNews Succeeded(SourceState state, DateTimeOffset now, TimeSpan every, bool hasNewItems, IEnumerable<DateTimeOffset> newItemDays, double jitter)
    {
        state.Looks++;
        state.Failures = 0;
        state.FailingSince = null;
        state.LastProblem = null;
        state.LastSuccessAt = now;
        // A source that never gave anything is silent from the first time it answered.
        state.LastNewItemAt = hasNewItems ? now : state.LastNewItemAt ?? now;
        state.NextLookAt = now + Rest(every, jitter);
        return SaidOfFailure(state) ?? SaidOfSilence(state, now, hasNewItems, newItemDays);
    }

    /// <summary>Whether one more answer without news would change nothing that is worth a message: it is well, and not silent for long.</summary>
    public static bool IsUneventful(SourceState state, DateTimeOffset now) =>
        state is { Failures: 0, FailureSaid: false, LastProblem: null } && now - state.LastNewItemAt < ShortestSilence;

    /// <summary>Whether it has said nothing for so long that what is usual for it must be known.</summary>
    public static bool MaySilenceBeSaid(SourceState state, DateTimeOffset now) => !state.SilenceSaid && now - state.LastNewItemAt >= ShortestSilence;

    /// <summary>How long a source may say nothing: two weeks, or four times what is usual for it.</summary>
    public static TimeSpan SilenceAllowed(IEnumerable<DateTimeOffset> newItemDays) =>
        UsualGap(newItemDays) is { } gap && gap * SilenceInGaps > ShortestSilence ? gap * SilenceInGaps : ShortestSilence;

    /// <summary>The median of the days between two new items; null before three days with one are known.</summary>
    public static TimeSpan? UsualGap(IEnumerable<DateTimeOffset> newItemDays)
    {
        var days = newItemDays.Select(d => d.UtcDateTime.Date).Distinct().Order().ToArray();
        if (days.Length < 3)
        {
            return null;
        }

        var gaps = days.Zip(days.Skip(1), (earlier, later) => later - earlier).Order().ToArray();
        return gaps[gaps.Length / 2];
    }

    // Never longer than was asked for, the wait for the round and the time of the look itself included: looks are spread by being early.
    private static TimeSpan Rest(TimeSpan every, double jitter)
    {
        var rest = (every * (1 - (0.1 * Math.Clamp(jitter, 0, 1)))) - RoundEvery - LookTakes;
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
    }

    private static HealthNews? SaidOfFailure(SourceState state)
    {
        var wasSaid = state.FailureSaid;
        state.FailureSaid = false;
        return wasSaid ? HealthNews.IsBackFromFailure : null;
    }

    private static HealthNews SaidOfSilence(SourceState state, DateTimeOffset now, bool hasNewItems, IEnumerable<DateTimeOffset> newItemDays)
    {
        if (hasNewItems)
        {
            var wasSaid = state.SilenceSaid;
            state.SilenceSaid = false;
            return wasSaid ? HealthNews.IsBackFromSilence : HealthNews.None;
        }

        if (!MaySilenceBeSaid(state, now) || now - state.LastNewItemAt < SilenceAllowed(newItemDays))
        {
            return HealthNews.None;
        }

        state.SilenceSaid = true;
        return HealthNews.FallsSilent;
    }
}
