using CgtBot.Evidence.Timestamps;

namespace CgtBot.Evidence;

public static class EvidenceSetup
{
    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<EvidenceReader>()
        .AddScoped<CasePrinter>()
        .AddScoped<DossierArchive>()
        .AddTimestamps(configuration);
}
