using System.Globalization;
using CgtBot.Texts;

namespace CgtBot.Watch.Sources;

/// <summary>Says a problem in the language of the reader.</summary>
public static class SourceWording
{
    private const int LongestArgument = 120;

    public static string Of(SourceProblem problem)
    {
        var sentence = Format(SentenceOf(problem.Code), [.. problem.Arguments]);
        return problem.At is { } at ? Format(WatchTexts.AtPage, sentence, at.AbsoluteUri) : sentence;
    }

    /// <summary>Says a problem as kept in <c>SourceState.LastProblem</c>; what another version kept in its own words is said as it is.</summary>
    public static string OfStored(string? stored) => SourceProblem.Read(stored) is { } problem ? Of(problem) : stored ?? "";

    private static string SentenceOf(SourceProblemCode code) =>
        WatchTexts.ResourceManager.GetString(code.ToString(), CultureInfo.CurrentUICulture) ?? code.ToString();

    // What a site sends may be long: a sentence stays one.
    private static string Format(string sentence, params string[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, sentence, [.. arguments.Select(a => a.Length > LongestArgument ? a[..LongestArgument] + "…" : a), "", ""]);
}
