namespace CgtBot.Channels.Slack.Blocks;

/// <summary>Where a card is shown, for what depends on it. <see cref="Host"/>: the bot's own address as people reach it; without one, its pages are named and not linked.</summary>
public sealed record BlockPlace(Uri? Host = null)
{
    public static BlockPlace Nowhere { get; } = new();

    /// <summary>The address where Slack can fetch a picture of ours, given its path: it sends no cookie and draws no SVG. Null: the words of the picture stand for it.</summary>
    public Func<string, Uri?>? PictureOf { get; init; }
}
