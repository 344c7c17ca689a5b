using CgtBot.Domain.Publications;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics.Stances;

/// <summary>Says how far a publication goes where a term of a topic was found, and by which rules.</summary>
internal sealed class StanceReader(PublicationKind kind, IReadOnlyList<ReadField> fields, CompiledRules rules)
{
    /// <summary>No rule looks further than this many words from a term.</summary>
    private const int Reach = 40;

    private const int NextReach = 12;

    private const int TopicCueReach = 15;

    private readonly Dictionary<ReadField, SentenceCues> cues = [];

    /// <summary>The stance of one place in the text, before what the whole publication says of it; each rule that counted is added to the reasons.</summary>
    public Stance At(CompiledTopic topic, TermHit hit, ICollection<string> reasons, bool saysByItself)
    {
        var field = hit.Field;
        var sentence = field.Sentences.Of(hit.First);
        var (raised, weakly) = (hit.Term.Stance, Stance.Mention);
        var capped = Stance.Deployment;
        foreach (var cue in Counting(topic, hit, sentence))
        {
            Apply(cue, field, ref (cue.Rule.Weak ? ref weakly : ref raised), ref capped, reasons);
        }

        raised = saysByItself ? Higher(raised, ByItself(topic, hit, reasons)) : raised;
        raised = raised == Stance.Experiment ? raised : Higher(raised, weakly);
        raised = Higher(raised, OwnCues(topic, field, hit, sentence, reasons));
        if (hit.Field.IsTitle && kind == PublicationKind.Job && raised < Stance.Project)
        {
            raised = Stance.Project;
            reasons.Add($"job-title:{field.Words.Between(hit.First, hit.Last)}");
        }

        if (!hit.Term.IsDenial && Phrasing.DenialIn(hit) is { } no)
        {
            capped = Stance.Mention;
            reasons.Add($"negation:{no}");
        }

        if (PastEvent.IsToldAsPast(hit))
        {
            capped = Stance.Mention;
            reasons.Add("past-perfect:avait");
        }

        if (field.Sentences[sentence].IsQuestion && !Phrasing.Invites(field, sentence))
        {
            capped = Stance.Mention;
            reasons.Add("question:?");
        }

        return raised < capped ? raised : capped;
    }

    /// <summary>What the publication as a whole takes away from a topic: an employer that sells AI announces nothing to its own staff.</summary>
    public Stance Whole(CompiledTopic topic, Stance stance, ICollection<string> reasons)
    {
        foreach (var (rule, field, cue) in rules.WholePublication(fields))
        {
            if (rule.IsFor(kind, topic.Topic.Id) && rule.Caps < stance)
            {
                stance = rule.Caps.Value;
                reasons.Add(Reason(rule.Code, field, cue));
            }
        }

        return stance;
    }

    /// <summary>The cues that bear on a term: of its topic and kind of publication, near enough, not voided by the sentence and not hidden in a longer one.</summary>
    private List<Cue> Counting(CompiledTopic topic, TermHit hit, int sentence)
    {
        var (field, its) = (hit.Field, hit.Field.Sentences[sentence]);
        var all = Around(hit, sentence).Where(c => c.Rule.IsFor(kind, topic.Topic.Id)).ToList();
        var hiding = all.Where(c => c.Rule.Hides).ToList();
        var inPassing = Phrasing.IsInPassing(hit);
        return [.. all.Where(c => IsNear(c, hit, its) && !Phrasing.IsOwnWord(c, hit) && (c.Rule.InPassing || !inPassing) && !hiding.Any(h => Holds(h.Words, c.Words)) && !rules.IsVoid(c.Rule, field, its))];
    }

    private Stance ByItself(CompiledTopic topic, TermHit hit, ICollection<string> reasons)
    {
        if (!topic.Topic.Says.TryGetValue(kind, out var stance) || Phrasing.IsInPassing(hit) || !Phrasing.IsTheSubject(hit))
        {
            return Stance.Mention;
        }

        reasons.Add($"{kind.ToString().ToLowerInvariant()}-of-the-employer:{hit.Field.Words.Between(hit.First, hit.Last)}");
        return stance;
    }

    private static bool Holds(PhraseHit outer, PhraseHit inner) =>
        outer.First <= inner.First && inner.Last <= outer.Last && outer.Last - outer.First > inner.Last - inner.First;

    private IEnumerable<Cue> Around(TermHit hit, int sentence)
    {
        var field = hit.Field;
        if (!cues.TryGetValue(field, out var known))
        {
            cues[field] = known = new SentenceCues(field, rules);
        }

        var near = known.In(sentence, hit.First - Reach, hit.Last + Reach).Where(c => !c.Rule.Heading);
        if (field.Sentences[sentence].LeadIn is >= 0 and var lead)
        {
            var end = field.Sentences[lead].End;
            near = near.Concat(known.In(lead, end - Reach, end).Where(c => !c.Rule.Heading));
        }

        if (sentence + 1 < field.Sentences.Count && Phrasing.GoesOn(field, sentence + 1))
        {
            var next = field.Sentences[sentence + 1];
            near = near.Concat(known.In(sentence + 1, next.First, next.First + NextReach).Where(c => c.Rule.Raises is not null || c.Rule.Follows));
        }

        return known.HeadingOf(sentence) is { Rule.Caps: not null } heading ? near.Append(heading) : near;
    }

    /// <summary>A cue of the sentence itself must stand on the right side and near; one of the lead-in, the heading or the sentence that goes on always counts.</summary>
    private static bool IsNear(Cue cue, TermHit hit, Sentence sentence)
    {
        var (first, last) = (cue.Words.First, cue.Words.Last);
        if (last < sentence.First || first >= sentence.End || Phrasing.DatesAll(cue, sentence))
        {
            return true;
        }

        return last < hit.First ? cue.Rule.Side != Side.After && hit.First - last - 1 <= cue.Rule.Within
            : first > hit.Last ? cue.Rule.Side != Side.Before && first - hit.Last - 1 <= cue.Rule.Within
            : cue.Rule.Side == Side.Any || (cue.Rule.Side == Side.Before && first < hit.First);
    }

    private static void Apply(Cue cue, ReadField field, ref Stance raised, ref Stance capped, ICollection<string> reasons)
    {
        if (cue.Rule.Raises is { } up)
        {
            raised = Higher(raised, up);
            reasons.Add(Reason(cue.Rule.Code, field, cue.Words));
        }

        if (cue.Rule.Caps is { } cap)
        {
            capped = cap < capped ? cap : capped;
            reasons.Add(Reason(cue.Rule.Code, field, cue.Words));
        }
    }

    private static Stance OwnCues(CompiledTopic topic, ReadField field, TermHit hit, int sentence, ICollection<string> reasons)
    {
        var raised = Stance.Mention;
        var (first, end) = (field.Sentences[sentence].First, field.Sentences[sentence].End);
        foreach (var (phrase, stance) in topic.Cues)
        {
            foreach (var cue in field.Of(phrase, Math.Max(first, hit.First - TopicCueReach), Math.Min(end, hit.Last + TopicCueReach)))
            {
                raised = Higher(raised, stance);
                reasons.Add(Reason($"topic-{stance.ToString().ToLowerInvariant()}-cue", field, cue));
                break;
            }
        }

        return raised;
    }

    private static Stance Higher(Stance a, Stance b) => a > b ? a : b;

    private static string Reason(string code, ReadField field, PhraseHit cue) =>
        $"{code}:{string.Join(' ', field.Words.Between(cue.First, cue.Last).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
}
