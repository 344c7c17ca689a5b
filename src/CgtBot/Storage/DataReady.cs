namespace CgtBot.Storage;

/// <summary>The page opens while the data are brought up to date: what needs the data waits here until they are.</summary>
public sealed class DataReady
{
    private readonly TaskCompletionSource<bool> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>False when the data could not be brought up to date: the process ends, and nothing is to be begun.</summary>
    public Task<bool> WaitAsync(CancellationToken ct) => ready.Task.WaitAsync(ct);

    public void Tell() => ready.TrySetResult(true);

    /// <summary>Lets go of what waits, so that a start that failed ends at once.</summary>
    public void GiveUp() => ready.TrySetResult(false);
}
