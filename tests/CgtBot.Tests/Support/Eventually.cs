namespace CgtBot.Tests.Support;

/// <summary>Waits for what is done in the background: as long as a loaded machine may need, and not a moment longer than it takes.</summary>
public static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Until it holds; <paramref name="meanwhile"/> runs between two looks (a clock moved on, for one).</summary>
    public static Task HoldsAsync(Func<bool> holds, Action? meanwhile = null) => HoldsAsync(() => Task.FromResult(holds()), meanwhile);

    public static async Task HoldsAsync(Func<Task<bool>> holds, Action? meanwhile = null)
    {
        for (var since = TimeProvider.System.GetTimestamp(); !await holds(); await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            if (TimeProvider.System.GetElapsedTime(since) > Patience)
            {
                throw new TimeoutException($"It still does not hold after {Patience}.");
            }

            meanwhile?.Invoke();
        }
    }
}
