namespace CgtBot.Watch.Health;

/// <summary>What the channel should hear of a source, once per episode.</summary>
public enum HealthNews
{
    None,
    FailsForLong,
    FallsSilent,
    IsBackFromFailure,
    IsBackFromSilence,
}
