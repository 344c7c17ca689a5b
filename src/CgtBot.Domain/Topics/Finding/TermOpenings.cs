using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>How a term goes on after its first word.</summary>
[Flags]
internal enum Opening
{
    None = 0,

    /// <summary>The word is a term by itself.</summary>
    Whole = 1,

    /// <summary>Worth reading on from, whatever follows.</summary>
    Open = 2,

    /// <summary>Worth it only before one of the second words.</summary>
    Paired = 4,
}

/// <summary>
/// What can begin a term, as numbers that are cheap to compare: the hashes of first words, of first and second words together, the first letters of stems.
/// It may say yes too often, never no too often.
/// </summary>
internal sealed class TermOpenings
{
    /// <summary>A longest shortest word: beyond it nothing is gained.</summary>
    private const int MostShortest = 6;

    private const int StemLength = 3;

    /// <summary>Beyond this every word begins like some term.</summary>
    private const int MostHeads = 400;

    private readonly uint headMask;

    private TermOpenings(Builder builder)
    {
        headMask = builder.Shortest == StemLength ? 0xFF_FFFF : uint.MaxValue;
        var firstLetters = builder.Heads.Select(HeadHash).ToHashSet();
        (Words, Pairs, Stems, Heads) = (new(builder.Words.Keys), new(builder.Pairs), new(builder.Stems), new(firstLetters));
        UsesHeads = builder.Shortest >= StemLength && firstLetters.Count <= MostHeads;
        (HasStems, HasShortCapitals, Shortest) = (builder.Stems.Count > 0, builder.HasShortCapitals, Math.Clamp(builder.Shortest, 1, MostShortest));
    }

    /// <summary>No first word has fewer letters, but for acronyms.</summary>
    public int Shortest { get; }

    public bool HasStems { get; }

    /// <summary>True when some acronym is shorter than <see cref="Shortest"/>.</summary>
    public bool HasShortCapitals { get; }

    /// <summary>True when so few beginnings are looked for that most words can be passed over by theirs.</summary>
    public bool UsesHeads { get; }

    public HashBits Heads { get; }

    public HashBits Words { get; }

    public HashBits Stems { get; }

    public HashBits Pairs { get; }

    /// <summary>The hash of the first four letters, or three where some first word has no more, as they lie in the codes of a text.</summary>
    public ulong HeadHash(uint codes) => (codes & headMask) * 0x9E3779B97F4A7C15UL;

    /// <summary>The hash of the first three letters, as they lie in the codes of a text.</summary>
    public static ulong StemHash(uint codes) => (codes & 0xFFFFFF) * 0x9E3779B97F4A7C15UL;

    public sealed class Builder
    {
        public Dictionary<ulong, Opening> Words { get; } = [];

        public HashSet<ulong> Pairs { get; } = [];

        public HashSet<ulong> Stems { get; } = [];

        public HashSet<uint> Heads { get; } = [];

        public bool HasShortCapitals { get; private set; }

        public int Shortest { get; private set; } = int.MaxValue;

        public TermOpenings Build() => new(this);

        /// <summary>Takes in one plain sequence of words that is a term.</summary>
        /// <param name="firstHashes">What its first word may hash to, with its first four codes; likewise its second, when it has one.</param>
        public void Add(IReadOnlyList<PhraseWord> sequence, ReadOnlySpan<ulong> firstHashes, ReadOnlySpan<uint> firstHeads, ReadOnlySpan<ulong> secondHashes)
        {
            NoteLength(sequence[0]);
            if (sequence[0].Form == WordForm.Stem)
            {
                AddStem(sequence[0].Letters);
                return;
            }

            var opening = sequence.Count == 1 ? Opening.Whole : sequence[1] is { Gap: 0, Form: not WordForm.Stem } ? Opening.Paired : Opening.Open;
            foreach (var head in firstHeads)
            {
                Heads.Add(head);
            }

            foreach (var hash in firstHashes)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(Words, hash, out _) |= opening;
                foreach (var second in opening == Opening.Paired ? secondHashes : [])
                {
                    Pairs.Add(WordHash.Pair(hash, second));
                }
            }
        }

        private void NoteLength(PhraseWord first)
        {
            if (first.Form == WordForm.Capitals && first.Letters.Length < MostShortest)
            {
                HasShortCapitals = true;
                return;
            }

            // An « oe » may be written as one letter.
            Shortest = Math.Min(Shortest, first.Letters.Length - (first.Letters.Contains("oe", StringComparison.Ordinal) ? 1 : 0));
        }

        private void AddStem(string letters)
        {
            Stems.Add(Head(letters[0], letters[1], letters[2]));
            for (var at = letters.IndexOf("oe", StringComparison.Ordinal); at is >= 0 and < 3; at = letters.IndexOf("oe", at + 2, StringComparison.Ordinal))
            {
                var joined = letters[..at] + (char)LetterCodes.Ligature + letters[(at + 2)..];
                Stems.Add(joined.Length > 2 ? Head(joined[0], joined[1], joined[2]) : 0);
            }
        }

        private static ulong Head(char a, char b, char c) => StemHash(((uint)(byte)c << 16) | ((uint)(byte)b << 8) | (byte)a);
    }
}
