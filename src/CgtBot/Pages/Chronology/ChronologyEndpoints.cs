using CgtBot.Channels.Web;
using CgtBot.Dossiers;
using CgtBot.Domain.Topics;
using CgtBot.Evidence;
using CgtBot.Topics;

namespace CgtBot.Pages.Chronology;

/// <summary>The chronology of a topic: a page with its list, and the picture alone.</summary>
internal static class ChronologyEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPage("/chronologie", context => PageAsync(context, TopicPack.BuiltIn[0].Id));
        app.MapGet("/chronologie/{topic}", (HttpContext context, string topic) => PageAsync(context, new TopicId(topic)));
        app.MapGet("/images/chronologie/{topic}.svg", PictureAsync);
        app.MapGet("/images/chronologie/{topic}.png", PngAsync);
    }

    private static async Task<IResult> PageAsync(HttpContext context, TopicId topic) => TopicPack.Find(topic) is null
        ? await NoticeEndpoints.NotFoundAsync(context)
        : PagesSetup.Page<ChronologyPage>(parameters:
        [
            (nameof(ChronologyPage.View), await Viewing.OfAsync(context)), (nameof(ChronologyPage.Topic), topic),
            (nameof(ChronologyPage.Events), await PageDb.Of(context).ChronologyAsync(topic, context.RequestAborted)),
        ]);

    private static async Task<IResult> PictureAsync(HttpContext context, string topic, string? theme)
    {
        var events = await PageDb.Of(context).ChronologyAsync(new TopicId(topic), context.RequestAborted);
        return Results.Content(ChronologyPicture.Draw(events, PageDb.Today(context), theme == Viewing.Dark), "image/svg+xml; charset=utf-8");
    }

    /// <summary>The same for what shows no SVG: a channel, a document.</summary>
    private static async Task<IResult> PngAsync(HttpContext context, string topic)
    {
        var events = await PageDb.Of(context).ChronologyAsync(new TopicId(topic), context.RequestAborted);
        return TopicPack.Find(new TopicId(topic)) is { } known && events.Count > 0 && EvidencePictures.CanDraw
            ? Results.Bytes(EvidencePictures.OfEvents(events, known.Name(), PageDb.Today(context)).Png, "image/png")
            : await NoticeEndpoints.NotFoundAsync(context);
    }
}
