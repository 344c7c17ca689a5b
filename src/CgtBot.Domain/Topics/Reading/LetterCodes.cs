namespace CgtBot.Domain.Topics.Reading;

/// <summary>
/// One byte for each character, so that sixty-four are folded at once: a plain letter or digit, a separator, the ligature œ, or a character that only the exact reader
/// understands (a mark, a soft hyphen, a letter of another script). It agrees with <see cref="Folding"/>, from which it is made.
/// </summary>
internal static class LetterCodes
{
    public const byte Separator = 0;

    /// <summary>œ stands for two letters; terms with « oe » are looked for in both spellings.</summary>
    public const byte Ligature = 1;

    /// <summary>Not understood here: the word it stands in is read by <see cref="Words"/>.</summary>
    public const byte Odd = 0x7F;

    private const int Table = 0x2200;
    private static readonly byte[] Known = [.. Enumerable.Range(0, Table).Select(c => Compute((char)c))];

    /// <summary>The codes of the first 256 characters, for the vector paths.</summary>
    public static ReadOnlySpan<byte> Latin => Known.AsSpan(0, 256);

    public static byte Of(char c) => c < Table ? Known[c] : Compute(c);

    /// <summary>True for a letter or digit whose code is its folded self.</summary>
    public static bool IsPlain(byte code) => code is > Ligature and < Odd;

    /// <summary>What counts as a capital in an acronym: IA, 5G.</summary>
    public static bool IsCapital(char c) => c < 128 ? (uint)(c - 'A') < 26 || (uint)(c - '0') < 10 : char.IsUpper(c) || char.IsDigit(c);

    /// <summary>Writes codes as the letters they stand for and returns how many these are; there must be room for two a code.</summary>
    public static int Spell(ReadOnlySpan<byte> codes, Span<char> letters)
    {
        var count = 0;
        foreach (var code in codes)
        {
            letters[count++] = code == Ligature ? 'o' : (char)code;
            if (code == Ligature)
            {
                letters[count++] = 'e';
            }
        }

        return count;
    }

    private static byte Compute(char c) => Folding.Of(c) switch
    {
        null => Separator,
        _ when c is 'œ' or 'Œ' => Ligature,
        [var one] when one < 128 => (byte)one,
        _ => Odd,
    };
}
