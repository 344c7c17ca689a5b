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

    private async Task WriteAllAsync()
    {
        while (Next() is { Count: > 0 } batch)
        {
            await WriteAsync(batch);
        }
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

    private async Task WriteAsync(List<Item> batch)
    {
        try
        {
            await InOneAsync(batch);
            batch.ForEach(item => item.Saved.SetResult());
        }
        catch when (batch.Count > 1)
        {
            foreach (var item in batch)
            {
                await WriteAsync([item]);
            }
        }
        catch (Exception fault)
        {
            batch[0].Saved.SetException(fault);
        }
    }

    private async Task InOneAsync(List<Item> batch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.LightenAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var item in batch)
        {
            await item.Write(db);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync();
    }

    private sealed record Item(Func<BotDb, Task> Write, TaskCompletionSource Saved);
}
