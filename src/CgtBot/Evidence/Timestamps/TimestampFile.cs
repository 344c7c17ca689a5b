using System.Globalization;
using System.Text;
using CgtBot.Domain.Registers;
using CgtBot.Storage;

namespace CgtBot.Evidence.Timestamps;

/// <summary>A head of a journal as an authority stamped it; the token is the authority's own signed word.</summary>
public sealed record StampedHead(SectionId Section, long Sequence, byte[] Hash, byte[] Token);

/// <summary>The tokens received, one line each, beside the anchored heads and like them outside the database.</summary>
public sealed class TimestampFile(StorageOptions storage)
{
    private readonly Lock gate = new();

    public string Path => storage.TimestampPath;

    public void Add(StampedHead head)
    {
        lock (gate)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{head.Section.Value} {head.Sequence} {Convert.ToHexStringLower(head.Hash)} {Convert.ToBase64String(head.Token)}\n");
            using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
            file.Write(Encoding.ASCII.GetBytes(line));
        }
    }

    /// <summary>A line cut short by a crash is passed over: its head is stamped again.</summary>
    public IReadOnlyList<StampedHead> Read()
    {
        lock (gate)
        {
            return File.Exists(Path) ? [.. File.ReadLines(Path).Select(Parse).OfType<StampedHead>()] : [];
        }
    }

    private static StampedHead? Parse(string line)
    {
        var token = new byte[line.Length];
        return line.Split(' ') is [var section, var sequence, { Length: 64 } hash, var signed]
            && int.TryParse(section, CultureInfo.InvariantCulture, out var s) && long.TryParse(sequence, CultureInfo.InvariantCulture, out var n)
            && hash.All(char.IsAsciiHexDigit) && Convert.TryFromBase64String(signed, token, out var length)
            ? new StampedHead(new SectionId(s), n, Convert.FromHexString(hash), token[..length])
            : null;
    }
}
