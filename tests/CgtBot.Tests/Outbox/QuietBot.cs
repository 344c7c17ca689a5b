using CgtBot.Channels;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;
using CgtBot.Reminders;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace CgtBot.Tests.Outbox;

/// <summary>The bot without its background loops: the test decides when the outbox is sent and when reminders are looked at. It has the page, and a Teams channel beside it.</summary>
public sealed class QuietBot : IAsyncDisposable
{
    public const int Teams = 2;

    private QuietBot(BotApp app, ScriptedChannel page, ScriptedChannel teams) => (App, Page, TeamsSays) = (app, page, teams);

    public BotApp App { get; }

    public ScriptedChannel Page { get; }

    public ScriptedChannel TeamsSays { get; }

    public static async Task<QuietBot> StartAsync(DateTimeOffset? now = null, string? folder = null, params (string Key, string Value)[] settings)
    {
        var (page, teams) = (new ScriptedChannel("web"), new ScriptedChannel("teams"));
        var app = await BotApp.StartAsync(now, folder, builder =>
        {
            builder.Services.RemoveAll<IChannel>().AddSingleton<IChannel>(page).AddSingleton<IChannel>(teams);
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(OutboxLoop)));
            builder.Services.Configure<QuartzHostedServiceOptions>(o => o.AutoStart = false);
        }, settings);
        return new QuietBot(app, page, teams);
    }

    public async Task<QuietBot> WithTeamsAsync()
    {
        await App.Arranges(async (db, act) => db.Channels.Add(new BoundChannel
        {
            Section = db.Section, Number = await act.NextNumberAsync<BoundChannel>(), Platform = "teams", Conversation = "19:abc", CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }));
        return this;
    }

    /// <summary>Puts a message in the outbox of every channel.</summary>
    public Task PutsAsync(string occasion, string what = "note") => App.Reads(async db =>
    {
        await db.SayAsync(what, occasion, Card.Of(occasion), App.Clock.GetUtcNow(), default);
        return await db.SaveChangesAsync();
    });

    public async Task<int> SendsAsync(bool starting = false)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var sender = scope.ServiceProvider.GetRequiredService<OutboxSender>();
        await sender.RecoverAsync(starting, default);
        var handled = 0;
        foreach (var line in await sender.DueAsync(default))
        {
            handled += await sender.SendDueAsync(line, default);
        }

        return handled;
    }

    /// <summary>Looks at the reminders as the job would; returns how many entries were spoken of.</summary>
    public async Task<int> RemindsAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReminderFlow>().RunAsync(App.Clock.GetUtcNow());
    }

    /// <summary>Looks at the digests as the job would; returns how many were said.</summary>
    public async Task<int> DigestsAsync()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DigestFlow>().RunAsync(App.Clock.GetUtcNow());
    }

    public Task<List<OutboxMessage>> OutboxAsync(int channel = 1) => App.Reads(db => db.Outbox.AsNoTracking().Where(m => m.Channel == channel).OrderBy(m => m.Id).ToListAsync());

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
