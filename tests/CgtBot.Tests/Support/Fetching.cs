using CgtBot.Watch.Fetching;
using CgtBot.Watch.Secrets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CgtBot.Tests.Support;

/// <summary>The real fetching pipeline, with short waits.</summary>
public static class Fetching
{
    public static ServiceProvider Start(Action<IServiceCollection>? replace = null, params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["Watch:AllowLoopback"] = "true",
            ["Watch:Timeout"] = "00:01:00",
            ["Watch:AttemptTimeout"] = "00:00:30",
            ["Watch:HostInterval"] = "00:00:00",
            ["Watch:RetryDelay"] = "00:00:00.010",
        };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var services = new ServiceCollection().AddLogging();
        replace?.Invoke(services);
        // Neither database nor keys: no secret is kept, and what is sealed is sealed for this test.
        services.TryAddSingleton<SecretFinder>((place, _) => Task.FromResult(FoundSecret.Missing(place)));
        services.TryAddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        return services.AddFetching(new ConfigurationBuilder().AddInMemoryCollection(values).Build()).BuildServiceProvider();
    }
}
