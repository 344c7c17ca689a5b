using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>One bot and one Microsoft for a whole table of cases that change nothing.</summary>
public sealed class TeamsFixture : IAsyncLifetime
{
    public TeamsTown Town { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Town = await TeamsTown.StartAsync();

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
