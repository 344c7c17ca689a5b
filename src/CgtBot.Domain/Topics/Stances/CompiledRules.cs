using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Stances;

/// <summary>The stance rules with their phrases numbered in the set that finds them.</summary>
internal sealed class CompiledRules
{
    private readonly Dictionary<int, List<StanceRule>> inSentence = [];
    private readonly List<(StanceRule Rule, int[] Phrases)> inPublication = [];
    private readonly Dictionary<StanceRule, int[]> unless = new(ReferenceEqualityComparer.Instance);

    public CompiledRules(PhraseSet.Builder phrases)
    {
        foreach (var rule in StanceRule.All)
        {
            var numbers = rule.Phrases.Select(phrases.Add).ToArray();
            unless[rule] = [.. (rule.Unless ?? []).Select(phrases.Add)];
            if (rule.Scope != Scope.Sentence)
            {
                inPublication.Add((rule, numbers));
                continue;
            }

            foreach (var number in numbers)
            {
                inSentence.TryAdd(number, []);
                inSentence[number].Add(rule);
            }
        }
    }

    public IReadOnlyList<StanceRule> Of(int phrase) => inSentence.TryGetValue(phrase, out var rules) ? rules : [];

    /// <summary>True when the sentence holds words that void the rule.</summary>
    public bool IsVoid(StanceRule rule, ReadField field, Sentence sentence) =>
        unless[rule].Any(u => field.Of(u, sentence.First, sentence.End).Any());

    /// <summary>Rules that look at the publication as a whole, each with the words that made it apply.</summary>
    public IEnumerable<(StanceRule Rule, ReadField Where, PhraseHit Cue)> WholePublication(IReadOnlyList<ReadField> fields)
    {
        foreach (var (rule, phrases) in inPublication)
        {
            if (!fields.Any(f => unless[rule].Any(u => f.Of(u).Count > 0)))
            {
                foreach (var field in fields.Where(f => f.IsTitle || rule.Scope == Scope.Publication))
                {
                    foreach (var phrase in phrases.Where(p => field.Of(p).Count > 0).Take(1))
                    {
                        yield return (rule, field, field.Of(phrase)[0]);
                    }
                }
            }
        }
    }
}
