using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Stances;

/// <summary>The stance rules with their phrases numbered in the set that finds them.</summary>
internal sealed class CompiledRules
{
    private readonly Dictionary<int, List<StanceRule>> inSentence = [];
    private readonly List<(StanceRule Rule, int[] Phrases, int[] Unless)> inPublication = [];

    public CompiledRules(PhraseSet.Builder phrases)
    {
        foreach (var rule in StanceRule.All)
        {
            var numbers = rule.Phrases.Select(phrases.Add).ToArray();
            if (rule.Scope == Scope.Publication)
            {
                inPublication.Add((rule, numbers, [.. (rule.Unless ?? []).Select(phrases.Add)]));
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

    /// <summary>Rules that look at the publication as a whole, each with the words that made it apply.</summary>
    public IEnumerable<(StanceRule Rule, ReadField Where, PhraseHit Cue)> WholePublication(IReadOnlyList<ReadField> fields)
    {
        foreach (var (rule, phrases, unless) in inPublication)
        {
            if (!fields.Any(f => unless.Any(u => f.Of(u).Count > 0)))
            {
                foreach (var field in fields)
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
