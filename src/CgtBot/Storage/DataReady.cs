namespace CgtBot.Storage;

/// <summary>The page opens while the data are brought up to date: what needs the data waits here until they are.</summary>
public sealed class DataReady
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task WaitAsync(CancellationToken ct) => ready.Task.WaitAsync(ct);

    public void Tell() => ready.TrySetResult();
}
