using CgtBot.Channels.Cards;
using CgtBot.Channels.Web;

namespace CgtBot.Pages;

/// <summary>Keeps the look a person chose in a cookie, so that pages come out right without script.</summary>
internal static class ThemeEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/theme", async (HttpContext context) =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var chosen = form["theme"].ToString() is Viewing.Light or Viewing.Dark ? form["theme"].ToString() : Viewing.Auto;
        context.Response.Cookies.Append(Viewing.ThemeCookie, chosen, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
        return ChatEndpoints.SeeOther(context, PageBefore(context.Request));
    });

    /// <summary>The page of ours the form was on.</summary>
    private static string PageBefore(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var before) && before.Authority == request.Host.Value && SafeAddress.IsOwnPath(before.PathAndQuery) ? before.PathAndQuery : "/";
}
