namespace CgtBot.Channels.Slack.Blocks;

/// <summary>Things one after the other, as many together as a place holds; what alone is longer stands alone.</summary>
internal static class Chunks
{
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> things, int most, int longest, Func<T, int> lengthOf)
    {
        List<T> chunk = [];
        var length = 0;
        foreach (var thing in things)
        {
            var more = lengthOf(thing);
            if (chunk.Count > 0 && (chunk.Count == most || length + more > longest))
            {
                yield return chunk;
                (chunk, length) = ([], 0);
            }

            chunk.Add(thing);
            length += more;
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }
}
