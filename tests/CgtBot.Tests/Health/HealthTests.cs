using System.Net;
using System.Text.Json;
using CgtBot.Domain.Messages;
using CgtBot.Health;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CgtBot.Tests.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task Health_tells_each_part()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (status, health) = await AskAsync(person, "/health");

        status.ShouldBe(HttpStatusCode.OK);
        health.GetProperty("ready").GetBoolean().ShouldBeTrue();
        health.GetProperty("parts").EnumerateObject().Select(p => p.Name).ShouldBe(["database", "disk", "journal", "outbox", "channels", "sources", "scheduler"], ignoreOrder: true);
        health.GetProperty("parts").GetProperty("journal").GetProperty("head").GetInt64().ShouldBePositive();
    }

    [Fact]
    public async Task A_backlog_and_what_was_given_up_are_counted_without_their_content()
    {
        await using var app = await BotApp.StartAsync();
        await app.Reads(async db =>
        {
            db.Outbox.AddRange(Message("a", OutboxState.Dead), Message("b", OutboxState.Waiting));
            return await db.SaveChangesAsync();
            OutboxMessage Message(string occasion, OutboxState state) => new() { Section = db.Section, Channel = 1, What = "note", Occasion = occasion, Card = Card.Of("Contenu de la section"), State = state, NextTryAt = app.Clock.GetUtcNow().AddDays(30) };
        });
        using var person = new WebPerson(app.Address);
        var (status, health) = await AskAsync(person, "/health");

        status.ShouldBe(HttpStatusCode.OK);
        health.GetProperty("status").GetString().ShouldBe("degraded");
        health.GetProperty("parts").GetProperty("outbox").GetProperty("dead").GetInt32().ShouldBe(1);
        health.ToString().ShouldNotContain("Contenu");
    }

    [Fact]
    public async Task Asked_again_and_again_it_looks_once_in_five_seconds()
    {
        var looks = 0;
        await using var app = await BotApp.StartAsync(adapt: builder =>
        {
            builder.Services.AddSingleton(new HealthKept(TimeSpan.FromSeconds(5)));
            builder.Services.AddHealthChecks().AddCheck("counted", () => Interlocked.Increment(ref looks) > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
        });
        using var person = new WebPerson(app.Address);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AskAsync(person, "/health")));
        looks.ShouldBe(1);
        (await AskAsync(person, "/health/live")).Status.ShouldBe(HttpStatusCode.OK);
        looks.ShouldBe(1);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await AskAsync(person, "/health");
        looks.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, HealthStatus.Unhealthy)]
    [InlineData(50, HealthStatus.Degraded)]
    [InlineData(5000, HealthStatus.Healthy)]
    public void A_disk_that_fills_is_told_before_it_is_full(long megabytes, HealthStatus status) =>
        DiskHealthCheck.Judge(megabytes * 1024 * 1024).Status.ShouldBe(status);

    [Fact]
    public async Task A_cut_journal_shows()
    {
        await using var app = await BotApp.StartAsync();
        await app.Reads(db => db.Database.ExecuteSqlRawAsync("DELETE FROM Journal WHERE Sequence = (SELECT max(Sequence) FROM Journal)"));
        using var person = new WebPerson(app.Address);

        (await AskAsync(person, "/health")).Health.GetProperty("parts").GetProperty("journal").GetProperty("problem").GetString().ShouldBe("Cut");
    }

    [Fact]
    public async Task Without_its_database_the_bot_is_live_and_not_ready()
    {
        await using var app = await BotApp.StartAsync();
        await app.Reads(db => db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; DROP TABLE Sections"));
        using var person = new WebPerson(app.Address);

        (await AskAsync(person, "/health")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await AskAsync(person, "/health/ready")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await AskAsync(person, "/health/live")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Health)> AskAsync(WebPerson person, string path)
    {
        var response = await person.Asks(new HttpRequestMessage(HttpMethod.Get, path));
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
