using CgtBot.Channels.Web;
using CgtBot.Texts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CgtBot.Pages;

/// <summary>Entering with a code, and leaving.</summary>
internal static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(SignIn.Path, (HttpContext context) => Ask(context, null, StatusCodes.Status200OK)).AllowAnonymous();
        app.MapPost(SignIn.Path, EnterAsync).AllowAnonymous();
        app.MapPost("/sortie", (Delegate)LeaveAsync);
    }

    private static async Task<IResult> EnterAsync(HttpContext context, SignIn signIn)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await signIn.EnterAsync(context, form[SignIn.CodeField].ToString(), context.RequestAborted) switch
        {
            SignInResult.Entered => ChatEndpoints.SeeOther(context, "/"),
            SignInResult.Wait => Ask(context, PagesTexts.SignInWait, StatusCodes.Status429TooManyRequests),
            _ => Ask(context, PagesTexts.SignInWrong, StatusCodes.Status401Unauthorized),
        };
    }

    private static async Task<IResult> LeaveAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return ChatEndpoints.SeeOther(context, SignIn.Path);
    }

    private static IResult Ask(HttpContext context, string? problem, int status) =>
        PagesSetup.Page<SignInPage>(status, (nameof(SignInPage.Token), Viewing.TokenOf(context)), (nameof(SignInPage.Problem), problem));
}
