namespace CgtBot.Domain.Topics.Finding;

/// <summary>The runs of letters of a text that may begin a term, by their numbers. Reused text after text.</summary>
internal sealed class SiftedWords
{
    /// <summary>Those kept so far.</summary>
    public int[] Kept { get; private set; } = new int[256];

    /// <summary>The hash of each run, kept or not, where it was asked for.</summary>
    public ulong[] Hashes { get; private set; } = new ulong[256];

    public int Count { get; set; }

    /// <summary>Makes room for as many runs, and for one that is not there.</summary>
    public void Reserve(int runs)
    {
        if (runs >= Kept.Length)
        {
            (Kept, Hashes) = (new int[runs * 2], new ulong[runs * 2]);
        }
    }
}
