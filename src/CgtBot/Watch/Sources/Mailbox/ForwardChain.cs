using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Parts the text of a message by the headers written in it: what its sender wrote, then each message it forwards or quotes.</summary>
internal static partial class ForwardChain
{
    public static List<MailLevel> Of(MailLevel received, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var blocks = MailHeaderBlock.In(lines);
        var levels = new List<MailLevel> { received with { Text = Joined(lines[..(blocks.Count > 0 ? blocks[0].Start : lines.Length)]) } };
        foreach (var (place, block) in blocks.Index())
        {
            var end = place + 1 < blocks.Count ? blocks[place + 1].Start : lines.Length;
            levels.Add(new(block.From, block.To, block.Subject, block.Date, Unquoted(lines[block.End..Math.Max(block.End, end)])) { IsForwarded = block.IsForwarded });
        }

        return levels;
    }

    /// <summary>The message that was handed on: behind every forward there is, and before what it quotes itself.</summary>
    public static int MemoOf(IReadOnlyList<MailLevel> levels)
    {
        var memo = levels.Count > 1 ? 1 : 0;
        while (memo > 0 && memo + 1 < levels.Count && (Forward().IsMatch(levels[memo].Subject) || levels[memo + 1].IsForwarded))
        {
            memo++;
        }

        return memo;
    }

    /// <summary>A subject without « TR: », « Fwd: », « RE: ».</summary>
    public static string Subject(string subject) => Prefix().Replace(subject.Trim(), "").Trim();

    private static string Unquoted(string[] lines)
    {
        var said = lines.Where(l => l.Trim().Length > 0).ToList();
        return Joined(said.Count > 0 && said.TrueForAll(l => l.StartsWith('>')) ? [.. lines.Select(l => Quote().Replace(l, ""))] : lines);
    }

    private static string Joined(IEnumerable<string> lines) => string.Join('\n', lines).Trim();

    [GeneratedRegex(@"^\s*(?:(?:RE|R[ÉE]P)\s?:\s*)*(?:TR|FW|FWD|Transf[ée]r[ée]?)\s?:", RegexOptions.IgnoreCase)]
    private static partial Regex Forward();

    [GeneratedRegex(@"^(?:\s*(?:TR|FW|FWD|RE|R[ÉE]P|Transf[ée]r[ée]?)\s?:\s*)+", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?:>\s?)+")]
    private static partial Regex Quote();
}
