namespace CgtBot.Domain.Topics.Reading;

/// <summary>Tells which endings make of a bare form a word that satisfies a word of a phrase. Reused form after form.</summary>
internal sealed class FormLetters
{
    private readonly char[] letters = new char[2 * WordHash.Longest];
    private readonly char[] key = new char[2 * WordHash.Longest];

    /// <summary>False where the codes alone tell too little of a word: it is long, or in another script.</summary>
    public static bool AreTold(in BareWord bare, in PhraseWord wanted) => bare.Length <= BareWord.LongestTold && !wanted.Letters.AsSpan().ContainsAnyExceptInRange('0', 'z');

    /// <summary>A bit for each of <see cref="BareWord.Endings"/>.</summary>
    public int EndingsOf(ReadOnlySpan<byte> bare, in PhraseWord wanted)
    {
        var (length, endings) = (LetterCodes.Spell(bare, letters), 0);
        for (var i = 0; i < BareWord.Endings.Length; i++)
        {
            BareWord.Endings[i].CopyTo(letters.AsSpan(length));
            var word = letters.AsSpan(0, length + BareWord.Endings[i].Length);
            var inflected = wanted.Form == WordForm.Inflected ? key.AsSpan(0, Inflection.Key(word, key)) : [];
            endings |= wanted.IsSatisfiedBy(word, true, inflected) ? 1 << i : 0;
        }

        return endings;
    }
}
