using System.Net;
using CgtBot.Channels.Web;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Settings;
using CgtBot.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Web;

public sealed class SignInTests
{
    [Fact]
    public async Task A_person_with_a_code_enters_and_speaks_under_their_label()
    {
        await using var app = await OpenToOthersAsync();
        var code = await CodeAsync(app, "Claude", Role.Member);
        using var person = new WebPerson(app.Address);
        (await person.Opens("/")).Response.Headers.Location!.ToString().ShouldBe("/entree");

        (await EnterAsync(person, code.ToLowerInvariant().Replace('-', ' '))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var (_, page) = await person.Types("bonjour le bot");
        page.QuerySelector(".leave .who")!.TextContent.ShouldBe("Claude");
        (await app.Reads(db => db.ChatMessages.OrderBy(m => m.Id).FirstAsync())).Author.ShouldBe(new AuthorId("web:2"));
    }

    [Fact]
    public async Task Wrong_codes_are_slowed_down_then_forgotten()
    {
        await using var app = await OpenToOthersAsync();
        var code = await CodeAsync(app, "Claude", Role.Member);
        using var person = new WebPerson(app.Address);
        for (var n = 0; n < 5; n++)
        {
            (await EnterAsync(person, "1-2-00000-00000-00000-00000")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await EnterAsync(person, code)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        app.Clock.Advance(SignInThrottle.Window + TimeSpan.FromSeconds(1));
        (await EnterAsync(person, code)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1-2")]
    [InlineData("1-1-00000-00000-00000-00000")]
    [InlineData("nobody")]
    [InlineData("1-999-nobody")]
    [InlineData("99999999999-1-AAAAA")]
    public async Task What_is_no_code_is_refused(string typed)
    {
        await using var app = await OpenToOthersAsync();
        using var person = new WebPerson(app.Address);

        (await EnterAsync(person, typed)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await person.Opens("/")).Response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_revoked_code_is_out_at_once()
    {
        await using var app = await OpenToOthersAsync();
        var code = await CodeAsync(app, "Claude", Role.Member);
        using var person = new WebPerson(app.Address);
        await EnterAsync(person, code);
        (await person.Opens("/")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);

        await app.Arranges(async (db, _) => (await db.Persons.SingleAsync(p => p.Label == "Claude")).Removed = true);
        (await person.Opens("/")).Response.Headers.Location!.ToString().ShouldBe("/entree");
        (await EnterAsync(person, code)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("mes données")]
    [InlineData("rôles")]
    [InlineData("m'oublier")]
    public async Task An_answer_about_a_person_or_the_roles_is_seen_by_who_asked_alone(string asked)
    {
        await using var app = await OpenToOthersAsync();
        using var steward = new WebPerson(app.Address);
        using var reader = new WebPerson(app.Address);
        await EnterAsync(steward, await CodeAsync(app, "Nadège", Role.Steward));
        await EnterAsync(reader, await CodeAsync(app, "Léa", Role.Reader));

        var (_, own) = await steward.Types(asked);
        var (_, others) = await reader.Types("aide");

        own.QuerySelector("article.bot .meta")!.TextContent.ShouldContain("visible de vous uniquement");
        others.QuerySelectorAll("article.person").Length.ShouldBe(2);
        others.QuerySelectorAll("article.bot").ShouldHaveSingleItem().TextContent.ShouldNotContain("de vous uniquement");
        (await reader.Opens("/messages?apres=0")).Page.QuerySelectorAll("article").Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_readers_button_of_a_stewards_command_is_refused()
    {
        var echo = new EchoCommand();
        await using var app = await BotApp.StartAsync(adapt: b => b.Services.AddEcho(echo), settings: ("Web:AllowedHosts", "bot.example"));
        await SampleSection.TalkAsync(app, Card.Of("Réglages") with { Buttons = [new CardButton("Régler", ChatCommand.Of(EchoCommand.CommandName))] });
        var code = await CodeAsync(app, "Dominique", Role.Reader);
        using var person = new WebPerson(app.Address);
        await EnterAsync(person, code);
        var (_, page) = await person.Opens("/");
        var form = page.QuerySelector("article.bot form")!;
        await person.Sends(form, form.QuerySelector("button"));

        echo.Commands.ShouldBeEmpty();
        (await person.Opens("/")).Page.QuerySelectorAll("article.bot h3").Last().TextContent.ShouldContain("un autre rôle");
    }

    [Fact]
    public async Task A_page_that_listens_beyond_loopback_knows_no_local_steward()
    {
        await using var app = await BotApp.StartAsync(adapt: b => b.WebHost.UseSetting("urls", "http://0.0.0.0:0"));
        using var person = new WebPerson(app.Address);

        (await person.Opens("/")).Response.Headers.Location!.ToString().ShouldBe("/entree");
        (await person.Opens("/live")).Response.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Behind_a_trusted_proxy_each_address_has_its_own_tries()
    {
        await using var app = await BotApp.StartAsync(settings: [("Web:AllowedHosts", "bot.example"), ("Web:TrustedProxies", "127.0.0.1")]);
        using var person = new WebPerson(app.Address);
        var token = (await person.Opens("/entree")).Page.QuerySelector("input[name=token]")!.GetAttribute("value")!;
        Task<HttpResponseMessage> Try(string from) => person.PostsAsync("/entree", new FormUrlEncodedContent([new("token", token), new("code", "faux")]), ("X-Forwarded-For", from));
        for (var n = 0; n < 5; n++)
        {
            (await Try("203.0.113.1")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await Try("203.0.113.1")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await Try("203.0.113.2")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Web:TrustedProxies", "pas une adresse")]
    [InlineData("Web:AllowedHosts", "http://bot.example/")]
    [InlineData("Web:MaxFileMegabytes", "0")]
    [InlineData("Web:MaxMessageCharacters", "3")]
    public async Task A_bad_setting_stops_the_start_and_is_named(string key, string value) =>
        (await Should.ThrowAsync<SettingsFault>(() => BotApp.StartAsync(settings: (key, value)))).Message.ShouldContain(key);

    [Fact]
    public async Task Only_a_salted_hash_of_the_code_is_kept()
    {
        await using var app = await OpenToOthersAsync();
        var (one, two) = (await CodeAsync(app, "Claude", Role.Member), await CodeAsync(app, "Dominique", Role.Reader));
        var hashes = await app.Reads(db => db.Persons.Where(p => p.CodeHash != null).Select(p => p.CodeHash!).ToListAsync());

        hashes.Distinct().Count().ShouldBe(2);
        hashes.ShouldAllBe(h => h.StartsWith("pbkdf2-sha256$100000$", StringComparison.Ordinal) && !h.Contains(one.Split('-')[2]) && !h.Contains(two.Split('-')[2]));
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var app = await OpenToOthersAsync();
        var code = await CodeAsync(app, "Claude", Role.Member);
        using var person = new WebPerson(app.Address);
        var cookie = (await EnterAsync(person, code)).Headers.GetValues("Set-Cookie").Single(c => c.Contains("person", StringComparison.Ordinal));

        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=strict");
    }

    private static Task<BotApp> OpenToOthersAsync() => BotApp.StartAsync(settings: ("Web:AllowedHosts", "bot.example"));

    private static async Task<string> CodeAsync(BotApp app, string label, Role role)
    {
        var code = "";
        await app.Arranges(async (db, act) => code = (await WebCodes.CreateAsync(db, act, label, role)).Code);
        return code;
    }

    private static async Task<HttpResponseMessage> EnterAsync(WebPerson person, string code)
    {
        var (_, page) = await person.Opens("/entree");
        return await person.Sends(page.QuerySelector("form")!, null, ("code", code));
    }

    [Fact]
    public void Whoever_tries_from_many_addresses_keeps_nobody_else_out()
    {
        var throttle = new SignInThrottle(new Microsoft.Extensions.Time.Testing.FakeTimeProvider());
        for (var n = 0; n < 100; n++)
        {
            throttle.Admits(new IPAddress([10, 0, (byte)(n / 5), 1])).ShouldBeTrue();
        }

        throttle.Admits(new IPAddress([10, 0, 0, 1])).ShouldBeFalse();
        throttle.Admits(IPAddress.Loopback).ShouldBeTrue();
    }
}
