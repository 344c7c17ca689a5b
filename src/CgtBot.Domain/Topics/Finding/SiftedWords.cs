namespace CgtBot.Domain.Topics.Finding;

/// <summary>The words of a text that may begin a term: where, and the hash of their letters. Reused text after text.</summary>
internal sealed class SiftedWords
{
    public int[] Starts { get; private set; } = new int[256];

    public ulong[] Hashes { get; private set; } = new ulong[256];

    public int Count { get; set; }

    /// <summary>Makes room for as many words, and for one that is not kept.</summary>
    public void Reserve(int words)
    {
        if (words >= Starts.Length)
        {
            (Starts, Hashes) = (new int[words * 2], new ulong[words * 2]);
        }
    }
}
