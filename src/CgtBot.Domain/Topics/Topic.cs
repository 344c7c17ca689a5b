using System.Collections.Immutable;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics;

/// <summary>A watched subject: how it is written, what it is not, who must be consulted on it and under which texts.</summary>
public sealed record Topic(TopicId Id, string FrenchName, string EnglishName)
{
    /// <summary>What people call it in the chat: « IA », « l'intelligence artificielle », « AI ».</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    public ImmutableArray<TopicTerm> Terms { get; init; } = [];

    /// <summary>What looks like the topic and is not. One that contains a term removes what it covers; any other removes what shares its sentence.</summary>
    public ImmutableArray<string> Exclusions { get; init; } = [];

    /// <summary>Words that, near a term of this topic, tell how far the publication goes; those of the language at large are in the stance rules.</summary>
    public ImmutableSortedDictionary<Stance, ImmutableArray<string>> Cues { get; init; } = ImmutableSortedDictionary<Stance, ImmutableArray<string>>.Empty;

    /// <summary>The bodies to consult, by acronym: CST, F3SCT, CSE.</summary>
    public ImmutableArray<string> Bodies { get; init; } = [];

    /// <summary>Ids of legal bases in the legal pack.</summary>
    public ImmutableArray<string> LegalBases { get; init; } = [];

    /// <summary>What naming the topic says by itself, by kind of publication, when nothing around takes it back: an employer that writes of AI to its staff has something in mind.</summary>
    public ImmutableSortedDictionary<PublicationKind, Stance> Says { get; init; } = ImmutableSortedDictionary<PublicationKind, Stance>.Empty;

    /// <summary>True when an event of an earlier year is over and no longer the topic: « depuis la réorganisation de 2020 ».</summary>
    public bool PastIsOver { get; init; }

    /// <summary>True when the text can be a term or an exclusion: it holds at least one word, and a stem of three letters or more.</summary>
    public static bool IsUsable(string text) => Phrase.Parse(text).Count > 0;

    /// <summary>The topic as a section edits it. Spaces and capitals do not tell two terms apart; what cannot be used is left out.</summary>
    public Topic With(
        IEnumerable<string>? addedTerms = null, IEnumerable<string>? removedTerms = null,
        IEnumerable<string>? addedExclusions = null, IEnumerable<string>? removedExclusions = null)
    {
        var terms = Terms.Select(t => t.Text).ToList();
        var kept = Edited(terms, addedTerms, removedTerms);
        return this with
        {
            Terms = [.. kept.Select(text => Terms.FirstOrDefault(t => t.Text == text) ?? TopicTerm.Of(text))],
            Exclusions = [.. Edited(Exclusions, addedExclusions, removedExclusions)],
        };
    }

    /// <summary>True when taking one out takes out the other: accents, hyphens and spaces do not count.</summary>
    public static bool SameLetters(string one, string other) => Letters(one) == Letters(other);

    private static IEnumerable<string> Edited(IEnumerable<string> list, IEnumerable<string>? added, IEnumerable<string>? removed)
    {
        var gone = (removed ?? []).Select(Letters).ToHashSet(StringComparer.Ordinal);
        var kept = list.Where(text => !gone.Contains(Letters(text))).ToList();
        var known = kept.Select(Same).ToHashSet(StringComparer.Ordinal);
        return kept.Concat((added ?? []).Where(text => IsUsable(text) && known.Add(Same(text))));
    }

    /// <summary>Who takes out « chatbot » means « chat-bot » too, with or without accents.</summary>
    private static string Letters(string text) => string.Concat(text.Select(c => c is '*' or '=' or '|' or '…' ? c.ToString() : Folding.Of(c)));

    private static string Same(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
