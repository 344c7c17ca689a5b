namespace CgtBot.Evidence;

/// <summary>Where a dossier is put together before it is sent: a file nobody else reads, gone when it is closed.</summary>
internal static class DossierDraft
{
    public static FileStream Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"cgtbot-dossier-{Guid.NewGuid():N}"), options);
    }
}
