using System.Net;
using AngleSharp.Dom;
using CgtBot.Demo;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Demo;

/// <summary>A visitor with a browser, from the first page to the announcement of June.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_gaps_of_May_and_the_escalation_of_June_appear_while_a_visitor_moves_the_clock()
    {
        await using var demo = await StartAsync();
        using var visitor = new WebPerson(demo.Address);

        await MovesAsync(visitor, "week");
        await MovesAsync(visitor, "2025-05-14");
        (await ReadAsync(demo, db => db.Gaps.CountAsync())).ShouldBe(0);
        (await AlertsAsync(demo)).ShouldBeEmpty();
        (await SaidAsync(demo, "reminder")).ShouldBeGreaterThan(3);

        await MovesAsync(visitor, "2025-05-15");
        var gaps = await ReadAsync(demo, db => db.Gaps.OrderBy(g => g.Number).ToListAsync());
        gaps.Select(g => g.Topic.Value).ShouldBe(["ia", "dematerialisation", "masse-salariale"], ignoreOrder: true);
        gaps.ShouldAllBe(g => g.On.First == DemoDays.Posting && g.State == GapState.Open);
        (await AlertsAsync(demo)).Count.ShouldBe(1);

        await MovesAsync(visitor, "2025-06-12");
        var june = (await ReadAsync(demo, db => db.Gaps.ToListAsync())).Except(gaps, ByNumber.Instance).ShouldHaveSingleItem();
        (june.Topic.Value, june.Stance, june.Escalation).ShouldBe(("ia", Stance.Deployment, true));
        june.LinkedTo.ShouldBe(gaps.Single(g => g.Topic.Value == "ia").Number);
        var alerts = await AlertsAsync(demo);
        alerts.Count.ShouldBe(2);
        alerts.ShouldContain(a => a.Text().Contains($"Escalade : le sujet figurait déjà dans une publication parue le 15/05/2025 (E{june.LinkedTo}) ; cette publication-ci en est au stade « déploiement ».", StringComparison.Ordinal));
        (await visitor.Opens("/")).Page.QuerySelectorAll("#log .tone-alert").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_text_published_by_a_visitor_comes_back_as_an_alert_with_its_words_and_none_of_its_markup()
    {
        await using var demo = await StartAsync();
        using var visitor = new WebPerson(demo.Address);

        var (_, page) = await visitor.Opens("/demo");
        var sent = await visitor.Sends(page.QuerySelector("form.publish")!, null, ("kind", "announcement"), ("title", "Un assistant pour tous <script>alert(1)</script>"),
            ("text", "Un assistant d’intelligence artificielle est déployé lundi dans tous les services.\u0007 </description><item> & <b>voilà</b>"));

        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await AlertsAsync(demo)).ShouldHaveSingleItem().Title.ShouldContain("ntelligence artificielle");
        var chat = (await visitor.Opens("/")).Page;
        chat.QuerySelector("#log .tone-alert")!.TextContent.ShouldContain("est déployé lundi");
        chat.QuerySelectorAll("#log script, #log b").ShouldBeEmpty();
        (await ReadAsync(demo, db => db.SourceStates.SumAsync(s => s.Failures))).ShouldBe(0);
    }

    [Theory]
    [InlineData("", "Un texte")]
    [InlineData("Un titre", "   ")]
    public async Task A_publication_without_words_is_refused_and_said_so(string title, string text)
    {
        await using var demo = await StartAsync();
        using var visitor = new WebPerson(demo.Address);

        var (_, page) = await visitor.Opens("/demo");
        var refused = await visitor.Sends(page.QuerySelector("form.publish")!, null, ("kind", "job"), ("title", title), ("text", text));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Rien n’a été publié");
    }

    [Fact]
    public async Task The_clock_only_goes_forward_and_only_with_the_token_of_the_page()
    {
        await using var demo = await StartAsync();
        using var visitor = new WebPerson(demo.Address);
        var clock = demo.App.Services.GetRequiredService<DemoClock>();
        var before = clock.GetUtcNow();

        (await visitor.PostsAsync("/demo/clock", new FormUrlEncodedContent([new("to", "week")]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await MovesAsync(visitor, "2024-01-01");
        await MovesAsync(visitor, "hier");

        (clock.GetUtcNow() - before).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Minutes_can_be_saved_from_their_day_on()
    {
        await using var demo = await StartAsync();
        using var visitor = new WebPerson(demo.Address);

        (await visitor.Opens("/demo/minutes/reunion-2025-05-15.md")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        demo.App.Services.GetRequiredService<DemoClock>().MoveTo(new DateTimeOffset(2025, 5, 16, 8, 0, 0, TimeSpan.Zero));

        (await visitor.Opens("/demo/minutes/reunion-2025-05-15.md")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.Opens("/demo")).Page.QuerySelectorAll("a[download]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Its_data_goes_away_with_it_and_its_pages_are_on_no_other_bot()
    {
        string folder;
        await using (var demo = await StartAsync())
        {
            folder = demo.App.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<StorageOptions>>().Value.Folder;
            Directory.Exists(folder).ShouldBeTrue();
        }

        Directory.Exists(folder).ShouldBeFalse();
        await using var app = await BotApp.StartAsync();
        (await app.Client.GetAsync("/demo")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Task<DemoBot> StartAsync() => DemoBot.StartAsync(["--urls=http://127.0.0.1:0"], null, TestContext.Current.CancellationToken);

    private static async Task MovesAsync(WebPerson visitor, string to)
    {
        var (_, page) = await visitor.Opens("/demo");
        (await visitor.Sends(page.QuerySelector("form[data-clock]")!, null, ("to", to))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static async Task<T> ReadAsync<T>(DemoBot demo, Func<BotDb, Task<T>> read)
    {
        await using var scope = demo.App.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id));
    }

    private static async Task<List<Card>> AlertsAsync(DemoBot demo) =>
        [.. (await ReadAsync(demo, db => db.ChatMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync())).Select(m => m.Card).OfType<Card>().Where(c => c.Tone is CardTone.Alert)];

    private static Task<int> SaidAsync(DemoBot demo, string what) => ReadAsync(demo, db => db.Outbox.CountAsync(m => m.What == what && m.State == OutboxState.Sent));

    private sealed class ByNumber : IEqualityComparer<Gap>
    {
        public static readonly ByNumber Instance = new();

        public bool Equals(Gap? one, Gap? other) => one?.Number == other?.Number;

        public int GetHashCode(Gap gap) => gap.Number;
    }
}
