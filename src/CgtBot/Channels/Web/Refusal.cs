using CgtBot.Texts;
using Microsoft.AspNetCore.WebUtilities;

namespace CgtBot.Channels.Web;

/// <summary>A request refused before it reaches a page: one plain sentence, the same for a browser and for a script.</summary>
internal static class Refusal
{
    public static async Task WriteAsync(HttpContext context, int status, string? words = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(words ?? Words(status), context.RequestAborted);
    }

    private static string Words(int status) => status switch
    {
        StatusCodes.Status400BadRequest => WebTexts.RefusedExpired,
        StatusCodes.Status401Unauthorized => WebTexts.RefusedSignIn,
        StatusCodes.Status403Forbidden => WebTexts.RefusedOrigin,
        StatusCodes.Status413PayloadTooLarge => WebTexts.RefusedTooLarge,
        StatusCodes.Status422UnprocessableEntity => WebTexts.RefusedUnreadable,
        StatusCodes.Status421MisdirectedRequest => WebTexts.RefusedHost,
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}
