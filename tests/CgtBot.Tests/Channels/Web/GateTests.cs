using System.Net;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Web;

public sealed class GateTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData("/live")]
    [InlineData("/nulle-part")]
    public async Task A_name_made_to_point_here_gets_nothing(string path)
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var response = await person.Asks(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = $"attaquant.example:{app.Address.Port}" } });

        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("<");
    }

    [Theory]
    [InlineData("http://attaquant.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("file://127.0.0.1")]
    public async Task A_form_of_another_site_is_refused_even_with_a_token(string origin)
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/");
        var form = new FormUrlEncodedContent([new("token", page.QuerySelector("input[name=token]")!.GetAttribute("value")!), new("text", "annule")]);
        var response = await person.PostsAsync("/messages", form, ("Origin", origin));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Reads(db => db.ChatMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Another_site_may_not_listen()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);

        (await person.Asks(new HttpRequestMessage(HttpMethod.Get, "/live") { Headers = { { "Origin", "http://attaquant.example" } } })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await person.Asks(new HttpRequestMessage(HttpMethod.Get, "/live") { Headers = { { "Sec-Fetch-Site", "cross-site" } } })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("/messages")]
    [InlineData("/theme")]
    [InlineData("/sortie")]
    [InlineData("/entree")]
    public async Task A_form_without_its_token_is_refused_on_loopback_too(string path)
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        await person.Opens("/");
        var response = await person.PostsAsync(path, new FormUrlEncodedContent([new("text", "annule")]));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Rechargez");
    }

    [Theory]
    [InlineData("/ecarts", "/ecarts")]
    [InlineData("//attaquant.example/x", "/")]
    public async Task The_form_of_the_look_leads_back_to_a_page_of_ours_only(string before, string led)
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/ecarts");
        var form = page.QuerySelector("form[action='/theme']")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));

        var sent = await person.PostsAsync("/theme", new FormUrlEncodedContent([.. fields, new("theme", "dark")]), ("Referer", person.Address.ToString().TrimEnd('/') + before));

        (sent.StatusCode, sent.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.SeeOther, led));
    }

    [Fact]
    public async Task A_token_of_another_browser_is_refused()
    {
        await using var app = await BotApp.StartAsync();
        using var victim = new WebPerson(app.Address);
        using var attacker = new WebPerson(app.Address);
        await victim.Opens("/");
        var token = (await attacker.Opens("/")).Page.QuerySelector("input[name=token]")!.GetAttribute("value")!;

        (await victim.PostsAsync("/messages", new FormUrlEncodedContent([new("token", token), new("text", "annule")]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Every_page_is_closed_to_frames_inline_script_and_other_sites()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        foreach (var path in new[] { "/", "/entree", "/nulle-part", "/health" })
        {
            var (response, page) = await person.Opens(path);
            var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
            policy.ShouldContain("frame-ancestors 'none'");
            policy.ShouldNotContain("unsafe");
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            page.QuerySelectorAll("script:not([src]), style, [style], [onclick]").ShouldBeEmpty(path);
            page.QuerySelectorAll("[src], link[href]").Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")).ShouldAllBe(a => a!.StartsWith('/'));
        }
    }

    [Fact]
    public async Task Behind_a_proxy_nobody_is_the_local_steward()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var response = await person.Asks(new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "X-Forwarded-For", "203.0.113.7" }, { "Accept", "text/html" } } });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe("/entree");
    }

    [Fact]
    public async Task The_files_of_the_page_are_found()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var (_, page) = await person.Opens("/");
        foreach (var file in page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            var response = await person.Asks(new HttpRequestMessage(HttpMethod.Get, file));
            response.StatusCode.ShouldBe(HttpStatusCode.OK, file);
            response.Headers.CacheControl!.ToString().ShouldContain("immutable");
        }
    }
}
