namespace CgtBot.Tests.Topics;

/// <summary>How often a yes or no was right, over many texts.</summary>
internal sealed record Score(int Right, int TooMany, int Missed)
{
    public double Precision => Right + TooMany == 0 ? 1 : (double)Right / (Right + TooMany);

    public double Recall => Right + Missed == 0 ? 1 : (double)Right / (Right + Missed);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Score Of(IEnumerable<(bool Wanted, bool Got)> rows)
    {
        var all = rows.ToList();
        return new(all.Count(r => r is (true, true)), all.Count(r => r is (false, true)), all.Count(r => r is (true, false)));
    }

    public override string ToString() => FormattableString.Invariant($"precision {Precision:0.00} recall {Recall:0.00} F1 {F1:0.000} (right {Right}, too many {TooMany}, missed {Missed})");
}
