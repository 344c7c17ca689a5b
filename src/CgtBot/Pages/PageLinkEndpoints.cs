using CgtBot.Channels.Web;
using CgtBot.Chat.Commands;
using CgtBot.Texts;

namespace CgtBot.Pages;

/// <summary>The link given in a conversation one to one: looking at it changes nothing and tells nothing, its button opens the page, once. And the page shown inside Teams, which says how to get the link.</summary>
internal static class PageLinkEndpoints
{
    /// <summary>Clients that show our tab in a frame of theirs.</summary>
    private const string TabPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft https://*.cloud.microsoft https://*.office.com https://*.microsoft365.com";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"{SignIn.LinkPath}/{{secret}}", (HttpContext context, string secret) => Ask(context, secret, null, StatusCodes.Status200OK, LinkedPage.Of(context.Request.Query[LinkedPage.Field]))).AllowAnonymous();
        app.MapPost(SignIn.LinkPath, EnterAsync).AllowAnonymous();
        app.MapGet(OpenCommand.TabPath, (HttpContext context) => Tab(context)).AllowAnonymous();
    }

    private static async Task<IResult> EnterAsync(HttpContext context, SignIn signIn)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await signIn.EnterByLinkAsync(context, form[SignIn.SecretField].ToString(), context.RequestAborted) switch
        {
            SignInResult.Entered => ChatEndpoints.SeeOther(context, LinkedPage.Of(form[LinkedPage.Field])),
            SignInResult.Wait => Ask(context, "", PagesTexts.SignInWait, StatusCodes.Status429TooManyRequests),
            _ => Ask(context, "", PagesTexts.LinkGone, StatusCodes.Status401Unauthorized),
        };
    }

    private static IResult Ask(HttpContext context, string secret, string? problem, int status, string towards = OpenCommand.RegisterPath) =>
        PagesSetup.Page<PageLinkPage>(status, (nameof(PageLinkPage.Token), Viewing.TokenOf(context)), (nameof(PageLinkPage.Secret), secret), (nameof(PageLinkPage.Towards), towards), (nameof(PageLinkPage.Problem), problem));

    // Shown in a frame, where no cookie of ours is sent nor wanted: it has nothing to fill in and nothing of the section.
    private static IResult Tab(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = TabPolicy;
        context.Response.Headers.Remove("X-Frame-Options");
        return PagesSetup.Page<TabPage>();
    }
}
