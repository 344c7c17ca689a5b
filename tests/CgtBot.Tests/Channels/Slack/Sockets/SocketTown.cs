using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Slack.Sockets;

/// <summary>A bot that Slack reaches by Socket Mode only: it has no signing secret, and listens to nobody by HTTP.</summary>
internal static class SocketTown
{
    public static async Task<SlackTown> StartAsync(int sockets = 2)
    {
        var town = await SlackTown.StartAsync(settings: [("Slack:SigningSecret", ""), ("Slack:AppToken", FakeSlackSocket.AppToken), ("Slack:Sockets", $"{sockets}")]);
        town.Deliver = (kind, payload) => town.Slack.Sockets.HandAsync(kind, payload);
        await StandsAsync(town, sockets);
        return town;
    }

    /// <summary>Until so many connections stand; the bot's clock goes on meanwhile, slowly enough that a greeting on a loaded machine is not taken for none.</summary>
    public static Task StandsAsync(SlackTown town, int sockets) =>
        Eventually.HoldsAsync(() => town.Slack.Sockets.Open.Count(c => c.IsGreeted) == sockets, () => town.App.Clock.Advance(TimeSpan.FromMilliseconds(100)));
}
