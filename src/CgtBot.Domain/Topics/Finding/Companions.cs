using System.Runtime.CompilerServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>
/// Which word must stand behind a first one, and within how many words, for a term to be there: « suppression … postes » is read on only where posts are near.
/// Of the other words of a term the longest is asked for, as the rarest. It may say yes too often, never no too often.
/// </summary>
internal sealed class Companions
{
    /// <summary>First words share their reach with those of the same bits of hash.</summary>
    private const int ReachBits = 15;

    /// <summary>Room for so many times the pairs there are: a word is asked about with a dozen others, and each may be taken for a pair.</summary>
    private const int Room = 16;

    private readonly HashBits pairs;
    private readonly HashBits others;
    private readonly byte[] reaches = new byte[1 << ReachBits];

    public Companions(TermOpenings.Builder builder, WordIndex.Builder words)
    {
        Any = builder.IsLoose;
        var openings = (Any ? builder.Companions : []).GroupBy(c => (First: c.First with { Gap = 0 }, Other: c.Other with { Gap = 0 }))
            .Select(c => (Firsts: KeysOf(c.Key.First, words), Others: KeysOf(c.Key.Other, words), Reach: c.Max(one => one.Reach))).ToList();
        (pairs, others) = (new(Room * openings.Sum(o => o.Firsts.Length * o.Others.Length)), new(Room * openings.Sum(o => o.Others.Length)));
        foreach (var (firsts, companions, within) in openings)
        {
            foreach (var other in companions)
            {
                others.Add(other);
            }

            foreach (var first in firsts)
            {
                ref var reach = ref reaches[first >> (64 - ReachBits)];
                reach = (byte)Math.Max(reach, within);
                foreach (var other in companions)
                {
                    pairs.Add(WordHash.Pair(first, other));
                }
            }
        }
    }

    public bool Any { get; }

    /// <summary>Within how many words the companion of a first word may stand; 0 when it needs none.</summary>
    public int Reach(ulong first) => reaches[first >> (64 - ReachBits)];

    /// <summary>The hashes of a word as it may be written, or of the beginning of a stem.</summary>
    private static ulong[] KeysOf(in PhraseWord word, WordIndex.Builder words)
    {
        if (word.Form == WordForm.Stem)
        {
            return [.. StemKeys.Of(word.Letters)];
        }

        var forms = words.FormsOf(words.Add(word));
        var keys = new HashSet<ulong>(forms.Length);
        foreach (ref readonly var form in forms)
        {
            keys.Add(form.Bare.Hash);
        }

        return [.. keys];
    }

    /// <summary>True when a word may be the companion of some first word, by its hash or its beginning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MayBe(ulong word, in StemKeys stem) => others.Has(word) | others.Has(stem.Short) | others.Has(stem.Long);

    /// <summary>True when it may be that of one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBe(ulong first, ulong word, in StemKeys stem) =>
        (pairs.Has(WordHash.Pair(first, word)) | pairs.Has(WordHash.Pair(first, stem.Short)) | pairs.Has(WordHash.Pair(first, stem.Long))) != 0;
}
