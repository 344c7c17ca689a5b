using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace CgtBot.Watch.Fetching;

/// <summary>Which faults pass in seconds, and so are tried again inside one request.</summary>
internal static class PassingFault
{
    public static bool IsPassing(Outcome<HttpResponseMessage> outcome) =>
        !IsRefusal(outcome.Exception) && HttpClientResiliencePredicates.IsTransient(outcome);

    /// <summary>A site that asks for a long rest is left alone; the stored health of the source knows when to come back.</summary>
    public static bool IsWorthARetry(Outcome<HttpResponseMessage> outcome, TimeSpan longestWait) =>
        IsPassing(outcome) && !(outcome.Result is { } answer && RetryAfter.Of(answer, TimeProvider.System.GetUtcNow()) > longestWait);

    private static bool IsRefusal(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is AddressRefusedException)
            {
                return true;
            }
        }

        return false;
    }
}
