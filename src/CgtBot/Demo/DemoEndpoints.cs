using System.Security.Cryptography;
using CgtBot.Channels;
using CgtBot.Channels.Cards;
using CgtBot.Channels.Web;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Pages;
using CgtBot.Texts;
using Microsoft.Net.Http.Headers;

namespace CgtBot.Demo;

/// <summary>The demonstration's page, its clock, its employer's feeds. Mapped by the verb `demo` only.</summary>
internal static class DemoEndpoints
{
    public const string JobsPath = "/demo/offres.xml";
    public const string NewsPath = "/demo/actualites.xml";

    /// <summary>Set by the bar's script, which wants the bar alone.</summary>
    private const string PieceHeader = "X-Piece";

    public static void MapDemo(this IEndpointRouteBuilder app)
    {
        // As delegates: a lambda of the context alone would be taken for one that writes its own answer.
        app.MapGet("/demo", (Delegate)((HttpContext context) => PageAsync(context)));
        app.MapGet("/demo/bar", (Delegate)BarAsync);
        app.MapPost("/demo/clock", MoveAsync);
        app.MapPost("/demo/publications", PublishAsync);
        app.MapGet("/demo/publications/{id}", ShowAsync).AllowAnonymous();
        app.MapGet("/demo/minutes/{name}", MinutesAsync);
        app.MapGet(JobsPath, (HttpContext context) => Feed(context, PublicationKind.Job, DemoTexts.JobsFeed)).AllowAnonymous();
        app.MapGet(NewsPath, (HttpContext context) => Feed(context, PublicationKind.Announcement, DemoTexts.NewsFeed)).AllowAnonymous();
        foreach (var (name, type) in new[] { ("demo.css", "text/css; charset=utf-8"), ("demo.js", "text/javascript; charset=utf-8") })
        {
            app.MapGet("/demo/" + name, () => Results.Bytes(DemoFiles.Bytes(name), type)).AllowAnonymous();
        }
    }

    private static async Task<IResult> PageAsync(HttpContext context, string? problem = null, string? title = null, string? text = null) => PagesSetup.Page<DemoPage>(
        problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        (nameof(DemoPage.View), await Viewing.OfAsync(context)), (nameof(DemoPage.Problem), problem), (nameof(DemoPage.GivenTitle), title), (nameof(DemoPage.GivenText), text));

    private static async Task<IResult> BarAsync(HttpContext context) => PagesSetup.Page<DemoBar>(parameters: (nameof(DemoBar.View), await Viewing.OfAsync(context)));

    private static async Task<IResult> MoveAsync(HttpContext context, DemoWalk walk, DemoClock clock)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var section = Visitor.Of(context).Section;
        if (DayAsked(form["to"].ToString(), section.DayOf(clock.GetUtcNow())) is { } day)
        {
            // A visitor who leaves does not stop the days half-way.
            await walk.ToAsync(day, section, CancellationToken.None);
        }

        return context.Request.Headers.ContainsKey(PieceHeader) ? await BarAsync(context) : Back(context, form["back"].ToString());
    }

    /// <summary>The day a step leads to: « day », « week », or a day of the demonstration written as a date.</summary>
    private static DateOnly? DayAsked(string step, DateOnly today) => step switch
    {
        "day" => today.AddDays(1),
        "week" => today.AddDays(7),
        _ => PartialDate.Parse(step) is { Precision: DatePrecision.Day } day ? day.First : null,
    };

    private static async Task<IResult> PublishAsync(HttpContext context, PostingBoard board, DemoWalk walk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (title, text) = (PlainText.Clean(form["title"].ToString()).Text, PlainText.Clean(form["text"].ToString()).Text);
        var kind = form["kind"].ToString() == "job" ? PublicationKind.Job : PublicationKind.Announcement;
        if (board.Publish(kind, title, text) is null)
        {
            return await PageAsync(context, DemoTexts.NotPublished, title, text);
        }

        await walk.ReadNowAsync(CancellationToken.None);
        return Back(context, "/");
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string id, PostingBoard board) => board.Find(id) is { } posting
        ? PagesSetup.Page<PostingPage>(parameters: (nameof(PostingPage.Posting), posting))
        : await Task.FromResult(Results.NotFound());

    private static IResult MinutesAsync(HttpContext context, string name, TimeProvider clock)
    {
        var today = Visitor.Of(context).Section.DayOf(clock.GetUtcNow());
        return DemoFiles.Minutes.Any(m => m.Name == name && m.On <= today) ? Results.Bytes(DemoFiles.Bytes(name), "text/markdown; charset=utf-8", name) : Results.NotFound();
    }

    private static IResult Feed(HttpContext context, PublicationKind kind, string title)
    {
        var root = new Uri($"{context.Request.Scheme}://{context.Request.Host}");
        var bytes = PostingFeed.Write(context.RequestServices.GetRequiredService<PostingBoard>().Out().Where(p => p.Kind == kind), title, root);
        return Results.Bytes(bytes, "application/rss+xml; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
    }

    private static IResult Back(HttpContext context, string path) => ChatEndpoints.SeeOther(context, SafeAddress.IsOwnPath(path) ? path : "/");
}
