namespace CgtBot.Domain.Topics.Finding;

/// <summary>The words of a text that may begin a term: where, and the hash of their letters. Reused text after text.</summary>
internal sealed class SiftedWords
{
    public int[] Starts { get; private set; } = new int[256];

    public ulong[] Hashes { get; private set; } = new ulong[256];

    public int Count { get; set; }

    /// <summary>Makes room for as many words more.</summary>
    public void Reserve(int more)
    {
        if (Count + more > Starts.Length)
        {
            var (starts, hashes) = (Starts, Hashes);
            Array.Resize(ref starts, (Count + more) * 2);
            Array.Resize(ref hashes, (Count + more) * 2);
            (Starts, Hashes) = (starts, hashes);
        }
    }
}
