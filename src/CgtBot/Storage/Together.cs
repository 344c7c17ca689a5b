namespace CgtBot.Storage;

/// <summary>Saves what comes at the same time in one transaction, so that many wait for the disk once. For what is passed on and not for the register: a killed process loses nothing of it, a power cut may take the last moment.</summary>
public sealed class Together(IServiceScopeFactory scopes)
{
    private const int Most = 200;

    private readonly Lock gate = new();
    private readonly Queue<Item> waiting = [];
    private bool writing;

    /// <summary>Saved when this returns. The write may be run again, alone, when another one spoilt their transaction.</summary>
    public Task SaveAsync(Func<BotDb, Task> write)
    {
        var item = new Item(write, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (gate)
        {
            waiting.Enqueue(item);
            if (writing)
            {
                return item.Saved.Task;
            }

            writing = true;
        }

        _ = Task.Run(WriteAllAsync);
        return item.Saved.Task;
    }

    /// <summary>By one context while there is something to write; a fault may have spoilt it, and the next batch gets another.</summary>
    private async Task WriteAllAsync()
    {
        Writer? writer = null;
        while (Next() is { Count: > 0 } batch)
        {
            writer = await WriteAsync(writer, batch);
        }

        await CloseAsync(writer);
    }

    private List<Item> Next()
    {
        lock (gate)
        {
            var batch = new List<Item>();
            while (batch.Count < Most && waiting.TryDequeue(out var item))
            {
                batch.Add(item);
            }

            writing = batch.Count > 0;
            return batch;
        }
    }

    /// <summary>The context to go on with; null when there is none.</summary>
    private async Task<Writer?> WriteAsync(Writer? writer, List<Item> batch)
    {
        try
        {
            writer ??= await Writer.OpenAsync(scopes);
            await writer.InOneAsync(batch);
            batch.ForEach(item => item.Saved.SetResult());
            return writer;
        }
        catch (Exception fault)
        {
            await CloseAsync(writer);
            if (batch.Count == 1)
            {
                batch[0].Saved.SetException(fault);
                return null;
            }

            writer = null;
            foreach (var item in batch)
            {
                writer = await WriteAsync(writer, [item]);
            }

            return writer;
        }
    }

    // What fails to close must leave nobody waiting for ever.
    private static async Task CloseAsync(Writer? writer) =>
        await (writer?.DisposeAsync().AsTask() ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private sealed record Item(Func<BotDb, Task> Write, TaskCompletionSource Saved);

    private sealed class Writer(AsyncServiceScope scope, BotDb db) : IAsyncDisposable
    {
        public static async Task<Writer> OpenAsync(IServiceScopeFactory scopes)
        {
            var scope = scopes.CreateAsyncScope();
            try
            {
                var db = scope.ServiceProvider.GetRequiredService<BotDb>();
                await db.LightenAsync();
                return new Writer(scope, db);
            }
            catch
            {
                await scope.DisposeAsync();
                throw;
            }
        }

        public async Task InOneAsync(List<Item> batch)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var item in batch)
            {
                await item.Write(db);
                db.ChangeTracker.Clear();
            }

            await transaction.CommitAsync();
        }

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
