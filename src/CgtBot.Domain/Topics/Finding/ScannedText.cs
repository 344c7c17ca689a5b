using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Finding;

/// <summary>
/// A text as the finder sees it: the code of each character, and for each block of sixty-four one bit a character that tells letters, capitals, hyphens and odd characters.
/// The buffers serve one thread, text after text, so that reading one allocates nothing.
/// </summary>
internal sealed class ScannedText
{
    public const int Block = 64;

    /// <summary>Beyond this many characters the buffers are let go after use.</summary>
    private const int MostKept = 1 << 20;

    [ThreadStatic]
    private static ScannedText? ofThread;

    private byte[] codes = [];
    private ulong[] letters = [];
    private ulong[] capitals = [];
    private ulong[] hyphens = [];
    private ulong[] odd = [];

    public int Length { get; private set; }

    public int Blocks { get; private set; }

    /// <summary>Codes of the characters; at least one block of separators follows the last.</summary>
    public Span<byte> Codes => codes;

    /// <summary>One more than there are blocks, so that the next block can always be looked at.</summary>
    public Span<ulong> Letters => letters.AsSpan(0, Blocks + 2);

    public Span<ulong> Capitals => capitals.AsSpan(0, Blocks + 2);

    public Span<ulong> Hyphens => hyphens.AsSpan(0, Blocks + 2);

    public Span<ulong> Odd => odd.AsSpan(0, Blocks + 2);

    /// <summary>The text in this thread's buffers, valid until the next call on the same thread.</summary>
    public static ScannedText Of(ReadOnlySpan<char> text, FoldPath path = FoldPath.Best)
    {
        var scanned = text.Length > MostKept ? new ScannedText() : ofThread ??= new ScannedText();
        scanned.Make(text.Length);
        LetterFold.Fold(text, scanned, path);
        return scanned;
    }

    /// <summary>A block's bits as they are some characters further on, with those of the next block behind them.</summary>
    public static ulong Later(ulong here, ulong next, int by) => (here >> by) | (next << (Block - by));

    private void Make(int length)
    {
        (Length, Blocks) = (length, (length + Block - 1) / Block);
        if (codes.Length < (Blocks + 2) * Block)
        {
            codes = new byte[(Blocks + 2) * Block * 3 / 2];
            letters = new ulong[(Blocks + 2) * 3 / 2];
            (capitals, hyphens, odd) = (new ulong[letters.Length], new ulong[letters.Length], new ulong[letters.Length]);
        }

        codes.AsSpan(Blocks * Block, 2 * Block).Clear();
        foreach (var mask in (ReadOnlySpan<ulong[]>)[letters, capitals, hyphens, odd])
        {
            (mask[Blocks], mask[Blocks + 1]) = (0, 0);
        }
    }
}
