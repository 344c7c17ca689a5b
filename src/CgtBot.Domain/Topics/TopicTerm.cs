using System.Collections.Immutable;

namespace CgtBot.Domain.Topics;

/// <summary>
/// A way to name a topic, in the small notation a steward can type: « intelligence artificielle » (any inflection), « dématérialis* » (any ending),
/// « =Copilot » (that form only), « gel|blocage » (either), « réduction … effectifs » (a few words between). Capitals alone (IA, GED) are matched as capitals.
/// </summary>
/// <param name="With">When given, the term counts only with one of these near it in the sentence: « masse salariale » alone is routine.</param>
/// <param name="Not">What voids the term when it comes just after: « réorganisation des rayonnages ».</param>
/// <param name="Stance">What the term says by itself, without any cue around it.</param>
public sealed record TopicTerm(string Text, ImmutableArray<string> With, ImmutableArray<string> Not, Stance Stance = Stance.Mention)
{
    /// <summary>True when the term itself says no: « ne … pas remplacé ».</summary>
    internal bool IsDenial => Text.StartsWith("ne ", StringComparison.Ordinal) || Text.Contains("pas", StringComparison.Ordinal) || Text.Contains("plus", StringComparison.Ordinal) || Text.Contains("aucun", StringComparison.Ordinal) || Text.Contains("non", StringComparison.Ordinal);

    public static TopicTerm Of(string text) => new(text, [], []);
}
