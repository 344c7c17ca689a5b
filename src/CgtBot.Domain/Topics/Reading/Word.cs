namespace CgtBot.Domain.Topics.Reading;

/// <summary>What stands between a word and the one before it.</summary>
internal enum WordBreak : byte
{
    None,
    Clause,
    Sentence,
}

/// <summary>One word: where it stands in the original text, where its folded letters are, whether it is written in capitals, and what comes before.</summary>
internal readonly record struct Word(int Start, int End, int FoldStart, int FoldLength, bool Capitals, WordBreak Before);
