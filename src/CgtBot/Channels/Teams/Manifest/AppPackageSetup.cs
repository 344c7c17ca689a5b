namespace CgtBot.Channels.Teams.Manifest;

/// <summary>What the command line needs of this folder.</summary>
public static class AppPackageSetup
{
    /// <summary>The package, or what is wrong with what was given.</summary>
    public static (byte[]? Zip, string? Problem) Make(string? id, string? domain)
    {
        var (order, problem) = AppOrder.Read(id, domain);
        if (order is null)
        {
            return (null, problem);
        }

        using var zip = new MemoryStream();
        AppPackage.Write(zip, order);
        return (zip.ToArray(), null);
    }
}
