using System.ComponentModel.DataAnnotations;
using CgtBot.Texts;
using Npgsql;

namespace CgtBot.Storage;

/// <summary>Where the data lives.</summary>
public sealed class StorageOptions : IValidatableObject
{
    public const string Key = "Storage";

    /// <summary>sqlite (embedded, the default) or postgres.</summary>
    [AllowedValues("sqlite", "postgres")]
    public string Database { get; set; } = "sqlite";

    /// <summary>Folder of the database file and of the anchored journal heads.</summary>
    [Required]
    public string Folder { get; set; } = "data";

    /// <summary>Folder of the keys that protect secrets; outside the data and its backups. Empty: « keys » beside the data folder.</summary>
    public string KeyFolder { get; set; } = "";

    /// <summary>Npgsql connection string; needed with postgres.</summary>
    public string? ConnectionString { get; set; }

    public string SqlitePath => Path.Combine(Folder, "cgtbot.db");

    public string KeyPath => KeyFolder.Length > 0 ? Path.GetFullPath(KeyFolder) : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Folder).TrimEnd(Path.DirectorySeparatorChar)) ?? "/", "keys");

    public string AnchorPath => Path.Combine(Folder, "journal-heads.log");

    public string TimestampPath => Path.Combine(Folder, "journal-timestamps.log");

    /// <summary>Beside the data while a restore moves them.</summary>
    public string RestorePath => Path.Combine(Folder, "restore-unfinished");

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Database == "postgres" && string.IsNullOrWhiteSpace(ConnectionString))
        {
            yield return new ValidationResult(SettingsTexts.ConnectionStringMissing);
        }
        else if (Database == "postgres" && !IsConnectionString(ConnectionString!))
        {
            yield return new ValidationResult(SettingsTexts.ConnectionStringUnreadable);
        }

        if (IsWithin(KeyPath, Path.GetFullPath(Folder)))
        {
            yield return new ValidationResult(SettingsTexts.KeysWithinData);
        }
    }

    private static bool IsWithin(string path, string folder) => (path + Path.DirectorySeparatorChar).StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }
}
