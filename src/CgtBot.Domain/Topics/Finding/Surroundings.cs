using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>Of one text: the place of each run of letters among the words, and the few runs that some term needs behind its first word. Reused text after text.</summary>
internal sealed class Surroundings
{
    private int[] places = new int[256];
    private int[] companions = new int[256];
    private int count;

    public ReadOnlySpan<int> Places => places;

    public ReadOnlySpan<int> Companions => companions.AsSpan(0, count);

    public void Read(Companions wanted, ScannedText scanned, string text, LetterRuns runs)
    {
        if (runs.Count >= places.Length)
        {
            (places, companions) = (new int[runs.Count * 2], new int[runs.Count * 2]);
        }

        ref var codes = ref MemoryMarshal.GetReference(scanned.Codes);
        var all = runs.All;
        var place = count = 0;
        for (var run = 0; run < all.Length; run++)
        {
            var (start, length) = (all[run].Start, all[run].Length);
            // What is joined to the word before, as the « e » of « agent·e », may belong to it.
            place += start == 0 ? 0 : 1 - InclusiveEndings.Joining(text[start - 1]);
            places[run] = place;
            companions[count] = run;
            count += wanted.MayBe(WordHash.Of(ref Unsafe.Add(ref codes, start), length), StemKeys.Of(ref Unsafe.Add(ref codes, start)));
        }
    }
}
