namespace CgtBot.Tests.Channels.Slack;

/// <summary>One bot and one Slack for a whole table of cases that change nothing.</summary>
public sealed class SlackFixture : IAsyncLifetime
{
    public SlackTown Town { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Town = await SlackTown.StartAsync();

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
