using CgtBot.Storage;

namespace CgtBot.Watch;

/// <summary>On the embedded database looks write one after the other, and wait for it here: SQLite's own waiting is to sleep and try again.</summary>
public sealed class LookTurn : IDisposable
{
    private readonly SemaphoreSlim one = new(1);

    public async Task<IDisposable?> WaitAsync(BotDb db, CancellationToken ct)
    {
        if (db.IsShared)
        {
            return null;
        }

        await one.WaitAsync(ct);
        return new Turn(one);
    }

    public void Dispose() => one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
