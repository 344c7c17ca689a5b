using System.Runtime.CompilerServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>
/// What can begin a term, as numbers that are cheap to compare: the hashes of first words, of first and second words together, the first letters of stems.
/// It may say yes too often, never no too often.
/// </summary>
internal sealed partial class TermOpenings
{
    /// <summary>Beyond this every word begins like some term.</summary>
    private const int MostHeads = 400;

    public TermOpenings(Builder builder, WordIndex.Builder words)
    {
        var forms = 0;
        foreach (var symbol in builder.Firsts)
        {
            forms += words.FormsOf(symbol).Length;
        }

        (Words, Alone, Wholes, Heads, Stems, WholeStems) = (new(forms), new(forms), new(forms), new(Math.Min(forms, MostHeads) * 8), new(builder.Stems.Count), new(builder.WholeStems.Count));
        var distinct = new HashSet<uint>();
        foreach (var symbol in builder.Firsts)
        {
            AddFirst(words.FormsOf(symbol), distinct, builder.Of(symbol));
        }

        foreach (var stem in builder.Stems)
        {
            Stems.Add(stem);
        }

        foreach (var stem in builder.WholeStems)
        {
            WholeStems.Add(stem);
        }

        (Pairs, WholePairs, Companions) = (PairsOf(builder.Pairs, words), PairsOf(builder.Pairs.FindAll(p => p.Whole), words), new(builder, words));
        (HasStems, UsesHeads) = (builder.Stems.Count > 0, UsesHeads && distinct.Count <= MostHeads);
    }

    public bool HasStems { get; }

    /// <summary>True when so few beginnings are looked for that most words can be passed over by theirs.</summary>
    public bool UsesHeads { get; private set; } = true;

    public HashBits Heads { get; }

    /// <summary>The first words.</summary>
    public HashBits Words { get; }

    /// <summary>Those that need no certain word behind them.</summary>
    public HashBits Alone { get; }

    /// <summary>Those that are a term by themselves.</summary>
    public HashBits Wholes { get; }

    public HashBits Stems { get; }

    public HashBits WholeStems { get; }

    /// <summary>What must stand near the others.</summary>
    public Companions Companions { get; }

    public HashBits Pairs { get; }

    /// <summary>Those that are a term by themselves.</summary>
    public HashBits WholePairs { get; }

    /// <summary>The hash of the first four letters, as they lie in the codes of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HeadHash(uint codes) => codes * 0x9E3779B97F4A7C15UL;

    /// <summary>1 when the word may be a stem and more, by its first three letters as they lie in the codes of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MayBeStem(ref byte word) => HasStems ? Stems.Has(StemHash(Unsafe.ReadUnaligned<uint>(ref word))) : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong StemHash(uint codes) => (codes & 0xFFFFFF) * 0x9E3779B97F4A7C15UL;

    private void AddFirst(ReadOnlySpan<Form> forms, HashSet<uint> distinct, Opening opening)
    {
        foreach (ref readonly var form in forms)
        {
            Words.Add(form.Bare.Hash);
            if (distinct.Count <= MostHeads && distinct.Add((uint)form.Bare.Head))
            {
                AddHead(form.Bare);
            }

            if ((opening & (Opening.Whole | Opening.Open)) != 0)
            {
                Alone.Add(form.Bare.Hash);
            }

            if ((opening & Opening.Whole) != 0)
            {
                Wholes.Add(form.Bare.Hash);
            }
        }
    }

    /// <summary>Behind a word of three letters stands what is no letter; behind one of two, and that, anything. One of one letter is not worth it.</summary>
    private void AddHead(in BareWord word)
    {
        UsesHeads &= word.Length > 1;
        for (uint code = 0; code <= (word.Length == 2 ? LetterCodes.Odd : 0); code++)
        {
            Heads.Add(HeadHash((uint)word.Head | (code << 24)));
        }
    }

    private static HashBits PairsOf(List<(int First, int Second, bool Whole)> given, WordIndex.Builder words)
    {
        var count = 0;
        foreach (var (first, second, _) in given)
        {
            count += words.FormsOf(first).Length * words.FormsOf(second).Length;
        }

        var pairs = new HashBits(count);
        foreach (var (first, second, _) in given)
        {
            foreach (ref readonly var one in words.FormsOf(first))
            {
                foreach (ref readonly var other in words.FormsOf(second))
                {
                    pairs.Add(WordHash.Pair(one.Bare.Hash, other.Bare.Hash));
                }
            }
        }

        return pairs;
    }
}
