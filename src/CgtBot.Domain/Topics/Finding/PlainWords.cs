using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>The words of a text as its runs of letters show them, and which of them cannot be taken at their face.</summary>
/// <param name="odd">The numbers of the odd words, in order.</param>
internal readonly ref struct PlainWords(ScannedText scanned, string text, LetterRuns runs, ReadOnlySpan<int> odd)
{
    private readonly ref byte codes = ref MemoryMarshal.GetReference(scanned.Codes);
    private readonly ReadOnlySpan<LetterRun> runs = runs.All;
    private readonly ReadOnlySpan<int> odd = odd;

    public int Start(int word) => runs[word].Start;

    public int End(int word) => runs[word].End;

    /// <summary>True when the word is all it seems, and ends where its letters end.</summary>
    public bool IsPlain(int word) => InclusiveEndings.After(text, runs[word].End) == runs[word].End && (odd.Length == 0 || odd.BinarySearch(word) < 0);

    public BareWord Bare(int word) => BareWord.Of(ref Unsafe.Add(ref codes, runs[word].Start), runs[word].Length);

    /// <summary>True when there is a word of that number, and nothing stands between it and the one before.</summary>
    public bool Follows(int word) => word < runs.Length && Breaks.Between(text, runs[word - 1].End, runs[word].Start) == WordBreak.None;

    /// <summary>True when a word whose bare form is this one is it altogether.</summary>
    public bool Satisfies(int word, in Form form, in BareWord bare) =>
        form.Ends(bare.EndingOf(ref Unsafe.Add(ref codes, runs[word].Start), runs[word].Length)) && (!form.NeedsCapitals || IsCapitals(text.AsSpan(runs[word].Start..runs[word].End)));

    /// <summary>As <see cref="Word.Capitals"/> for a word of plain letters.</summary>
    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            capitals += LetterCodes.IsCapital(c) ? 1 : 0;
        }

        return capitals > 1 && capitals + (word[^1] == 's' ? 1 : 0) == word.Length;
    }
}
