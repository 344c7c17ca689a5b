using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Channels.Slack.Sockets;

/// <summary>Do the connections to Slack stand? One that is renewed is no trouble; none at all is.</summary>
internal sealed class SocketsHealthCheck(SocketStates states) : IHealthCheck
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(2);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        var (standing, problem, down) = states.Read();
        var data = new Dictionary<string, object> { ["standing"] = standing, ["opened"] = states.Opened, ["downSeconds"] = (long)down.TotalSeconds };
        return Task.FromResult(standing == 0 && problem is not null || down > TooLong ? HealthCheckResult.Degraded(problem ?? "Down", data: data) : HealthCheckResult.Healthy(data: data));
    }
}
