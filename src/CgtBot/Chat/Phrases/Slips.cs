namespace CgtBot.Chat.Phrases;

/// <summary>Whether one short word may be the other with a slip: letters swapped, forgotten, doubled, or taken from the next key or the same sound.</summary>
internal static class Slips
{
    private static readonly HashSet<(char, char)> Near = Pairs(["azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm"], ["ck", "cs", "sz", "kq", "cq", "iy", "ea", "eo", "ou", "ei", "mn"]);

    public static bool Likely(string typed, string meant)
    {
        if (typed.Length < meant.Length) return true;
        return typed.Length == meant.Length ? Swapped(typed, meant) : Doubled(typed, meant);
    }

    /// <summary>Of two words as near, a letter forgotten is the likeliest, then letters exchanged or doubled, then one letter for another.</summary>
    public static int Rank(string typed, string meant) => typed.Length < meant.Length ? 0 : typed.Length > meant.Length || typed.Order().SequenceEqual(meant.Order()) ? 1 : 2;

    /// <summary>« refs », « qels », « ecat »: four letters that lost one within, and are no word of their own for want of a vowel.</summary>
    public static bool LostVowel(string typed, string meant)
    {
        if (meant.Length != typed.Length + 1 || typed.Count(Vowel) > 1) return false;
        var at = typed.AsSpan().CommonPrefixLength(meant);
        return at > 0 && at < typed.Length && Vowel(meant[at]) && typed.AsSpan(at).SequenceEqual(meant.AsSpan(at + 1));
    }

    private static bool Vowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>Two neighbours exchanged, or one letter for a near one.</summary>
    private static bool Swapped(string typed, string meant)
    {
        var at = typed.AsSpan().CommonPrefixLength(meant);
        return typed.AsSpan(at + 1).SequenceEqual(meant.AsSpan(at + 1)) ? Near.Contains((typed[at], meant[at])) : true;
    }

    private static bool Doubled(string typed, string meant)
    {
        var at = typed.AsSpan().CommonPrefixLength(meant);
        return at > 0 && typed[at] == typed[at - 1] || at + 1 < typed.Length && typed[at] == typed[at + 1];
    }

    private static HashSet<(char, char)> Pairs(string[] rows, string[] sounds)
    {
        var pairs = rows.SelectMany(row => row.Zip(row.Skip(1))).Concat(sounds.Select(s => (s[0], s[1]))).ToList();
        return [.. pairs, .. pairs.Select(p => (p.Item2, p.Item1))];
    }
}
