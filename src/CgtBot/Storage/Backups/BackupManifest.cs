using System.Text.Json;

namespace CgtBot.Storage.Backups;

/// <summary>What a backup holds: when and by which version it was made, the last migration of its schema, and each file with its hash.</summary>
public sealed record BackupManifest(int Format, DateTimeOffset At, string Version, string Schema, IReadOnlyList<BackedUpFile> Files)
{
    public const int CurrentFormat = 1;

    public const string FileName = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>Null when it is no manifest of ours.</summary>
    public static BackupManifest? Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(json, Json) is { Format: CurrentFormat, Files: not null, Schema: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A file of a backup; the hash is SHA-256 in lower-case hexadecimal.</summary>
public sealed record BackedUpFile(string Name, long Size, string Sha256);
