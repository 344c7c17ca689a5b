using Microsoft.AspNetCore.Http;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Chat;

/// <summary>A bot that may read a site on loopback, and the feeds that site serves.</summary>
internal static class WatchChat
{
    public const string Posting = "Le directeur des ressources humaines devra intégrer les enjeux liés à l’intelligence artificielle, avec un objectif de dématérialisation totale des processus.";

    public static Task<BotApp> StartAsync() => BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true"), ("Watch:HostInterval", "00:00:00"), ("Watch:RetryDelay", "00:00:00.010")]);

    public static string Feed(params (string Id, string Title, string Text, int Day)[] items) =>
        $"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Offres</title>{string.Concat(items.Select(i => $"<item><guid>{i.Id}</guid><title>{i.Title}</title><description>{i.Text}</description><pubDate>{i.Day:00} Jun 2025 09:00:00 GMT</pubDate></item>"))}</channel></rss>""";

    public static void ServeFeed(this FakeSite site, params (string Id, string Title, string Text, int Day)[] items) => site.Serve("/rss.xml", Feed(items), "application/rss+xml");

    /// <summary>The feed is asked for, and answers only when told to.</summary>
    public static (Task Reached, TaskCompletionSource Answers) HoldFeed(this FakeSite site, params (string Id, string Title, string Text, int Day)[] items)
    {
        var (reached, answers) = (new TaskCompletionSource(), new TaskCompletionSource());
        site.On("/rss.xml", async http =>
        {
            reached.TrySetResult();
            await answers.Task;
            http.Response.ContentType = "application/rss+xml";
            await http.Response.WriteAsync(Feed(items));
        });
        return (reached.Task, answers);
    }
}
