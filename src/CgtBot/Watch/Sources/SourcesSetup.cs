using CgtBot.Watch.Sources.Feeds;
using CgtBot.Watch.Sources.Json;
using CgtBot.Watch.Sources.Pages;

namespace CgtBot.Watch.Sources;

/// <summary>Registers each kind of source by its own line.</summary>
public static class SourcesSetup
{
    public static IServiceCollection AddSources(this IServiceCollection services) => services
        .AddTransient<ISource, FeedSource>()
        .AddTransient<ISource, JsonSource>()
        .AddTransient<ISource, PageSource>()
        .AddTransient<DocumentReader>()
        .AddTransient<DetailPages>()
        .AddTransient<OnePage>()
        .AddTransient<SourceDetector>()
        .AddTransient<SourceReader>();
}
