using CgtBot.Storage;
using Microsoft.Extensions.Options;
using Quartz;

namespace CgtBot.Evidence.Timestamps;

public static class TimestampSetup
{
    public static IServiceCollection AddTimestamps(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TimestampOptions>().Bind(configuration.GetSection(TimestampOptions.Key)).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<TimestampClient>((provider, http) =>
        {
            http.Timeout = provider.GetRequiredService<IOptions<TimestampOptions>>().Value.Timeout;
            http.MaxResponseContentBufferSize = TimestampClient.LongestAnswer;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddSingleton(s => new TimestampFile(s.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton<TimestampRound>();
        return services.AddQuartz(quartz => quartz.Every<TimestampJob>(TimeSpan.FromMinutes(15), TimeSpan.FromSeconds(20), "timestamps"));
    }
}
