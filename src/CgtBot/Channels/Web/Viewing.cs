using CgtBot.Domain.Registers;
using Microsoft.AspNetCore.Antiforgery;

namespace CgtBot.Channels.Web;

/// <summary>What every piece of a page needs to know of who looks at it: the person, the antiforgery token of their forms, the look they chose, the names of those who wrote.</summary>
public sealed record Viewing(Visitor Visitor, string Token, string Theme, IReadOnlyDictionary<AuthorId, string> Names)
{
    public const string ThemeCookie = "cgtbot-theme";
    public const string Light = "light";
    public const string Dark = "dark";

    /// <summary>Follows the system's preference.</summary>
    public const string Auto = "auto";

    public static async Task<Viewing> OfAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var visitor = Visitor.Of(context);
        var names = await services.GetRequiredService<ChatLines>().NamesAsync(visitor.Section.Section, context.RequestAborted);
        return new Viewing(visitor, TokenOf(context), ThemeOf(context.Request), names);
    }

    /// <summary>Sets the cookie that goes with the token: before the response starts.</summary>
    public static string TokenOf(HttpContext context) => context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!;

    public static string ThemeOf(HttpRequest request) => request.Cookies[ThemeCookie] switch { Light => Light, Dark => Dark, _ => Auto };
}
