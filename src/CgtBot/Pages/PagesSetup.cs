using CgtBot.Channels.Web;
using CgtBot.Pages.Chronology;
using CgtBot.Pages.Register;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CgtBot.Pages;

public static class PagesSetup
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        foreach (var quick in QuickButton.Usual)
        {
            services.AddSingleton(quick);
        }

        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        PageAssets.Map(app);
        ChatEndpoints.Map(app);
        SignInEndpoints.Map(app);
        PageLinkEndpoints.Map(app);
        ThemeEndpoint.Map(app);
        OnceCodeEndpoint.Map(app);
        ExportEndpoints.Map(app);
        RegisterEndpoints.Map(app);
        ChronologyEndpoints.Map(app);
        DossierEndpoints.Map(app);
        NoticeEndpoints.Map(app);
    }

    /// <summary>Maps a page read with GET, which takes what it needs from the request itself.</summary>
    internal static void MapPage(this IEndpointRouteBuilder app, string path, Func<HttpContext, Task<IResult>> page) =>
        app.MapGet(path, async context => await (await page(context)).ExecuteAsync(context));

    /// <summary>A component as the whole answer.</summary>
    internal static IResult Page<T>(int status = StatusCodes.Status200OK, params (string Name, object? Value)[] parameters)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        new RazorComponentResult<T>(parameters.ToDictionary(p => p.Name, p => p.Value)) { StatusCode = status };
}
