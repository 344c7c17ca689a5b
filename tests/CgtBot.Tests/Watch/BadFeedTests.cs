using System.Text;
using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Watch;

/// <summary>What a source may send: the people see on the page of the sources what is wrong with it, and keep what was read before.</summary>
public sealed class BadFeedTests
{
    private const string Good = "Chargé de projet intelligence artificielle";
    private const string Next = "Chargée de l’évaluation, à l’été";

    [Theory]
    [InlineData("html", "répond une page web au lieu d’un flux")]
    [InlineData("entities", "déclarations (DTD, entités)")]
    [InlineData("external", "déclarations (DTD, entités)")]
    [InlineData("flood", "dépasse la taille permise")]
    [InlineData("loop", "renvoie d’adresse en adresse sans fin")]
    [InlineData("silent", "ne répond pas (délai de")]
    [InlineData("empty", "la page est vide")]
    public async Task A_source_that_cannot_be_read_is_said_in_French_and_what_was_captured_stays(string what, string said)
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site, what == "silent" ? "00:00:02" : "00:00:50");

        Break(site, what);
        await LookAsync(app);

        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/sources");
        page.Body!.TextContent.ShouldContain(said);
        (await app.Reads(db => db.Publications.Select(p => p.Title).ToListAsync())).ShouldBe([Good]);
        (await SourcesHealthAsync(person)).ShouldBe(("degraded", 1));
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("iso-8859-1", "iso-8859-1", "iso-8859-1")]
    [InlineData("windows-1252", "windows-1252", "windows-1252")]
    [InlineData("windows-1252", "utf-8", null)]
    [InlineData("utf-8", "iso-8859-1", "utf-8")]
    [InlineData("utf-16", "utf-16", null)]
    public async Task Accents_survive_whatever_the_feed_says_of_itself(string written, string declared, string? charset)
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        var title = written.StartsWith("iso") ? Next.Replace('’', '\'') : Next;
        site.Serve("/rss.xml", [.. encoding.GetPreamble().Length > 0 && written == "utf-16" ? encoding.GetPreamble() : [], .. encoding.GetBytes(Feed(declared, ("2", title, "Tue, 03 Jun 2025 15:10:39 Z")))], charset is null ? "application/rss+xml" : $"application/rss+xml; charset={charset}");
        await LookAsync(app);

        (await app.Reads(db => db.Publications.OrderBy(p => p.Number).Select(p => p.Title).ToListAsync())).ShouldBe([Good, title]);
        (await app.Reads(db => db.Publications.OrderBy(p => p.Number).Select(p => p.PublishedOn).LastAsync())).First.ShouldBe(new DateOnly(2025, 6, 3));
    }

    [Fact]
    public async Task A_feed_cut_in_its_middle_gives_what_came_before_and_the_rest_the_next_time()
    {
        await using var site = await FakeSite.StartAsync();
        await using var app = await WatchingAsync(site);
        var whole = Feed("utf-8", ("2", "Gestionnaire de paie", "Thu, 12 Jun 2025 09:00:00 GMT"), ("3", "Juriste", "Thu, 12 Jun 2025 09:00:00 GMT"));
        site.Serve("/rss.xml", whole[..(whole.IndexOf("Juriste", StringComparison.Ordinal) + 3)], "application/rss+xml");
        await LookAsync(app);
        (await app.Reads(db => db.Publications.OrderBy(p => p.Number).Select(p => p.Title).ToListAsync())).ShouldBe([Good, "Gestionnaire de paie"]);

        site.Serve("/rss.xml", whole, "application/rss+xml");
        await LookAsync(app);
        (await app.Reads(db => db.Publications.OrderBy(p => p.Number).Select(p => p.Title).ToListAsync())).ShouldBe([Good, "Gestionnaire de paie", "Juriste"]);
    }

    private static void Break(FakeSite site, string what) => _ = what switch
    {
        "html" => site.Serve("/rss.xml", "<!doctype html><html><body><h1>Connexion</h1></body></html>", "application/rss+xml"),
        "entities" => site.Serve("/rss.xml", "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss version=\"2.0\"><channel><item><title>&c;</title></item></channel></rss>", "application/rss+xml"),
        "external" => site.Serve("/rss.xml", "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel><item><title>&x;</title></item></channel></rss>", "application/rss+xml"),
        "flood" => site.Flood("/rss.xml", 200),
        "loop" => site.Redirect("/rss.xml", "/rss.xml"),
        "silent" => site.Silent("/rss.xml"),
        _ => site.Serve("/rss.xml", "", "application/rss+xml"),
    };

    /// <summary>A bot that has read one posting of a feed that was good until then.</summary>
    private static async Task<BotApp> WatchingAsync(FakeSite site, string patience = "00:00:50")
    {
        var app = await BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true"), ("Watch:HostInterval", "00:00:00"), ("Watch:RetryDelay", "00:00:00.010"), ("Watch:Timeout", "00:01:00"), ("Watch:AttemptTimeout", patience), ("Watch:Retries", "1")]);
        site.Serve("/rss.xml", Feed("utf-8", ("1", Good, "Thu, 12 Jun 2025 09:00:00 GMT")), "application/rss+xml");
        await app.Arranges(async (db, act) => db.Sources.Add(new Source
        {
            Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "Offres", Kind = SourceKind.Feed, Publishes = PublicationKind.Job,
            Address = site.At("/rss.xml").AbsoluteUri, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }));
        await LookAsync(app);
        return app;
    }

    private static async Task LookAsync(BotApp app)
    {
        var (section, source) = await app.Reads(async db => (await db.Sections.SingleAsync(), await db.Sources.SingleAsync()));
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CgtBot.Storage.BotDb>().Enter(section.Section);
        await scope.ServiceProvider.GetRequiredService<WatchFlow>().LookAsync(section, source, TestContext.Current.CancellationToken);
    }

    private static async Task<(string? Status, int Failing)> SourcesHealthAsync(WebPerson person)
    {
        var response = await person.Asks(new HttpRequestMessage(HttpMethod.Get, "/health"));
        var part = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("parts").GetProperty("sources");
        return (part.GetProperty("status").GetString(), part.GetProperty("failing").GetInt32());
    }

    private static string Feed(string encoding, params (string Id, string Title, string At)[] items) =>
        $"""<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel><title>Offres</title>{string.Concat(items.Select(i => $"<item><guid>{i.Id}</guid><title>{i.Title}</title><description>Poste n° {i.Id}.</description><pubDate>{i.At}</pubDate></item>"))}</channel></rss>""";
}
