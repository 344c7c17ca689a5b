using System.Text;
using CgtBot.Channels.Web;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Dossiers;
using CgtBot.Topics;

namespace CgtBot.Pages;

/// <summary>The printable dossier, drawn up at each request; for whoever may read the register.</summary>
internal static class DossierEndpoints
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/exports/dossier/{topic}.html", FileAsync);

    private static async Task<IResult> FileAsync(HttpContext context, string topic, CasePrinter printer, TopicBook topics)
    {
        var db = PageDb.Of(context);
        var known = await topics.TopicsAsync(db, context.RequestAborted);
        TopicId? asked = topic == CasePrinter.AllTopics ? null : new TopicId(topic);
        if (Visitor.Of(context).Role < Role.Reader || (asked is { } one && known.All(t => t.Id != one)))
        {
            return await NoticeEndpoints.NotFoundAsync(context);
        }

        var html = await printer.PrintAsync(db, asked, context.RequestAborted);
        return Results.Bytes(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", CasePrinter.FileName(asked, PageDb.Today(context)));
    }
}
