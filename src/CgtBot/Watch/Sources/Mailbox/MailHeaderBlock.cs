using System.Text.RegularExpressions;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>The headers that mail programs write above what they forward or quote, in French and English: Outlook, Gmail, Thunderbird, Apple.</summary>
internal sealed partial record MailHeaderBlock(int Start, int End, Correspondent? From, IReadOnlyList<Correspondent> To, string Subject, string Date, bool IsForwarded)
{
    private const int LongestBlock = 40;

    /// <summary>The blocks of a text, in order; the lines of each go from its start up to its end.</summary>
    public static IReadOnlyList<MailHeaderBlock> In(string[] lines)
    {
        var blocks = new List<MailHeaderBlock>();
        for (var at = 0; at < lines.Length; at++)
        {
            if ((Labelled(lines, at) ?? Introduced(lines, at)) is { } block)
            {
                blocks.Add(block);
                at = Math.Max(at, block.End - 1);
            }
        }

        return blocks;
    }

    private static MailHeaderBlock? Labelled(string[] lines, int at)
    {
        var fields = new Dictionary<string, string>();
        var (line, last) = (at, "");
        for (; line < lines.Length && line - at < LongestBlock; line++)
        {
            if (Label().Match(lines[line]) is { Success: true } label && NameOf(label.Groups["label"].Value) is var name && !(fields.ContainsKey(name) && name != "to"))
            {
                fields[name] = fields.TryGetValue(name, out var before) ? $"{before};{label.Groups["value"].Value}" : label.Groups["value"].Value;
                last = name;
            }
            else if (line > at && last is "to" or "from" && IsFolded(lines[line]))
            {
                fields[last] += " " + lines[line].Trim();
            }
            else if (line == at || !(IsBlank(lines[line]) && fields.Count < 3 && line + 1 < lines.Length && Label().IsMatch(lines[line + 1])))
            {
                break;
            }
        }

        // « De : » alone is a word of a sentence; with a date, a subject or those it went to, it is a header.
        return fields.ContainsKey("from") && fields.Count >= 3 || fields.Count >= 2 && fields.ContainsKey("from") && IsMarked(lines, at)
            ? new(StartOf(lines, at), line, Correspondents.Read(fields["from"]).FirstOrDefault(), Correspondents.Read(fields.GetValueOrDefault("to", "")), fields.GetValueOrDefault("subject", "").Trim(), fields.GetValueOrDefault("date", "").Trim(), IsMarked(lines, at))
            : null;
    }

    /// <summary>« Le 12 juin 2025 à 09:12, Jean Dupont a écrit : », on one line or two.</summary>
    private static MailHeaderBlock? Introduced(string[] lines, int at)
    {
        var two = at + 1 < lines.Length ? $"{lines[at]} {lines[at + 1].TrimStart('>', ' ')}" : lines[at];
        var (match, length) = Wrote().Match(lines[at]) is { Success: true } one ? (one, 1) : (Wrote().Match(two), 2);
        return match.Success && lines[at].Length > 3 ? new(at, at + length, Correspondents.Read(match.Groups["who"].Value).FirstOrDefault(), [], "", match.Groups["date"].Value.Trim(), false) : null;
    }

    // The line of dashes above the headers goes with them.
    private static int StartOf(string[] lines, int at)
    {
        while (at > 0 && (IsBlank(lines[at - 1]) || Rule().IsMatch(lines[at - 1]) || Marker().IsMatch(lines[at - 1])))
        {
            at--;
        }

        return at;
    }

    private static bool IsMarked(string[] lines, int at)
    {
        for (var above = at - 1; above >= 0 && above >= at - 3; above--)
        {
            if (Marker().IsMatch(lines[above]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlank(string line) => line.AsSpan().Trim(" >\t|").IsEmpty;

    private static bool IsFolded(string line) => !IsBlank(line) && (char.IsWhiteSpace(line[0]) || line.Contains('@') || line.TrimEnd().EndsWith(';') || line.TrimEnd().EndsWith(','));

    private static string NameOf(string label) => char.ToLowerInvariant(label[0]) switch
    {
        'f' => "from",
        'd' when label.Length == 2 => "from",
        'e' when label.StartsWith("exp", StringComparison.OrdinalIgnoreCase) => "from",
        'e' or 'd' => "date",
        's' when label.StartsWith("sent", StringComparison.OrdinalIgnoreCase) => "date",
        'o' or 's' => "subject",
        'à' or 'a' or 't' or 'p' or 'c' or 'b' when !label.StartsWith("pi", StringComparison.OrdinalIgnoreCase) && !label.StartsWith("att", StringComparison.OrdinalIgnoreCase) => "to",
        _ => "other",
    };

    [GeneratedRegex(@"^[\s>*_|]*(?<label>De|From|Exp[ée]diteur|Envoy[ée](?: le)?|Sent|Date|À|A|To|Pour|Cc|Copie(?: à)?|Cci|Bcc|Objet|Subject|Sujet|R[ée]pondre à|Reply-To|Importance|Pi[èe]ces? jointes?|Attachments?)\s*\*?[ \u00A0\u202F]*:\s*\*?\s*(?<value>.*?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[\s>*]*(?:-{2,}\s*)?(?:Message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|Forwarded message|D[ée]but du message (?:transf[ée]r[ée]|r[ée]exp[ée]di[ée])|Begin forwarded message|Transf[ée]r[ée] par)\b.{0,80}$", RegexOptions.IgnoreCase)]
    private static partial Regex Marker();

    [GeneratedRegex(@"^[\s>*]*(?:[-_=]{5,}|-{2,}\s*(?:Message d['’]origine|Original message|Message original)\s*-{2,})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[\s>*]*(?:Le|On)\s+(?<date>[^\n]{5,60}?\d{1,2}\s?[:hH]\s?\d{2}(?:\s?[AP]M)?)\s*,?\s+(?<who>[^\n:]{2,160}?)\s+(?:a écrit|wrote)\s*:\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Wrote();
}
