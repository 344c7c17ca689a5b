using System.Globalization;
using System.Text;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;

namespace CgtBot.Storage;

/// <summary>The head of each journal written outside the database, one dated line per commit, so that a cut tail is seen.</summary>
public sealed class JournalAnchor(string path, ILogger<JournalAnchor>? log = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private readonly Lock gate = new();
    private readonly StringBuilder unwritten = new();

    public string Path => path;

    /// <summary>True while heads wait for a file that cannot be written.</summary>
    public bool IsBehind
    {
        get
        {
            lock (gate)
            {
                return unwritten.Length > 0;
            }
        }
    }

    /// <summary>Never fails: what this head vouches for is committed already, and must not be told to anyone as lost. A head the disk does not take goes with the next one.</summary>
    public void Write(JournalLine head)
    {
        lock (gate)
        {
            unwritten.Append(CultureInfo.InvariantCulture, $"{head.At:O} {head.Section} {head.Sequence} {Convert.ToHexStringLower(head.Hash)}\n");
            try
            {
                Append(Encoding.ASCII.GetBytes(unwritten.ToString()));
                unwritten.Clear();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                log?.LogError(fault, "The head of the journal could not be anchored in {Path}; it is kept for the next commit", path);
            }
        }
    }

    // A line cut short by a crash is closed first, or it would swallow the one that follows.
    private void Append(ReadOnlySpan<byte> lines)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        Hold(file);
        var before = file.Length;
        file.Seek(-Math.Min(before, 1), SeekOrigin.End);
        try
        {
            file.Write(before > 0 && file.ReadByte() != '\n' ? [(byte)'\n', .. lines] : lines);
        }
        catch (IOException)
        {
            file.SetLength(before);
            throw;
        }
    }

    // A verb beside the running bot writes there too: one would cover the other's head. The lock goes with the file.
    private static void Hold(FileStream file)
    {
        if (!SpinWait.SpinUntil(() => IsHeld(file), Patience))
        {
            throw new IOException($"{file.Name} is held by another process");
        }
    }

    private static bool IsHeld(FileStream file)
    {
        try
        {
            if (!OperatingSystem.IsMacOS())
            {
                file.Lock(0, 1);
            }

            return true;
        }
        catch (IOException)
        {
            return false;
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
