using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json;

namespace CgtBot.Channels.Teams.Manifest;

/// <summary>The zip an administrator uploads: the manifest, its other language, two icons. The same order gives the same bytes.</summary>
public static class AppPackage
{
    public const string ManifestFile = "manifest.json";

    /// <summary>The oldest date a zip can tell: nothing of the machine that made it goes in.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Assembly Bot = typeof(AppPackage).Assembly;

    private static string Version => Bot.GetName().Version!.ToString(3);

    public static void Write(Stream to, AppOrder order)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in Files(order))
        {
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = NoTime;
            using var file = entry.Open();
            file.Write(bytes);
        }
    }

    public static IEnumerable<(string Name, byte[] Bytes)> Files(AppOrder order)
    {
        var manifest = In(AppDescription.DefaultLanguage, order);
        return
        [
            (ManifestFile, Json(manifest)),
            .. manifest.LocalizationInfo.AdditionalLanguages.Select(other => (other.File, Json(AppTexts.Of(In(other.LanguageTag, order))))),
            (manifest.Icons.Color, Icon(manifest.Icons.Color)),
            (manifest.Icons.Outline, Icon(manifest.Icons.Outline)),
        ];
    }

    private static AppManifest In(string language, AppOrder order)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Languages.Of(language);
        try
        {
            return AppDescription.Of(order, Version);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static byte[] Json<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, AppManifest.Options);

    private static byte[] Icon(string name)
    {
        using var icon = Bot.GetManifestResourceStream($"teams/{name}")!;
        using var bytes = new MemoryStream();
        icon.CopyTo(bytes);
        return bytes.ToArray();
    }
}
