using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>« posée cet été : … », « posée le 12 : … », « posée par M. Durand au CST : … »: what stands between « posée » and the question, when it is no day that is read. None of it is lost: the day is asked, the rest stays in the text.</summary>
internal static partial class AskedAside
{
    public static ChatCommand Told(Head head, ChatCommand command)
    {
        if (!head.Has(Concept.Asked) || (command["date"] ?? command[Arguments.VagueDate] ?? command["bad-date"]) is not null || Aside().Match(head.Reading.Phrase) is not { Success: true } found) return command;
        var (said, text) = (found.Groups["said"].Value.Trim(), found.Groups["text"].Value.Trim());
        return When().Match(said) is { Success: true } when ? command.With("text", text).With(Arguments.VagueDate, when.Value.Trim())
            : command["text"]?.StartsWith(said, StringComparison.Ordinal) == true ? command.With("text", head.Reading.Phrase[found.Index..].Trim()).With("body", command["body"] ?? BodyIn(head, found.Groups["said"]))
            : command;
    }

    private static string? BodyIn(Head head, Group said) => head.Reading.Items.FirstOrDefault(i => i.Meaning.Body is not null && i.Start >= said.Index && i.End <= said.Index + said.Length).Meaning?.Body;

    [GeneratedRegex(@"\b(?:posée?s?|posee?s?|asked|raised)\s+(?<said>[^:\n]{2,80}?)\s*:\s*(?<text>\S[\s\S]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?:^|\s)(?:le \d{1,2}(?!\d)|on the \d{1,2}(?:st|nd|rd|th)?|(?:cet |l['’]|en |this |last |in )(?:été|ete|automne|hiver|summer|autumn|winter|spring)|(?:ce|au|le) printemps|(?:pendant|durant|avant|après|apres|during|before|after) (?:les |la |le |l['’]|the )?\p{L}+|récemment|recemment|recently|il y a (?:longtemps|peu))(?:\s.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex When();
}
