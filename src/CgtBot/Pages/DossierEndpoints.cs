using System.Text;
using CgtBot.Channels.Web;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Evidence;
using CgtBot.Topics;

namespace CgtBot.Pages;

/// <summary>The dossier, drawn up at each request: to print for whoever may read the register, whole for whoever may draw it up for its readers.</summary>
internal static class DossierEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/exports/dossier/{topic}.html", FileAsync);
        app.MapGet("/exports/dossier/{topic}/{profile}.zip", ArchiveAsync);
    }

    private static async Task<IResult> FileAsync(HttpContext context, string topic, CasePrinter printer, TopicBook topics)
    {
        var (db, asked) = (PageDb.Of(context), Asked(topic));
        if (Visitor.Of(context).Role < Role.Reader || !await IsKnownAsync(context, asked, topics))
        {
            return await NoticeEndpoints.NotFoundAsync(context);
        }

        var html = await printer.PrintAsync(db, asked, context.RequestAborted);
        return Results.Bytes(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", DossierNames.Of(asked, PageDb.Today(context)) + ".html");
    }

    private static async Task<IResult> ArchiveAsync(HttpContext context, string topic, string profile, DossierArchive archive, TopicBook topics)
    {
        var asked = Asked(topic);
        if (Disclosure.Named(profile) is not { } disclosure || Visitor.Of(context).Role < disclosure.Needs || !await IsKnownAsync(context, asked, topics))
        {
            return await NoticeEndpoints.NotFoundAsync(context);
        }

        // Written whole before it is sent: a fault on the way is an error page, not half a dossier. On disk, for captures may be many.
        var file = DossierDraft.Create();
        try
        {
            await archive.WriteAsync(PageDb.Of(context), asked, disclosure, file, context.RequestAborted);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Stream(file, "application/zip", $"{DossierNames.Of(asked, PageDb.Today(context))}-{disclosure.Name}.zip");
    }

    private static TopicId? Asked(string topic) => topic == DossierNames.AllTopics ? null : new TopicId(topic);

    private static async Task<bool> IsKnownAsync(HttpContext context, TopicId? asked, TopicBook topics) =>
        asked is not { } one || (await topics.TopicsAsync(PageDb.Of(context), context.RequestAborted)).Any(t => t.Id == one);
}
