using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace CgtBot.Benchmarks.Matching;

/// <summary>The yardstick: Debian's Hyperscan looking for the same terms as substrings, in a text whose accents and capitals were folded beforehand. https://intel.github.io/hyperscan/dev-reference/</summary>
internal sealed unsafe partial class Hyperscan : IDisposable
{
    private const uint BlockMode = 1;
    private readonly nint database;
    private readonly nint scratch;

    public Hyperscan(IReadOnlyList<string> terms)
    {
        var handles = terms.Select(t => GCHandle.Alloc(Encoding.UTF8.GetBytes(t + '\0'), GCHandleType.Pinned)).ToList();
        var expressions = handles.Select(h => h.AddrOfPinnedObject()).ToArray();
        var (flags, ids, lengths) = (new uint[terms.Count], new uint[terms.Count], terms.Select(t => (nuint)Encoding.UTF8.GetByteCount(t)).ToArray());
        var code = hs_compile_lit_multi(expressions, flags, ids, lengths, (uint)terms.Count, BlockMode, 0, out database, out _);
        handles.ForEach(h => h.Free());
        if (code != 0 || hs_alloc_scratch(database, ref scratch) != 0)
        {
            throw new InvalidOperationException($"Hyperscan could not compile the terms ({code}).");
        }
    }

    /// <summary>True when Debian's libhyperscan5 is installed.</summary>
    public static bool IsInstalled => NativeLibrary.TryLoad("libhs.so.5", out _);

    public long Count(byte[] text)
    {
        long found = 0;
        fixed (byte* data = text)
        {
            _ = hs_scan(database, data, (uint)text.Length, 0, scratch, &OnMatch, &found);
        }

        return found;
    }

    public void Dispose()
    {
        _ = hs_free_scratch(scratch);
        _ = hs_free_database(database);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnMatch(uint id, ulong from, ulong to, uint flags, void* found)
    {
        ++*(long*)found;
        return 0;
    }

    [LibraryImport("libhs.so.5")]
    private static partial int hs_compile_lit_multi(nint[] expressions, uint[] flags, uint[] ids, nuint[] lengths, uint count, uint mode, nint platform, out nint database, out nint error);

    [LibraryImport("libhs.so.5")]
    private static partial int hs_alloc_scratch(nint database, ref nint scratch);

    [LibraryImport("libhs.so.5")]
    private static partial int hs_scan(nint database, byte* data, uint length, uint flags, nint scratch, delegate* unmanaged[Cdecl]<uint, ulong, ulong, uint, void*, int> onMatch, void* context);

    [LibraryImport("libhs.so.5")]
    private static partial int hs_free_scratch(nint scratch);

    [LibraryImport("libhs.so.5")]
    private static partial int hs_free_database(nint database);
}
