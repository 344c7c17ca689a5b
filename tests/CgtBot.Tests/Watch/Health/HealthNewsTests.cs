using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using CgtBot.Tests.Watch.Mailbox;
using CgtBot.Watch.Fetching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Watch.Health;

/// <summary>What the channel hears of a source's health.</summary>
public sealed class HealthNewsTests
{
    [Fact]
    public async Task A_fault_of_the_bot_itself_counts_as_bad_health_and_is_said_after_a_day()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site, services => services.AddSingleton<IPageApi>(new FaultyPages()));

        await Give.LookAsync(app);
        (await app.Reads(db => db.SourceStates.SingleAsync())).ShouldSatisfyAllConditions(
            s => s.Failures.ShouldBe(1), s => s.LastProblem.ShouldBe("Unforeseen"), s => s.NextLookAt.ShouldBeGreaterThan(app.Clock.GetUtcNow()));

        app.Clock.Advance(TimeSpan.FromHours(25));
        await Give.LookAsync(app);
        (await SaidAsync(app)).ShouldContain("Une erreur du bot lui-même");
    }

    [Fact]
    public async Task A_silence_is_said_with_what_is_usual_for_the_source()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        for (var week = 1; week <= 4; week++)
        {
            site.Serve("/rss.xml", $"<rss version=\"2.0\"><channel><title>Offres</title><item><guid>{week}</guid><title>Annonce de la semaine {week}</title><description>Le service {week} ouvre.</description></item></channel></rss>", "application/rss+xml");
            await Give.LookAsync(app);
            app.Clock.Advance(TimeSpan.FromDays(7));
        }

        app.Clock.Advance(TimeSpan.FromDays(22));
        await Give.LookAsync(app);
        (await SaidAsync(app)).ShouldContain("n’a rien publié depuis 29 jours, alors que d’habitude 7 jours environ");
    }

    private static async Task<BotApp> WatchingAsync(FakeSite site, Action<IServiceCollection>? replace = null)
    {
        var app = await BotApp.StartAsync(adapt: b => replace?.Invoke(b.Services), settings: [("Watch:AllowLoopback", "true"), ("Watch:HostInterval", "00:00:00")]);
        await app.Arranges(async (db, act) => db.Sources.Add(new Source
        {
            Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "Offres", Kind = SourceKind.Feed, Publishes = PublicationKind.Announcement,
            Address = site.At("/rss.xml").AbsoluteUri, Paused = true, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }));
        return app;
    }

    private static async Task<string> SaidAsync(BotApp app) => (await app.Reads(db => db.Outbox.ToListAsync())).Select(m => m.Card).Single(c => c.Title.Contains("Offres", StringComparison.Ordinal)).Text();

    private sealed class FaultyPages : IPageApi
    {
        public Task<HttpResponseMessage> Get(Uri address, string? etag, string? lastModified, string? authorization, CancellationToken cancellationToken) => throw new InvalidOperationException("un défaut");
    }
}
