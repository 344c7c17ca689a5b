using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch;
using CgtBot.Watch.Health;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Watch;

public sealed class QuietLooksTests
{
    [Fact]
    public async Task Unchanged_sources_keep_their_health_and_a_failure_or_a_new_answer_among_them_is_not_lost()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true"), ("Watch:HostInterval", "00:00:00"), ("Watch:Retries", "1"), ("Watch:RetryDelay", "00:00:00.001")]);
        await app.Arranges(async (db, act) =>
        {
            foreach (var path in new[] { "/a.xml", "/b.xml", "/c.xml" })
            {
                site.Serve(path, Feed(path, "musée"), "application/rss+xml", etag: "\"1\"");
                db.Sources.Add(new Source { Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = path, Kind = SourceKind.Feed, Address = site.At(path).AbsoluteUri, CreatedBy = act.Of.By, CreatedAt = act.Of.At });
            }
        });
        await LookAsync(app, states => states.Count == 3 && states.TrueForAll(s => s.ETag == "\"1\""));
        site.Status("/b.xml", 500).Serve("/c.xml", Feed("/c.xml", "théâtre"), "application/rss+xml", etag: "\"2\"");
        app.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(app, states => states[0].NotModified > 0 && states[1].Failures > 0 && states[2].ETag == "\"2\"");

        var unchanged = await app.Reads(db => db.SourceStates.SingleAsync(s => s.Source == 1));
        unchanged.Failures.ShouldBe(0);
        unchanged.Looks.ShouldBeGreaterThan(unchanged.NotModified, "the first look read it");
        unchanged.LastSuccessAt.ShouldBe(app.Clock.GetUtcNow());
        unchanged.NextLookAt.ShouldBeGreaterThan(app.Clock.GetUtcNow());
        (await app.Reads(db => db.Publications.CountAsync(p => p.Source == 3))).ShouldBe(2, "what changed is taken in with the same look");
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_source_that_fails_or_says_nothing_for_long_is_looked_at_for_itself()
    {
        var now = new DateTimeOffset(2025, 6, 12, 9, 0, 0, TimeSpan.Zero);

        SourceHealth.IsUneventful(new SourceState { LastNewItemAt = now.AddDays(-13) }, now).ShouldBeTrue();
        SourceHealth.IsUneventful(new SourceState { LastNewItemAt = now.AddDays(-14) }, now).ShouldBeFalse("its silence may be worth a message");
        SourceHealth.IsUneventful(new SourceState { LastNewItemAt = now, Failures = 1 }, now).ShouldBeFalse("its return may be");
        SourceHealth.IsUneventful(new SourceState { LastNewItemAt = now, FailureSaid = true }, now).ShouldBeFalse();
        SourceHealth.IsUneventful(new SourceState(), now).ShouldBeFalse("nothing is known of it");
    }

    private static byte[] Feed(string path, string place) => Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Offres</title><item><guid>1</guid><title>Accueil de {path}</title><description>Vous tenez l’accueil du {place} pour {path}.</description></item></channel></rss>""");

    // The bot's own round may be at it too.
    private static async Task LookAsync(BotApp app, Func<List<SourceState>, bool> seen)
    {
        await app.Services.GetRequiredService<WatchRound>().RunAsync(TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(async () => seen(await app.Reads(db => db.SourceStates.AsNoTracking().OrderBy(s => s.Source).ToListAsync())));
    }
}
