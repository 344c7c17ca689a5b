using CgtBot.Channels.Web;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Pages.Register;

/// <summary>The register beside the conversation: entries, gaps, consultations, sources. Reading changes nothing.</summary>
internal static class RegisterEndpoints
{
    private const int GapsShown = 50;
    private const int Beside = 6;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPage("/registre", EntriesAsync);
        app.MapGet("/registre/{number:int}", EntryAsync);
        app.MapPage("/ecarts", context => GapsAsync(context, null));
        app.MapGet("/ecarts/{number:int}", (HttpContext context, int number) => GapsAsync(context, number));
        app.MapPage("/consultations", async context => PagesSetup.Page<ConsultationsPage>(
            parameters: [(nameof(ConsultationsPage.View), await Viewing.OfAsync(context)), (nameof(ConsultationsPage.Consultations), await PageDb.Of(context).ConsultationsAsync(context.RequestAborted))]));
        app.MapPage("/sources", async context => PagesSetup.Page<SourcesPage>(
            parameters: [(nameof(SourcesPage.View), await Viewing.OfAsync(context)), (nameof(SourcesPage.Now), PageDb.Now(context)), (nameof(SourcesPage.Sources), await PageDb.Of(context).SourcesAsync(PageDb.Now(context), context.RequestAborted))]));
    }

    private static async Task<IResult> EntriesAsync(HttpContext context)
    {
        var (db, today, ct) = (PageDb.Of(context), PageDb.Today(context), context.RequestAborted);
        var filter = RegisterFilter.Of(context.Request.Query);
        var bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.Acronym).Select(b => b.Acronym).ToListAsync(ct);
        var page = await db.EntriesAsync(filter, today, ct);
        if (filter.Page > page.Pages)
        {
            // A list that has grown shorter since: its last page, rather than an empty one.
            filter = filter with { Page = page.Pages };
            page = await db.EntriesAsync(filter, today, ct);
        }

        return PagesSetup.Page<RegisterPage>(
            StatusCodes.Status200OK,
            (nameof(RegisterPage.View), await Viewing.OfAsync(context)),
            (nameof(RegisterPage.Filter), filter),
            (nameof(RegisterPage.Today), today),
            (nameof(RegisterPage.Page), page),
            (nameof(RegisterPage.Topics), TopicPack.BuiltIn.Select(t => new CardOption(t.Id.Value, TopicLabels.Of(t))).ToList()),
            (nameof(RegisterPage.Bodies), bodies.Select(b => new CardOption(b, b)).ToList()),
            (nameof(RegisterPage.Gaps), await db.GapsAsync(true, Beside, ct)),
            (nameof(RegisterPage.Sources), await db.SourcesAsync(PageDb.Now(context), ct)));
    }

    private static async Task<IResult> EntryAsync(HttpContext context, int number, ChatFlow flow)
    {
        var visitor = Visitor.Of(context);
        // In no channel: a page that is read answers nothing the bot asked, and makes it forget nothing.
        var card = await flow.AnswerAsync(new Incoming(visitor.Section.Section, Channel: 0, visitor.Author, visitor.Role, null, ChatCommand.Of("show", ("number", number))) { Personal = true }, context.RequestAborted);
        var known = await PageDb.Of(context).Entries.AnyAsync(e => e.Number == number, context.RequestAborted);
        return PagesSetup.Page<EntryDetailPage>(
            known ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
            (nameof(EntryDetailPage.View), await Viewing.OfAsync(context)), (nameof(EntryDetailPage.Card), card!));
    }

    private static async Task<IResult> GapsAsync(HttpContext context, int? number)
    {
        var (db, ct) = (PageDb.Of(context), context.RequestAborted);
        var pages = number is null ? Math.Max(1, (await db.Gaps.CountAsync(ct) + GapsShown - 1) / GapsShown) : 1;
        var page = number is null && int.TryParse(context.Request.Query["page"], out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        var gaps = await db.GapsAsync(false, GapsShown, ct, number, page);
        return number is not null && gaps.Count == 0
            ? await NoticeEndpoints.NotFoundAsync(context)
            : PagesSetup.Page<GapsPage>(parameters: [(nameof(GapsPage.View), await Viewing.OfAsync(context)), (nameof(GapsPage.Gaps), gaps), (nameof(GapsPage.Page), page), (nameof(GapsPage.Pages), pages)]);
    }
}
