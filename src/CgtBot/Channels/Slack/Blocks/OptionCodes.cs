using System.Security.Cryptography;
using System.Text;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Slack.Blocks;

/// <summary>Options of a field as Slack takes them: 75 characters for a label, 75 more beneath it, 75 for a value, none of them empty.</summary>
internal static class OptionCodes
{
    /// <summary>Stands for the option whose value is empty.</summary>
    private const string NoValue = "\u2205";

    private const string Hashed = "#";

    public static BlockOption Of(CardOption option)
    {
        var label = BlockText.Shown(option.Label.ReplaceLineEndings(" "));
        var start = TextParts.Of(label, BlockLimits.OptionText).First();
        var rest = label[start.Length..];
        return new(BlockText.Of(start), CodeOf(option.Value), rest.Length == 0 ? null : BlockText.Of(rest.Length <= BlockLimits.OptionText ? rest : BlockButtons.Short(rest)));
    }

    public static IEnumerable<CardOption> Of(CardInput field) => field switch
    {
        CardInput.Choice c => c.Options,
        CardInput.Ticks t => t.Options,
        _ => [],
    };

    /// <summary>True when the option shows the start of its label only.</summary>
    public static bool IsShortened(CardOption option) => Of(option).Description is { Text: [.., '…'] } && option.Label.Length > BlockLimits.OptionText + BlockLimits.OptionText - 1;

    /// <summary>True when its value is too long to travel.</summary>
    public static bool IsFingerprint(string code) => code.StartsWith(Hashed, StringComparison.Ordinal);

    /// <summary>The value behind what a client sends; null when the options are not known and it is a fingerprint.</summary>
    public static string? ValueOf(string code, IEnumerable<CardOption> options) => code switch
    {
        NoValue => "",
        _ when IsFingerprint(code) => options.FirstOrDefault(o => CodeOf(o.Value) == code)?.Value,
        _ => code,
    };

    private static string CodeOf(string value) => value.Length == 0 ? NoValue
        : value.Length <= BlockLimits.OptionValue && !value.StartsWith(Hashed, StringComparison.Ordinal) && value != NoValue ? value
        : Hashed + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..24];
}
