using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Storage;

public sealed class PostgresTests
{
    [Fact]
    public async Task On_PostgreSQL_the_schema_is_created_and_the_journal_holds()
    {
        await using var app = await BotApp.StartAsync(settings: await Postgres.NewDatabaseAsync());
        await app.Arranges(async (db, act) => db.Signalements.Add(new Signalement { Section = db.Section, Number = await act.NextNumberAsync<Signalement>(), Text = "expérimentations sans passage en CST", CreatedBy = act.Of.By, CreatedAt = act.Of.At }));

        (await app.Reads(db => db.Signalements.SingleAsync())).Text.ShouldBe("expérimentations sans passage en CST");
        (await app.Verifies()).ShouldSatisfyAllConditions(r => r.Faults.ShouldBeEmpty(), r => r.Lines.ShouldBeGreaterThan(1));
    }

    [Fact]
    public async Task On_PostgreSQL_acts_at_the_same_time_wait_for_each_other_and_share_no_number()
    {
        await using var app = await BotApp.StartAsync(settings: await Postgres.NewDatabaseAsync());
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => app.Arranges(async (db, act) =>
            db.Signalements.Add(new Signalement { Section = db.Section, Number = await act.NextNumberAsync<Signalement>(), Text = $"fait {i}", CreatedBy = act.Of.By, CreatedAt = act.Of.At }))));

        (await app.Reads(db => db.Signalements.Select(s => s.Number).OrderBy(n => n).ToListAsync())).ShouldBe(Enumerable.Range(1, 12));
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(SqliteBotDb))]
    [InlineData(typeof(PostgresBotDb))]
    public async Task What_comes_by_the_hundred_is_written_together_and_as_well_vouched_for(Type context)
    {
        (string, string)[] settings = context == typeof(PostgresBotDb) ? await Postgres.NewDatabaseAsync() : [];
        await using var app = await BotApp.StartAsync(settings: settings);
        await app.Arranges((db, act) => app.Services.GetRequiredService<Intake>().TakeInNewAsync(db, act, [.. Enumerable.Range(1, 300).Select(n => new FoundText(Met(n)))], TestContext.Current.CancellationToken));

        (await app.Verifies()).ShouldSatisfyAllConditions(r => r.Faults.ShouldBeEmpty(), r => r.Captures.ShouldBe(300));
        var last = await app.Reads(db => db.Publications.Join(db.Captures, p => new { p.Section, p.Number }, c => new { c.Section, Number = c.Publication }, (Publication, Capture) => new { Publication, Capture }).SingleAsync(p => p.Publication.Number == 300));
        (last.Publication.Title, last.Publication.Address, last.Publication.PublishedOn, last.Publication.Version).ShouldBe(("Poste n° 300", null, new PartialDate(new DateOnly(2025, 6, 12)), 1));
        last.Capture.Raw.ShouldBe([44, 1, 0]);
        (last.Capture.MediaType, last.Capture.At).ShouldBe((null, last.Publication.CapturedAt));
    }

    private static Found Met(int n) => new(PublicationKind.Job, $"Poste n° {n}", $"Texte {n}", new PartialDate(new DateOnly(2025, 6, 12))) { Raw = [(byte)n, (byte)(n >> 8), 0], Source = 1, ExternalId = $"{n}" };

    [Theory]
    [InlineData(typeof(SqliteBotDb))]
    [InlineData(typeof(PostgresBotDb))]
    public async Task The_migrations_hold_the_whole_model(Type context)
    {
        (string, string)[] settings = context == typeof(PostgresBotDb) ? await Postgres.NewDatabaseAsync() : [];
        await using var app = await BotApp.StartAsync(settings: settings);
        await using var scope = app.Services.CreateAsyncScope();

        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        db.ShouldBeOfType(context);
        db.Database.HasPendingModelChanges().ShouldBeFalse("run `dotnet ef migrations add` for both databases");
    }
}
