using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>What stays together on one page: blocks, and the buttons under them.</summary>
internal sealed record Piece(IReadOnlyList<Block> Blocks, IReadOnlyList<CardButton> Buttons)
{
    /// <summary>The options it shows, by the name of their input.</summary>
    public IReadOnlyList<(string Input, string Value)> Shown { get; init; } = [];

    public static Piece Of(params IReadOnlyList<Block> blocks) => new(blocks, []);

    /// <summary>Pages as full as they go, in order, each asked by its number whether it holds one more.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Fill(IEnumerable<Piece> pieces, Func<IReadOnlyList<Piece>, int, bool> fits)
    {
        var pages = new List<IReadOnlyList<Piece>>();
        List<Piece> page = [];
        foreach (var piece in pieces)
        {
            if (page.Count > 0 && !fits([.. page, piece], pages.Count + 1))
            {
                pages.Add(page);
                page = [];
            }

            page.Add(piece);
        }

        pages.Add(page);
        return pages;
    }
}
