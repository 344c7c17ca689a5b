using System.Globalization;
using CgtBot.Chat;
using Microsoft.AspNetCore.Authorization;

namespace CgtBot.Channels.Web;

/// <summary>Lets a known person through with the section they see and its language; sends the others to the sign-in page.</summary>
internal sealed class VisitorGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Visitors visitors)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.French;
        if (IsOpen(context))
        {
            await next(context);
        }
        else if (await visitors.FindAsync(context, context.RequestAborted) is { } visitor)
        {
            context.Features.Set(visitor);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(visitor.Section.Language);
            await next(context);
        }
        else
        {
            await AskAsync(context);
        }
    }

    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<VerifiesItself>() is not null;

    private static Task AskAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            context.Response.Redirect(SignIn.Path);
            return Task.CompletedTask;
        }

        return Refusal.WriteAsync(context, StatusCodes.Status401Unauthorized);
    }
}
