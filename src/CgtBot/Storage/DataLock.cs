namespace CgtBot.Storage;

/// <summary>Held while a bot serves the embedded data: a second bot or a restore would work against the first. A crash releases it.</summary>
public static class DataLock
{
    /// <summary>The lock, or null when another process holds it.</summary>
    public static IDisposable? Take(string folder)
    {
        DataFolder.CreatePrivate(folder);
        try
        {
            return new FileStream(Path.Combine(folder, "cgtbot.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            return null;
        }
    }
}
