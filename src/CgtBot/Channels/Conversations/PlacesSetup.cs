using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CgtBot.Channels.Conversations;

public static class PlacesSetup
{
    /// <summary>What every platform shares; asked for by each one that is on.</summary>
    public static IServiceCollection AddPlaces(this IServiceCollection services)
    {
        services.TryAddSingleton<Bindings>();
        services.TryAddScoped<Binder>();
        services.TryAddScoped<Unbound>();
        services.TryAddScoped<PostedCards>();
        return services;
    }
}
