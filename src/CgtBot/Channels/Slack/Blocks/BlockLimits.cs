namespace CgtBot.Channels.Slack.Blocks;

/// <summary>How much Slack takes, as it documents it; where it says two things, the lower.</summary>
internal static class BlockLimits
{
    public const int Header = 150;
    public const int Fields = 10;
    public const int Label = 150;
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;
    public const int OptionText = 75;
    public const int OptionValue = 75;
    public const int Options = 100;
    public const int Checkboxes = 10;
    public const int Overflow = 5;
    public const int Typed = 3000;
    public const int ViewTitle = 24;
    public const int Metadata = 3000;

    /// <summary>Longest text of one block of ours: it fits on any page even when every character is written as an escape.</summary>
    public const int Longest = 1200;
}

/// <summary>How much one message or view takes: blocks, and characters of all of them together.</summary>
internal sealed record BlockRoom(int Blocks, int Characters)
{
    /// <summary>Slack refuses somewhat above 13,000 and documents no figure.</summary>
    public static BlockRoom Message { get; } = new(50, 12_000);

    public static BlockRoom View { get; } = new(100, 100_000);

    public bool Holds(IReadOnlyList<Block> blocks) => blocks.Count <= Blocks && BlockJson.CharactersOf(blocks) <= Characters;
}
