using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>What stays together on one page: elements, and the buttons under them.</summary>
internal sealed record Piece(IReadOnlyList<AdaptiveElement> Elements, IReadOnlyList<CardButton> Buttons)
{
    /// <summary>The options it shows, by the name of their input.</summary>
    public IReadOnlyList<(string Input, string Value)> Shown { get; init; } = [];

    /// <summary>As written: each element with its comma; the buttons with the ticks they will carry.</summary>
    public int BytesWith(string? ticks) => Elements.Sum(e => AdaptiveJson.BytesOf(e) + 1) + Buttons.Sum(b => AdaptiveJson.BytesOf(AdaptiveButtons.Of(b, ticks)) + RowBytes);

    // A comma, and its share of the row it may stand in.
    private const int RowBytes = 48;

    /// <summary>Pages as full as they go, in order.</summary>
    public static IReadOnlyList<IReadOnlyList<Piece>> Fill(IEnumerable<Piece> pieces, int room, string? ticks)
    {
        var pages = new List<IReadOnlyList<Piece>>();
        var page = new List<Piece>();
        var bytes = 0;
        foreach (var piece in pieces)
        {
            var more = piece.BytesWith(ticks);
            if (page.Count > 0 && bytes + more > room)
            {
                pages.Add(page);
                (page, bytes) = ([], 0);
            }

            page.Add(piece);
            bytes += more;
        }

        pages.Add(page);
        return pages;
    }
}
