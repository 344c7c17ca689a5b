namespace CgtBot.Domain.Minutes;

/// <summary>Gives the 1-based line of a position in the source.</summary>
internal sealed class SourceLines(string source)
{
    private readonly List<int> starts = StartsOf(source);

    public int NumberAt(int position)
    {
        var at = starts.BinarySearch(position);
        return at >= 0 ? at + 1 : ~at;
    }

    private static List<int> StartsOf(string source)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n' || (source[i] == '\r' && (i + 1 == source.Length || source[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
