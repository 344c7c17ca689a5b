using System.Buffers;
using System.Text;

namespace CgtBot.Watch.Fetching;

/// <summary>Lets a long CSV table stream by and keeps its first record and those that are wanted: the memory is that of what is kept.</summary>
public sealed class RecordSieve(Func<string, bool> isWanted)
{
    /// <summary>The longest table that is let by.</summary>
    public const long MostBytes = 400_000_000;

    // A quotation mark left open must not swallow the rest of the table.
    private const int LongestRecord = 256 * 1024;

    private readonly ArrayBufferWriter<byte> record = new();
    private bool isQuoted;
    private bool hasHeader;

    public void Take(ReadOnlySpan<byte> bytes, Stream kept)
    {
        while (bytes.IndexOf((byte)'\n') is var end and >= 0)
        {
            Append(bytes[..(end + 1)]);
            bytes = bytes[(end + 1)..];
            if (!isQuoted || record.WrittenCount > LongestRecord)
            {
                End(kept);
            }
        }

        Append(bytes);
    }

    /// <summary>Takes what is left as a last record.</summary>
    public void End(Stream kept)
    {
        if (record.WrittenCount > 0 && (!hasHeader || isWanted(Encoding.UTF8.GetString(record.WrittenSpan))))
        {
            kept.Write(record.WrittenSpan);
        }

        hasHeader |= record.WrittenCount > 0;
        isQuoted = false;
        record.ResetWrittenCount();
    }

    private void Append(ReadOnlySpan<byte> part)
    {
        isQuoted ^= part.Count((byte)'"') % 2 == 1;
        // What is longer than any record is dropped as it comes.
        if (record.WrittenCount <= LongestRecord)
        {
            record.Write(part);
        }
    }
}
