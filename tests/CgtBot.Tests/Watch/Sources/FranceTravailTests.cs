using System.Collections.Concurrent;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.FranceTravail;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CgtBot.Tests.Watch.Sources;

public sealed class FranceTravailTests
{
    private const string Search = "/partenaire/offresdemploi/v2/offres/search";

    [Theory]
    [InlineData("https://candidat.francetravail.fr/offres/recherche?motsCles=intelligence+artificielle&lieux=52R,44D&offresPartenaires=true", "?motsCles=intelligence%20artificielle&region=52&departement=44")]
    [InlineData("https://candidat.francetravail.fr/offres/recherche?lieux=44109", "?commune=44109")]
    public void A_search_of_the_public_site_is_said_in_the_terms_of_the_api(string given, string query)
    {
        var definition = new FranceTravailClue(Options.Create(new FranceTravailOptions())).OfAddress(new Uri(given)).ShouldHaveSingleItem();
        (definition.Kind, definition.Address.Host, definition.Address.AbsolutePath, definition.Address.Query).ShouldBe((SourceKind.FranceTravail, "api.francetravail.io", Search, query));
    }

    [Fact]
    public void An_offer_carries_who_hires_where_and_as_what()
    {
        var item = FranceTravailParser.Parse(Payload.Saved("offres.json"), PublicationKind.Job).Items[0];
        item.Text.ShouldContain("- déployer un agent conversationnel");
        item.Text.ShouldEndWith("Région d'Exemple\n44 - Nantes");
    }

    [Fact]
    public async Task A_search_is_read_page_after_page_with_one_token()
    {
        await using var site = await FakeSite.StartAsync();
        var (tokens, ranges) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        ServeToken(site, tokens);
        site.On(Search, http => AnswerAsync(http, ranges, total: 310));

        var reading = await ReadAsync(site);

        reading.Items.Count.ShouldBe(310);
        ranges.ShouldBe(["0-149", "150-299", "300-449"]);
        tokens.ShouldBe(["client_credentials identifiant secret api_offresdemploiv2 o2dsoffre"]);
        reading.Captures.SelectMany(c => c.RequestHeaders).ShouldNotContain(h => h.Value.Contains("jeton"), "a key is no evidence");
    }

