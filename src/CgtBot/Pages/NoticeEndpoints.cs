using CgtBot.Channels.Web;
using CgtBot.Texts;

namespace CgtBot.Pages;

/// <summary>What is said when there is no page to show.</summary>
internal static class NoticeEndpoints
{
    public static void Map(IEndpointRouteBuilder app) => app.MapFallback((Delegate)NotFoundAsync);

    public static async Task<IResult> NotFoundAsync(HttpContext context) => PagesSetup.Page<NoticePage>(
        StatusCodes.Status404NotFound,
        (nameof(NoticePage.View), await Viewing.OfAsync(context)), (nameof(NoticePage.Title), PagesTexts.NotFoundTitle), (nameof(NoticePage.Text), PagesTexts.NotFoundText));
}
