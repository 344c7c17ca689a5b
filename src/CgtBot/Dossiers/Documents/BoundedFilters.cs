using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CgtBot.Dossiers.Documents;

/// <summary>What unfolds the streams of one PDF, within bounds: a few hundred kilobytes may unfold into gigabytes.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const int LongestStream = 10 * 1024 * 1024;

    // Some streams are unfolded again for each object in them: this bounds time, the other memory.
    private const long LongestInAll = 1024L * 1024 * 1024;

    // What these unfold to is known only by doing it: a thousandfold at worst for the first, sixty-four times for the second.
    private const int LongestLzw = 50 * 1024;
    private const int LongestRuns = 160 * 1024;

    private long inAll;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Filter(f, this))];

    private void Demand(IFilter filter, Memory<byte> packed)
    {
        var isTooLong = filter switch
        {
            FlateFilter => Unfolded(packed) is var length && (length > LongestStream || (inAll += length) > LongestInAll),
            LzwFilter => packed.Length > LongestLzw,
            RunLengthFilter => packed.Length > LongestRuns,
            _ => false,
        };
        if (isTooLong)
        {
            throw new InvalidDataException("The document unfolds into more than is read.");
        }
    }

    // Counted before anything of it is held; two bytes of heading come first.
    private static long Unfolded(Memory<byte> packed)
    {
        using var plain = new DeflateStream(new MemoryStream(packed[Math.Min(2, packed.Length)..].ToArray(), writable: false), CompressionMode.Decompress);
        var (buffer, length) = (new byte[16 * 1024], 0L);
        try
        {
            while (length <= LongestStream && plain.Read(buffer) is var read and > 0)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // Broken from here on: so it will be for who reads it.
        }

        return length;
    }

    private sealed class Filter(IFilter inner, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            bounds.Demand(inner, input);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
