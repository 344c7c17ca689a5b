using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Watch.Sources;

/// <summary>A source read, or an address recognised, through the real pipeline.</summary>
internal static class SourceTrial
{
    public static async Task<SourceReading> ReadAsync(SourceDefinition definition, LastLook? last = null, params (string, string)[] settings)
    {
        using var fetching = Support.Fetching.Start(null, settings);
        return await fetching.GetRequiredService<SourceReader>().ReadAsync(definition, last ?? LastLook.Never, TestContext.Current.CancellationToken);
    }

    public static async Task<SourceProposal> DetectAsync(Uri address)
    {
        using var fetching = Support.Fetching.Start();
        return await fetching.GetRequiredService<SourceDetector>().DetectAsync(address, TestContext.Current.CancellationToken);
    }
}