    [Fact]
    public async Task The_reading_stops_at_the_first_offer_that_is_known_and_an_empty_search_is_no_failure()
    {
        await using var site = await FakeSite.StartAsync();
        var ranges = new ConcurrentQueue<string>();
        ServeToken(site, new());
        site.On(Search, http => AnswerAsync(http, ranges, total: 900));
        (await ReadAsync(site, new LastLook(KnownIds: new HashSet<string> { "id200" }))).Items.Count.ShouldBe(300);

        site.On(Search, http =>
        {
            http.Response.StatusCode = 204;
            return Task.CompletedTask;
        });
        (await ReadAsync(site)).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(ReadingStatus.Read), r => r.Items.ShouldBeEmpty(), r => r.Problems.ShouldBeEmpty());
    }

    [Fact]
    public async Task No_page_is_asked_beyond_what_the_api_gives_and_the_rest_is_said()
    {
        await using var site = await FakeSite.StartAsync();
        var ranges = new ConcurrentQueue<string>();
        ServeToken(site, new());
        site.On(Search, http => AnswerAsync(http, ranges, total: 9_000));

        var reading = await ReadAsync(site);

        reading.Items.Count.ShouldBe(3_150);
        ranges.Last().ShouldBe("3000-3149");
        reading.Problems.ShouldHaveSingleItem().ShouldBe(new SourceProblem(SourceProblemCode.TooManyItems, "3150"));
    }

    [Fact]
    public async Task A_token_refused_before_its_time_is_asked_for_anew_once()
    {
        await using var site = await FakeSite.StartAsync();
        var (tokens, ranges) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        ServeToken(site, tokens);
        site.On(Search, http => http.Request.Headers.Authorization == "Bearer jeton2" ? AnswerAsync(http, ranges, total: 1) : RefuseAsync(http));

        (await ReadAsync(site)).Items.Count.ShouldBe(1);
        tokens.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Without_access_the_source_says_what_is_missing_and_a_refused_one_that_it_is_refused()
    {
        await using var site = await FakeSite.StartAsync();
        site.Status("/jeton", 400);

        (await ReadAsync(site, secret: "")).Problems.ShouldHaveSingleItem().ShouldBe(new SourceProblem(SourceProblemCode.AccessMissing, "FranceTravail:ClientId"));
        var refused = (await ReadAsync(site)).Problems.ShouldHaveSingleItem();
        refused.Code.ShouldBe(SourceProblemCode.AccessRefused);
        SourceWording.Of(refused).ShouldNotContain("secret-x");
        site.Seen.ShouldBe(["/jeton"]);
    }

    [Fact]
    public async Task A_site_that_gives_itself_the_path_of_the_api_gets_no_token_and_none_is_asked_for()
    {
        await using var site = await FakeSite.StartAsync();
        await using var elsewhere = await FakeSite.StartAsync();
        ServeToken(site, new());
        var keys = Serve(elsewhere, total: 1);

        var reading = await ReadAsync(site, of: elsewhere);

        reading.Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.ApiElsewhere);
        SourceWording.Of(reading.Problems[0]).ShouldContain("FranceTravail:Api");
        (keys.Count, site.Seen.Count, elsewhere.Seen.Count).ShouldBe((0, 0, 0));
        new FranceTravailClue(Options.Create(new FranceTravailOptions())).OfAddress(elsewhere.At(Search)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_the_api_leads_elsewhere_does_not_take_the_token_along_on_any_page()
    {
        await using var site = await FakeSite.StartAsync();
        await using var elsewhere = await FakeSite.StartAsync();
        ServeToken(site, new());
        site.Redirect(Search, elsewhere.At(Search).AbsoluteUri + "?range=0-149");
        var keys = Serve(elsewhere, total: 310);

        (await ReadAsync(site)).Items.Count.ShouldBe(310);
        keys.ShouldBe(["", "", ""]);
    }

    private static Task<SourceReading> ReadAsync(FakeSite site, LastLook? last = null, string secret = "secret", FakeSite? of = null) => SourceTrial.ReadAsync(
        new(SourceKind.FranceTravail, (of ?? site).At(Search + "?motsCles=ia"), PublicationKind.Job), last,
        ("FranceTravail:ClientId", "identifiant"), ("FranceTravail:ClientSecret", secret), ("FranceTravail:TokenAddress", site.At("/jeton").AbsoluteUri), ("FranceTravail:Api", site.Root.AbsoluteUri));

    /// <summary>Offers like those of the API; gives the keys it was asked with.</summary>
    private static ConcurrentQueue<string> Serve(FakeSite site, int total)
    {
        var keys = new ConcurrentQueue<string>();
        site.On(Search, http =>
        {
            keys.Enqueue(http.Request.Headers.Authorization.ToString());
            return AnswerAsync(http, new(), total);
        });
        return keys;
    }

    private static void ServeToken(FakeSite site, ConcurrentQueue<string> asked) => site.On("/jeton", async http =>
    {
        var form = await http.Request.ReadFormAsync();
        asked.Enqueue($"{form["grant_type"]} {form["client_id"]} {form["client_secret"]} {form["scope"]}");
        await http.Response.WriteAsJsonAsync(new { access_token = $"jeton{asked.Count}", expires_in = 1499 });
    });

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = 401;
        return Task.CompletedTask;
    }

    private static async Task AnswerAsync(HttpContext http, ConcurrentQueue<string> ranges, int total)
    {
        var range = http.Request.Query["range"].ToString();
        ranges.Enqueue(range);
        var bounds = range.Split('-').Select(int.Parse).ToArray();
        var last = Math.Min(bounds[1], total - 1);
        http.Response.StatusCode = last == total - 1 && bounds[0] == 0 ? 200 : 206;
        http.Response.Headers["Content-Range"] = $"offres {bounds[0]}-{last}/{total}";
        await http.Response.WriteAsJsonAsync(new { resultats = Enumerable.Range(bounds[0], last - bounds[0] + 1).Select(i => new { id = $"id{i}", intitule = $"Poste {i}", description = "Texte.", dateCreation = "2026-06-03T15:10:39.123Z" }) });
    }
}
