using System.Diagnostics;
using Microsoft.Extensions.Options;
using static CgtBot.Watch.Fetching.FetchOutcome;

namespace CgtBot.Watch.Fetching;

/// <summary>Fetches one address: each redirect is checked and dialled like a first address, within one bound of time.</summary>
public sealed partial class Fetcher(IPageApi api, HostPoliteness politeness, RobotsMemory robots, IOptions<FetchOptions> options, TimeProvider time, ILogger<Fetcher> logger)
{
    private readonly FetchOptions _options = options.Value;

    public async Task<FetchOutcome> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var outcome = await FollowAsync(request, cancellationToken);
        LogOutcome(logger, request.Address is { IsAbsoluteUri: true, Host: var host } ? host : "", outcome.GetType().Name, (outcome as Failed)?.Kind, (outcome as Failed)?.Detail);
        return outcome;
    }

    private async Task<FetchOutcome> FollowAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var passed = new List<Uri>();
        var address = AddressRules.WithoutFragment(request.Address);
        var spent = TimeSpan.Zero;
        while (true)
        {
            if (AddressRules.Refusal(address, passed) is { } reason)
            {
                return new Refused(reason, address);
            }

            // The wait for the host's turn is ours, not the site's: it does not count in its time.
            using var turn = request.IsRobotsFile ? null : await politeness.EnterAsync(address.Authority, cancellationToken);
            if (turn is not null)
            {
                var (rules, problem) = await RulesAsync(request, address, turn, cancellationToken);
                if (rules?.Allows(address) != true)
                {
                    return problem ?? new Refused(RefusalReason.Robots, address);
                }

                await turn.RestAsync(rules.Delay, cancellationToken);
            }

            var started = Stopwatch.GetTimestamp();
            var (outcome, next) = await HopAsync(request, address, passed, _options.Timeout - spent, cancellationToken);
            if (outcome is not null || next is null)
            {
                return outcome ?? new Failed(FailureKind.Redirects, address);
            }

            spent += Stopwatch.GetElapsedTime(started);
            passed.Add(address);
            if (passed.Count > _options.MaxRedirects || passed.Contains(next))
            {
                return new Failed(FailureKind.Redirects, next, Detail: string.Join(" > ", passed.Append(next)));
            }

            address = next;
        }
    }

    private async Task<(RobotsRules? Rules, FetchOutcome? Problem)> RulesAsync(FetchRequest request, Uri address, HostPoliteness.Turn turn, CancellationToken cancellationToken) => request.ObeysRobots
        ? await robots.OfAsync(address, _options.Agent, async file =>
        {
            await turn.RestAsync(asked: null, cancellationToken);
            return await FollowAsync(new(file) { IsRobotsFile = true }, cancellationToken);
        })
        : (RobotsRules.Everything, null);

    private async Task<(FetchOutcome? Outcome, Uri? Next)> HopAsync(FetchRequest request, Uri address, List<Uri> passed, TimeSpan left, CancellationToken cancellationToken)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        try
        {
            using var response = await api.Get(address, request.ETag, request.LastModified, AuthorizationFor(request, address), bound.Token);
            return await AnswerAsync(request, response, address, passed, bound.Token);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && FaultReading.Of(fault, address) is { } known)
        {
            return (known, null);
        }
    }

    private async Task<(FetchOutcome? Outcome, Uri? Next)> AnswerAsync(FetchRequest request, HttpResponseMessage response, Uri address, List<Uri> passed, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308)
        {
            return (null, AddressRules.Target(address, response.Headers.Location));
        }

        if (status == 304 && request.IsConditional)
        {
            return (new NotModified(), null);
        }

        return response.IsSuccessStatusCode
            ? (await ReadAsync(request, response, address, passed, cancellationToken), null)
            : (new Failed(FailureKind.Http, address, status, RetryAfter.Of(response, time.GetUtcNow())), null);
    }

    private async Task<FetchOutcome> ReadAsync(FetchRequest request, HttpResponseMessage response, Uri address, List<Uri> passed, CancellationToken cancellationToken) =>
        await BoundedBody.ReadAsync(response.Content, _options.MaxBytes, _options.MaxRatio, cancellationToken, request.Sieve) switch
        {
            BoundedBody.Reading.Whole whole => AnswerCapture.Of(response, whole.Bytes, address, passed, time.GetUtcNow(), isComplete: true),
            BoundedBody.Reading.Broken { Bytes.Length: > 0 } broken => AnswerCapture.Of(response, broken.Bytes, address, passed, time.GetUtcNow(), isComplete: false),
            BoundedBody.Reading.Broken nothing => new Failed(FailureKind.Network, address, Detail: nothing.Detail),
            BoundedBody.Reading.UnknownCoding unknown => new Failed(FailureKind.Network, address, Detail: unknown.Coding),
            _ => new Failed(FailureKind.TooLarge, address),
        };

    // A redirect elsewhere does not take the key along.
    private static string? AuthorizationFor(FetchRequest request, Uri address) =>
        request.Bearer is { } bearer && AddressRules.IsSamePlace(address, request.Address) ? $"Bearer {bearer.Reveal()}" : null;

    [LoggerMessage(LogLevel.Debug, "Fetched from {Host}: {Outcome} {Kind} {Detail}")]
    private static partial void LogOutcome(ILogger logger, string host, string outcome, FailureKind? kind, string? detail);
}
