namespace CgtBot.Dossiers;

public static class DossierSetup
{
    public static IServiceCollection AddDossiers(this IServiceCollection services) => services.AddScoped<DossierImport>();
}
