using CgtBot.Tests.Support;
using CgtBot.Watch.Fetching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Watch.Fetching;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("", "/offres", true)]
    [InlineData("<html><body>Page introuvable</body></html>", "/offres", true)]
    [InlineData("User-agent: *\nDisallow: /", "/offres", false)]
    [InlineData("User-agent: *\nDisallow:", "/offres", true)]
    [InlineData("User-agent: *\nDisallow: /exportoffres/", "/exportoffres/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /exportoffres/", "/offres", true)]
    [InlineData("User-agent: AutreBot\nDisallow: /\n\nUser-agent: *\nAllow: /", "/offres", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: cgtbot\nAllow: /", "/offres", true)]
    [InlineData("User-agent: CgtBot/2.0\nDisallow: /offres\nUser-agent: *\nAllow: /", "/offres/1", false)]
    [InlineData("User-agent: AutreBot\nUser-agent: CgtBot\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/doc/note.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/doc/note.pdf?x=1", true)]
    [InlineData("User-agent: *\nDisallow: /*a*a$", "/xabaca", false)]
    [InlineData("User-agent: *\nDisallow: /*?session=", "/liste?session=1", false)]
    [InlineData("User-agent: *\nDisallow: /créations", "/cr%C3%A9ations/1", false)]
    [InlineData("\uFEFFUSER-AGENT : * # tous\r\nDISALLOW : /prive # à nous\r\n", "/prive", false)]
    [InlineData("Disallow: /\nUser-agent: *\nAllow: /", "/offres", true)]
    public void A_site_is_read_as_it_asks(string text, string path, bool allowed) =>
        RobotsRules.Parse(text, "CgtBot").Allows(new Uri("https://www.exemple.fr" + path)).ShouldBe(allowed);

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 10.0)]
    [InlineData("User-agent: *\nCrawl-delay: demain", null)]
    [InlineData("User-agent: *\nCrawl-delay: -3", null)]
    public void The_rest_a_site_asks_for_is_kept_within_reason(string text, double? seconds) => RobotsRules.Parse(text, "CgtBot").Delay.ShouldBe(seconds is { } asked ? TimeSpan.FromSeconds(asked) : null);

    [Fact]
    public void A_pattern_made_to_be_slow_is_not() =>
        RobotsRules.Parse($"User-agent: *\nDisallow: /{string.Concat(Enumerable.Repeat("*a", 5_000))}$", "CgtBot").Allows(new Uri($"https://www.exemple.fr/{new string('a', 4_000)}b")).ShouldBeTrue();

    [Fact]
    public async Task What_a_site_keeps_from_robots_is_not_asked_for_and_what_a_person_asked_for_is()
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/robots.txt", "User-agent: CgtBot\nDisallow: /prive", "text/plain").Serve("/prive/1", "a", "text/plain").Serve("/public", "b", "text/plain");
        using var fetching = Support.Fetching.Start();
        var fetcher = fetching.GetRequiredService<Fetcher>();

        (await fetcher.FetchAsync(new(site.At("/prive/1")), default)).ShouldBe(new FetchOutcome.Refused(RefusalReason.Robots, site.At("/prive/1")));
        (await fetcher.FetchAsync(new(site.At("/public")), default)).ShouldBeOfType<FetchOutcome.Fetched>();
        site.Seen.ShouldBe(["/public"]);
        (await fetcher.FetchAsync(new(site.At("/prive/1")) { ObeysRobots = false }, default)).ShouldBeOfType<FetchOutcome.Fetched>();
    }

    [Fact]
    public async Task The_file_is_asked_for_once_a_day_and_a_site_that_cannot_give_it_is_not_read()
    {
        await using var site = await FakeSite.StartAsync();
        var asked = 0;
        site.On("/robots.txt", http =>
        {
            http.Response.StatusCode = Interlocked.Increment(ref asked) <= 3 ? 500 : 404;
            return Task.CompletedTask;
        }).Serve("/a", "a", "text/plain");
        using var fetching = Support.Fetching.Start(null, ("Watch:Retries", "2"));
        var fetcher = fetching.GetRequiredService<Fetcher>();

        (await fetcher.FetchAsync(new(site.At("/a")), default)).ShouldBeOfType<FetchOutcome.Failed>().Status.ShouldBe(500);
        site.Seen.ShouldBeEmpty();
        (await fetcher.FetchAsync(new(site.At("/a")), default)).ShouldBeOfType<FetchOutcome.Fetched>();
        (await fetcher.FetchAsync(new(site.At("/a")), default)).ShouldBeOfType<FetchOutcome.Fetched>();
        asked.ShouldBe(4);
    }

    [Fact]
    public async Task The_file_is_asked_for_once_by_many_at_the_same_time_and_in_the_host_s_turn()
    {
        await using var site = await FakeSite.StartAsync();
        var (asked, under, most) = (0, 0, 0);
        Task AnswerAsync(HttpContext http) => OneAsync(async () =>
        {
            asked += http.Request.Path == "/robots.txt" ? 1 : 0;
            await Task.Delay(30);
        });
        async Task OneAsync(Func<Task> answer)
        {
            most = Math.Max(most, Interlocked.Increment(ref under));
            await answer();
            Interlocked.Decrement(ref under);
        }

        site.On("/robots.txt", AnswerAsync).On("/a", AnswerAsync).On("/b", AnswerAsync).On("/c", AnswerAsync);
        using var fetching = Support.Fetching.Start();
        var fetcher = fetching.GetRequiredService<Fetcher>();

        var outcomes = await Task.WhenAll(new[] { "/a", "/b", "/c" }.Select(path => fetcher.FetchAsync(new(site.At(path)), default)));

        outcomes.ShouldAllBe(o => o is FetchOutcome.Fetched);
        (asked, most).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_site_is_told_whom_to_write_to()
    {
        await using var site = await FakeSite.StartAsync();
        var agent = "";
        site.On("/a", http =>
        {
            agent = http.Request.Headers.UserAgent.ToString();
            return http.Response.WriteAsync("a");
        });
        using var fetching = Support.Fetching.Start(null, ("Watch:Contact", "mailto:syndicat@exemple.fr"));

        await fetching.GetRequiredService<Fetcher>().FetchAsync(new(site.At("/a")), default);

        agent.ShouldEndWith("(+mailto:syndicat@exemple.fr)");
        agent.ShouldStartWith("CgtBot/");
    }
}
