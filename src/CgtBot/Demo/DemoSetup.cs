using CgtBot.Pages;

namespace CgtBot.Demo;

internal static class DemoSetup
{
    /// <summary>The demonstration's clock takes the place of the real one.</summary>
    public static IServiceCollection AddDemo(this IServiceCollection services, DemoClock clock) => services
        .AddSingleton(clock)
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton<PostingBoard>()
        .AddSingleton<DemoWalk>()
        .AddScoped<DemoSection>()
        .AddSingleton(new PageBanner(typeof(DemoBar)));
}
