using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.FranceTravail;
using CgtBot.Watch.Sources.SharePoint;
using CgtBot.Watch.Sources.Tokens;
using Polly;
using Polly.Telemetry;
using Refit;

namespace CgtBot.Watch.Fetching;

/// <summary>Registers the one HTTP pipeline of all sources: guarded dialling, standard resilience, no proxy, no cookie, no redirect of its own.</summary>
public static class FetchSetup
{
    public static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FetchOptions>().Bind(configuration.GetSection(FetchOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<HostResolver>(Dns.GetHostAddressesAsync);
        services.TryAddSingleton(provider => new AddressPolicy(Options(provider).AllowLoopback, Options(provider).AllowedHosts));
        services.TryAddSingleton<GuardedDialer>();
        services.TryAddSingleton<ShownCertificates>();
        services.TryAddTransient<ShownCertificates.Noting>();
        // Real time, not the bot's clock: a demo that jumps a week must still wait a second between two requests.
        services.TryAddSingleton(provider => new HostPoliteness(Options(provider).HostInterval, TimeProvider.System, Random.Shared));
        services.TryAddSingleton<RobotsMemory>();
        services.TryAddTransient<Fetcher>();
        services.AddGuarded<IPageApi>();
        services.AddGuarded<ITokenApi>();
        services.Replace(ServiceDescriptor.Transient(RealTimeBuilder));
        services.AddOptions<FranceTravailOptions>().Bind(configuration.GetSection(FranceTravailOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SharePointOptions>().Bind(configuration.GetSection(SharePointOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSources();
        return services;
    }

    private static void AddGuarded<TApi>(this IServiceCollection services)
        where TApi : class
    {
        var client = services
            .AddRefitGeneratedClient<TApi>(new RefitSettings { TransportExceptionFactory = (_, fault, _) => fault })
            .ConfigureHttpClient((provider, http) => Configure(http, Options(provider)))
            .ConfigurePrimaryHttpMessageHandler(provider => Handler(provider.GetRequiredService<GuardedDialer>(), provider.GetRequiredService<ShownCertificates>(), Options(provider)))
            .RemoveAllLoggers();
        // One pipeline per site: a dead one must not open the circuit of the others.
        client.AddStandardResilienceHandler().SelectPipelineByAuthority().Configure((resilience, provider) => Configure(resilience, Options(provider)));
        client.AddHttpMessageHandler<ShownCertificates.Noting>();
    }

    // The library takes the bot's clock for its waits: on a clock that stands still or jumps they would never end, or all at once.
    private static ResiliencePipelineBuilder RealTimeBuilder(IServiceProvider provider)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = TimeProvider.System };
        builder.ConfigureTelemetry(provider.GetRequiredService<IOptions<TelemetryOptions>>().Value);
        return builder;
    }

    private static void Configure(HttpClient http, FetchOptions options)
    {
        // Refit wants a base address; every call gives an absolute one. Time and size are bounded by the fetcher.
        http.BaseAddress = new Uri("http://source.invalid");
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.UserAgent.ParseAdd(options.Presentation);
    }

    private static SocketsHttpHandler Handler(GuardedDialer dialer, ShownCertificates certificates, FetchOptions options) => new()
    {
        ConnectCallback = (context, cancellationToken) => dialer.DialAsync(context.DnsEndPoint, cancellationToken),
        PlaintextStreamFilter = (connection, _) => ValueTask.FromResult(certificates.Keep(connection.InitialRequestMessage.RequestUri!, connection.PlaintextStream)),
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = options.AttemptTimeout,
        MaxResponseHeadersLength = 64,
        MaxResponseDrainSize = 64 * 1024,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
    };

    private static void Configure(HttpStandardResilienceOptions resilience, FetchOptions options)
    {
        resilience.TotalRequestTimeout.Timeout = options.Timeout + options.AttemptTimeout;
        resilience.AttemptTimeout.Timeout = options.AttemptTimeout;
        resilience.Retry.MaxRetryAttempts = options.Retries;
        resilience.Retry.Delay = options.RetryDelay;
        resilience.Retry.ShouldHandle = call => ValueTask.FromResult(PassingFault.IsWorthARetry(call.Outcome, options.LongestRetryAfter));
        resilience.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(Math.Max(60, 2 * options.AttemptTimeout.TotalSeconds));
        resilience.CircuitBreaker.ShouldHandle = call => ValueTask.FromResult(PassingFault.IsPassing(call.Outcome));
    }

    private static FetchOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<FetchOptions>>().Value;
}
