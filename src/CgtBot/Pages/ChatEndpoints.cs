using System.Globalization;
using CgtBot.Channels.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CgtBot.Pages;

/// <summary>The conversation: the page, older lines, what a person sends, the figures beside it.</summary>
internal static class ChatEndpoints
{
    /// <summary>Set by the page's script, which wants pieces of HTML rather than pages.</summary>
    private const string PieceHeader = "X-Piece";

    private const int PageLines = 30;
    private const int MostSince = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPage("/", context => ShowAsync(context, Id(context, "avant")));
        app.MapPage("/messages", context => LinesAsync(context, Id(context, "avant"), Id(context, "apres")));
        app.MapPost("/messages", SendAsync);
        app.MapPage("/resume", async context => PagesSetup.Page<SummaryPanel>(
            parameters: [(nameof(SummaryPanel.Summary), await SummaryAsync(context)), (nameof(SummaryPanel.Section), Visitor.Of(context).Section)]));
    }

    /// <summary>A line's id in the address; what is none is passed over, as an address may be cut or typed by hand.</summary>
    private static long? Id(HttpContext context, string name) => long.TryParse(context.Request.Query[name], CultureInfo.InvariantCulture, out var id) ? id : null;

    private static async Task<IResult> ShowAsync(HttpContext context, long? before, SentForm.Refused? refused = null)
    {
        var view = await Viewing.OfAsync(context);
        var services = context.RequestServices;
        return PagesSetup.Page<ChatPage>(
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (nameof(ChatPage.View), view),
            (nameof(ChatPage.Page), await HistoryAsync(context, before)),
            (nameof(ChatPage.Summary), await SummaryAsync(context)),
            (nameof(ChatPage.Quick), services.GetServices<QuickButton>().ToList()),
            (nameof(ChatPage.IsLive), before is null),
            (nameof(ChatPage.MaxFileMegabytes), services.GetRequiredService<IOptions<WebOptions>>().Value.MaxFileMegabytes),
            (nameof(ChatPage.Problem), refused?.Problem),
            (nameof(ChatPage.GivenBack), refused?.GivenBack));
    }

    /// <summary>A piece of the conversation: the lines before one, or those after it.</summary>
    private static async Task<IResult> LinesAsync(HttpContext context, long? avant, long? apres) => PagesSetup.Page<SomeLines>(
        parameters: [(nameof(SomeLines.View), await Viewing.OfAsync(context)), (nameof(SomeLines.Page), apres is { } last ? await SinceAsync(context, last) : await HistoryAsync(context, avant))]);

    private static async Task<HistoryPage> SinceAsync(HttpContext context, long last)
    {
        var visitor = Visitor.Of(context);
        return new HistoryPage(await context.RequestServices.GetRequiredService<ChatLines>().AfterAsync(visitor, last, MostSince, context.RequestAborted), HasOlder: false);
    }

    private static async Task<IResult> SendAsync(HttpContext context, Inbound inbound)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var reply = await inbound.TakeAsync(Visitor.Of(context), form, context.RequestAborted);
        // « Langue : anglais » is answered in the language just chosen, its date and its marks too.
        var language = Languages.Of(await PageDb.Of(context).Sections.AsNoTracking().Select(s => s.Language).SingleAsync(context.RequestAborted));
        var wantsPiece = context.Request.Headers.ContainsKey(PieceHeader);
        return reply switch
        {
            Reply.Refused refused when wantsPiece => Results.Json(new { problem = refused.Why.Problem, text = refused.Why.GivenBack }, statusCode: StatusCodes.Status422UnprocessableEntity),
            Reply.Refused refused => await ShowAsync(context, null, refused.Why),
            Reply.Lines lines when wantsPiece => new SpokenResult(language, PagesSetup.Page<MessageList>(parameters: [(nameof(MessageList.View), await Viewing.OfAsync(context)), (nameof(MessageList.Lines), lines.Written)])),
            Reply.Lines lines => SeeOther(context, $"/#m{lines.Written[^1].Id}"),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>303: the browser goes and gets the page, and « reload » does not send the form again.</summary>
    internal static IResult SeeOther(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static Task<HistoryPage> HistoryAsync(HttpContext context, long? before)
    {
        var visitor = Visitor.Of(context);
        return context.RequestServices.GetRequiredService<ChatLines>().BeforeAsync(visitor, before, PageLines, context.RequestAborted);
    }

    private static Task<Summary> SummaryAsync(HttpContext context) => Summary.OfAsync(PageDb.Of(context), PageDb.Today(context), context.RequestAborted);
}
