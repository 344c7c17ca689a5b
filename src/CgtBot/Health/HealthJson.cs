using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Health;

/// <summary>The health report as JSON: states, counts and ages, never a text of the register, a name or an address.</summary>
internal static class HealthJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = Word(report.Status),
            live = true,
            ready = report.Status is not HealthStatus.Unhealthy,
            parts = report.Entries.ToDictionary(e => e.Key, e => PartOf(e.Value)),
        },
        Options,
        context.RequestAborted);

    private static Dictionary<string, object?> PartOf(HealthReportEntry entry)
    {
        var part = new Dictionary<string, object?> { ["status"] = Word(entry.Status) };
        if (entry.Description is { } problem && entry.Status is not HealthStatus.Healthy)
        {
            part["problem"] = problem;
        }

        foreach (var (name, value) in entry.Data)
        {
            part[name] = value;
        }

        part["milliseconds"] = Math.Round(entry.Duration.TotalMilliseconds, 1);
        return part;
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ok",
        HealthStatus.Degraded => "degraded",
        _ => "failed",
    };
}
