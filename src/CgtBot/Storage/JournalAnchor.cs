using System.Globalization;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;

namespace CgtBot.Storage;

/// <summary>The head of each journal written outside the database, one dated line per commit, so that a cut tail is seen.</summary>
public sealed class JournalAnchor(string path)
{
    private readonly Lock gate = new();

    public string Path => path;

    public void Write(JournalLine head)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{head.At:O} {head.Section} {head.Sequence} {Convert.ToHexStringLower(head.Hash)}\n");
        lock (gate)
        {
            File.AppendAllText(path, line);
        }
    }

    /// <summary>The heads written so far. A last line cut short by a crash is passed over.</summary>
    public IReadOnlyList<AnchoredHead> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        lock (gate)
        {
            return [.. File.ReadLines(path).Select(Parse).OfType<AnchoredHead>()];
        }
    }

    /// <summary>The newest head, read from the end of the file; null when there is none.</summary>
    public AnchoredHead? Last()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        lock (gate)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            file.Seek(-Math.Min(file.Length, 4096), SeekOrigin.End);
            return new StreamReader(file).ReadToEnd().Split('\n').Select(Parse).LastOrDefault(h => h is not null);
        }
    }

    private static AnchoredHead? Parse(string line) => line.Split(' ') is [_, var section, var sequence, { Length: 64 } hash]
        && int.TryParse(section, CultureInfo.InvariantCulture, out var s) && long.TryParse(sequence, CultureInfo.InvariantCulture, out var n)
        ? new AnchoredHead(new SectionId(s), n, hash)
        : null;
}

/// <summary>A journal head as anchored: section, sequence, hash in lower-case hexadecimal.</summary>
public sealed record AnchoredHead(SectionId Section, long Sequence, string Hash);
