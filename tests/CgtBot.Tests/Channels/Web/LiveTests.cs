using System.Net;
using System.Net.ServerSentEvents;
using CgtBot.Channels;
using CgtBot.Channels.Web;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Web;

public sealed class LiveTests
{
    [Fact]
    public async Task An_outbox_message_arrives_in_the_open_page()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        await using var live = await Listening.OpenAsync(person, "/live?after=0");
        await SayAsync(app, "note", "publication/1", "Écart E1 : intelligence artificielle");

        (await live.NextAsync()).Data.ShouldContain("Écart E1");
    }

    [Fact]
    public async Task A_page_that_comes_back_misses_nothing_and_gets_nothing_twice()
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        string lastId;
        await using (var live = await Listening.OpenAsync(person, "/live?after=0"))
        {
            await SayAsync(app, "note", "publication/1", "Première");
            lastId = (await live.NextAsync()).EventId!;
        }

        await SayAsync(app, "note", "publication/2", "Deuxième");
        await SayAsync(app, "note", "publication/3", "Troisième");
        await using var back = await Listening.OpenAsync(person, "/live?after=0", lastId);

        (await back.NextAsync()).Data.ShouldContain("Deuxi");
        (await back.NextAsync()).Data.ShouldContain("Troisi");
    }

    [Fact]
    public async Task The_same_outbox_message_said_twice_is_one_line()
    {
        await using var app = await BotApp.StartAsync();
        await SayAsync(app, "note", "publication/1", "Une fois");
        await DeliverAsync(app);

        (await app.Reads(db => db.ChatMessages.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_long_backlog_arrives_whole_and_in_order()
    {
        await using var app = await BotApp.StartAsync();
        await app.Reads(async db =>
        {
            db.ChatMessages.AddRange(Enumerable.Range(1, 120).Select(n => new ChatMessage { Section = db.Section, Channel = 1, Author = new("web:local"), At = app.Clock.GetUtcNow(), Text = $"ligne {n}" }));
            return await db.SaveChangesAsync();
        });
        using var person = new WebPerson(app.Address);
        await using var live = await Listening.OpenAsync(person, "/live?after=0");

        for (var n = 1; n <= 120; n++)
        {
            (await live.NextAsync()).EventId.ShouldBe($"{n}");
        }
    }

    [Fact]
    public async Task A_revoked_code_hears_nothing_more()
    {
        await using var app = await BotApp.StartAsync(settings: ("Web:AllowedHosts", "bot.example"));
        var code = "";
        await app.Arranges(async (db, act) => code = (await WebCodes.CreateAsync(db, act, "Claude", Role.Member)).Code);
        using var person = new WebPerson(app.Address);
        await person.Sends((await person.Opens("/entree")).Page.QuerySelector("form")!, null, ("code", code));
        await using var live = await Listening.OpenAsync(person, "/live?after=0");
        await SayAsync(app, "note", "publication/1", "Avant");
        (await live.NextAsync()).Data.ShouldContain("Avant");

        await app.Arranges(async (db, _) => (await db.Persons.SingleAsync(p => p.Label == "Claude")).Removed = true);
        await SayAsync(app, "note", "publication/2", "Après");
        (await live.EndsAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Lines_written_while_the_page_was_not_listening_are_given_on_request()
    {
        await using var app = await BotApp.StartAsync();
        await SayAsync(app, "note", "publication/1", "Première");
        await SayAsync(app, "note", "publication/2", "Deuxième");
        using var person = new WebPerson(app.Address);
        var first = (await app.Reads(db => db.ChatMessages.OrderBy(m => m.Id).FirstAsync())).Id;

        (await person.Opens($"/messages?apres={first}")).Page.QuerySelectorAll("article").ShouldHaveSingleItem().TextContent.ShouldContain("Deuxième");
    }

    /// <summary>Puts a card in the outbox and hands what is there to the web channel, as the sender does.</summary>
    private static async Task SayAsync(BotApp app, string what, string occasion, string title)
    {
        await app.Reads(async db =>
        {
            db.Outbox.Add(new OutboxMessage { Section = db.Section, Channel = 1, What = what, Occasion = occasion, Card = Card.Of(title), CreatedAt = app.Clock.GetUtcNow(), NextTryAt = app.Clock.GetUtcNow().AddYears(1) });
            return await db.SaveChangesAsync();
        });
        await DeliverAsync(app);
    }

    private static Task DeliverAsync(BotApp app) => app.Reads(async db =>
    {
        var channel = app.Services.GetServices<IChannel>().Single(c => c.Platform == "web");
        foreach (var message in await db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync())
        {
            (await channel.SayAsync(await db.Channels.FirstAsync(), message, TestContext.Current.CancellationToken)).ShouldBeOfType<Delivery.Said>();
        }

        return 0;
    });

    private sealed class Listening(HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> events) : IAsyncDisposable
    {
        public static async Task<Listening> OpenAsync(WebPerson person, string path, string? lastId = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (lastId is not null)
            {
                request.Headers.Add("Last-Event-ID", lastId);
            }

            var response = await person.Asks(request);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            return new Listening(response, SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator());
        }

        public async Task<SseItem<string>> NextAsync()
        {
            do
            {
                (await events.MoveNextAsync().AsTask().WaitAsync(Eventually.Patience)).ShouldBeTrue();
            }
            while (events.Current.EventType != "message");
            return events.Current;
        }

        /// <summary>True when the stream is over without another message.</summary>
        public async Task<bool> EndsAsync()
        {
            while (await events.MoveNextAsync().AsTask().WaitAsync(Eventually.Patience))
            {
                if (events.Current.EventType == "message")
                {
                    return false;
                }
            }

            return true;
        }

        public async ValueTask DisposeAsync()
        {
            await events.DisposeAsync();
            response.Dispose();
        }
    }
}
