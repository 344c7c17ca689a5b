using Quartz;

namespace CgtBot.Privacy;

public static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Key)).ValidateDataAnnotations().ValidateOnStart();
        return services.AddScoped<RetentionFlow>().AddQuartz(quartz => quartz.Every<RetentionJob>(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1), "retention"));
    }
}
