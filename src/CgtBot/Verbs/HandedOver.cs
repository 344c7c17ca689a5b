using CgtBot.Settings;

namespace CgtBot.Verbs;

/// <summary>A file a verb writes: beside its place until it is whole, so that a former one is not lost to a fault, and for nobody else on this machine (GDPR art. 9).</summary>
internal static class HandedOver
{
    /// <param name="refusal">What is told when the path cannot be written: the path, then why.</param>
    /// <exception cref="SettingsFault">The path cannot be written; what stood there is as it was.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, Func<string, string, string> refusal)
    {
        try
        {
            var beside = $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}";
            try
            {
                await using (var to = new FileStream(beside, OnlyOurs()))
                {
                    await write(to);
                }

                File.Move(beside, path, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsFault([refusal(path, PlainFault.Why(fault))]);
        }
    }

    /// <summary>A new file, for the owner alone.</summary>
    public static FileStreamOptions OnlyOurs()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
