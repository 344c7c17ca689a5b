namespace CgtBot.Chat.Phrases;

/// <summary>Numbers written in letters, French and English, up to 999.</summary>
internal static class SpokenNumbers
{
    private static readonly Dictionary<string, int> Units = Table(
        "un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 "
        + "one=1 two=2 three=3 four=4 five=5 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19");

    private static readonly Dictionary<string, int> Tens = Table(
        "vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 octante=80 nonante=90 "
        + "twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90");

    public static IEnumerable<string> Words => Units.Keys.Concat(Tens.Keys).Append("cent").Append("cents").Append("hundred");

    /// <summary>The number said from there on and how many words it takes; length 0 when none is said.</summary>
    public static (int Value, int Length) At(IReadOnlyList<Token> tokens, int at)
    {
        var hundred = Hundreds(tokens, at);
        var (value, length) = BelowHundred(tokens, at + hundred.Length);
        return (hundred.Value + value, hundred.Length + length);
    }

    private static (int Value, int Length) Hundreds(IReadOnlyList<Token> tokens, int at)
    {
        if (Is(tokens, at, "cent")) return (100, 1);
        if (at < tokens.Count && Units.TryGetValue(tokens[at].Text, out var unit) && unit < 10
            && (Is(tokens, at + 1, "cent") || Is(tokens, at + 1, "cents") || Is(tokens, at + 1, "hundred"))) return (unit * 100, 2);
        return (0, 0);
    }

    private static (int Value, int Length) BelowHundred(IReadOnlyList<Token> tokens, int at)
    {
        if (Is(tokens, at, "quatre") && (Is(tokens, at + 1, "vingt") || Is(tokens, at + 1, "vingts"))) return Plus(tokens, at, 80, 2, 19);
        if (at >= tokens.Count) return (0, 0);
        if (Tens.TryGetValue(tokens[at].Text, out var tens)) return Plus(tokens, at, tens, 1, tens == 60 ? 19 : 9);
        if (!Units.TryGetValue(tokens[at].Text, out var unit)) return (0, 0);
        return unit == 10 && at + 1 < tokens.Count && tokens[at + 1].Text is "sept" or "huit" or "neuf" ? (10 + Units[tokens[at + 1].Text], 2) : (unit, 1);
    }

    private static (int Value, int Length) Plus(IReadOnlyList<Token> tokens, int at, int tens, int length, int limit)
    {
        var next = at + length;
        if (Is(tokens, next, "et") || Is(tokens, next, "and")) next++;
        if (next >= tokens.Count || !Units.TryGetValue(tokens[next].Text, out var unit) || unit > limit) return (tens, length);
        var more = unit == 10 && next + 1 < tokens.Count && tokens[next + 1].Text is "sept" or "huit" or "neuf" ? Units[tokens[next + 1].Text] : 0;
        return (tens + unit + more, next + 1 + (more > 0 ? 1 : 0) - at);
    }

    private static bool Is(IReadOnlyList<Token> tokens, int at, string word) => at < tokens.Count && tokens[at].Is(word);

    private static Dictionary<string, int> Table(string pairs) => pairs.Split(' ').Select(p => p.Split('=')).ToDictionary(p => p[0], p => int.Parse(p[1]));
}
