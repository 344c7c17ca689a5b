using System.Collections.Immutable;
using CgtBot.Domain.Publications;

namespace CgtBot.Domain.Topics.Stances;

internal enum Side
{
    Any,
    Before,
    After,
}

internal enum Scope
{
    Sentence,
    Title,
    Publication,
}

/// <summary>
/// One rule of the language, as data: words that raise what a term near them says, or cap it. A heading rule does so for every line under the heading.
/// A cap always wins over a raise: « sans déployer d'IA » announces nothing.
/// </summary>
/// <param name="Code">What the reasons of a match show.</param>
/// <param name="Within">The most words between the cue and the term.</param>
/// <param name="Unless">Words that void the rule: in the same sentence, or anywhere for a rule that reads the title or the publication.</param>
/// <param name="Hides">True when the cues inside its words do not count: « une éventuelle généralisation » generalises nothing.</param>
/// <param name="Weak">True when it gives way to a test: « teste depuis mars » is a test, though « depuis mars » alone tells of a thing in use.</param>
/// <param name="InPassing">False when it says nothing of a term named in passing: « (bioéthique, intelligence artificielle, défense) ».</param>
/// <param name="Outside">True when its words count only outside the term: the agent of « agent conversationnel » is nobody of the staff.</param>
/// <param name="Follows">True when it also counts in the sentence that goes on: « Il ne sera pas repris. »</param>
internal sealed record StanceRule(
    string Code, ImmutableArray<string> Phrases, Stance? Raises = null, Stance? Caps = null, PublicationKind? Kind = null, ImmutableArray<string>? Topics = null,
    Side Side = Side.Any, Scope Scope = Scope.Sentence, bool Heading = false, int Within = 14, ImmutableArray<string>? Unless = null,
    bool Hides = false, bool Weak = false, bool Follows = false, bool InPassing = true, bool Outside = false)
{
    public static IReadOnlyList<StanceRule> All { get; } = TopicPack.Read<StanceRule>("stances.json");

    public bool IsFor(PublicationKind kind, TopicId topic) => (Kind is null || Kind == kind) && (Topics is null || Topics.Value.Contains(topic.Value));
}
