using CgtBot.Channels.Web;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Pages;

/// <summary>Shows a code just made to the section's stewards, for as long as it may be read.</summary>
internal static class OnceCodeEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet($"{OnceCodes.Path}/{{ticket}}", async (HttpContext context, OnceCodes codes, string ticket) =>
    {
        var visitor = Visitor.Of(context);
        var code = visitor.Role >= Role.Steward ? codes.Read(visitor.Section.Section, ticket) : null;
        return PagesSetup.Page<NoticePage>(
            code is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
            (nameof(NoticePage.View), await Viewing.OfAsync(context)), (nameof(NoticePage.Title), code is null ? SectionTexts.OnceGone : SectionTexts.OnceTitle), (nameof(NoticePage.Text), code ?? SectionTexts.OnceGoneDetail));
    });
}
