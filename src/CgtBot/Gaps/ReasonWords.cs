using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Topics;
using CgtBot.Texts;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Gaps;

/// <summary>Says why a text was read as it was: one sentence per rule, with the words that called it.</summary>
internal static class ReasonWords
{
    private const int WordsShown = 4;
    private const string Term = "term";

    /// <summary>« Rien ne l’écarte » is not said beside the rule that did set it aside.</summary>
    private static readonly string[] ByDefault = ["announcement-of-the-employer", "job-of-the-employer"];

    public static IEnumerable<string> Of(TopicMatch match)
    {
        var byRule = match.Reasons.Select(Parts).GroupBy(r => r.Code, r => r.Words).ToList();
        foreach (var rule in byRule.Where(r => match.Stance > Stance.Mention || !ByDefault.Contains(r.Key)))
        {
            yield return Sentence(rule.Key, [.. rule.Distinct(StringComparer.CurrentCultureIgnoreCase)]);
        }

        // A term may say how far it goes without any word around it: « gel des recrutements ».
        if (match.CallsForConsultation && byRule.TrueForAll(r => r.Key == Term))
        {
            yield return Say(AnalysisTexts.ReasonItself, match.Stance.Name());
        }
    }

    /// <summary>Whether the rule has a sentence of its own.</summary>
    public static bool IsWorded(string code) => Worded(code) is not null;

    private static string Sentence(string code, IReadOnlyList<string> words) => Say(Counted.Form(Worded(code) ?? AnalysisTexts.ReasonOther, words.Count > 1 ? 1 : 0), Quoted(words), code);

    private static string? Worded(string code) =>
        AnalysisTexts.ResourceManager.GetString("Reason" + string.Concat(code.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..])), CultureInfo.CurrentUICulture);

    private static (string Code, string Words) Parts(string reason)
    {
        var colon = reason.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (reason, "") : (reason[..colon], reason[(colon + 1)..]);
    }

    private static string Quoted(IReadOnlyList<string> words)
    {
        var shown = string.Join(", ", words.Take(WordsShown).Select(w => Say(AnalysisTexts.QuotedWord, w.ReplaceLineEndings(" "))));
        return words.Count > WordsShown ? Say(AnalysisTexts.QuotedMore, shown, words.Count - WordsShown) : shown;
    }
}
