using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>Reads the sentences of one section and keeps what they ask, demand, promise or report, once each.</summary>
internal sealed partial class SentenceReader(string source, SourceLines lines, Roster roster)
{
    public const int LongestSentence = 1500;

    private readonly Dictionary<string, ExtractedItem> seen = new(StringComparer.Ordinal);
    private readonly AnswerFinder answers = new(source);
    private bool employerQuote;

    public List<ExtractedItem> Items { get; } = [];

    public List<Span> Signalements { get; } = [];

    public List<Span> Refusals { get; } = [];

    public IReadOnlyList<AnswerFinder.Found> Answers => answers.Answers;

    /// <summary>A quote that the employer opened ends with its part of the text, and so does what was asked there.</summary>
    public void Close(Span title)
    {
        employerQuote = false;
        answers.Leave(title);
    }

    /// <summary>A shorter line of a list of demands is a word of one and not a demand of its own.</summary>
    public const int ShortestDemand = 12;

    /// <summary>Another row, or what the employer brings itself: nothing above is answered here.</summary>
    public void Part() => answers.Leave(default);

    public void Read(Span span, Setting setting)
    {
        var sentences = Arrow.Cut(source, SentenceSplitter.Split(source, span));
        answers.Turn();
        var (afterEmployer, afterUs, afterQuestion) = (false, false, false);
        for (var i = 0; i < sentences.Count; i++)
        {
            var text = sentences[i].Span;
            if (text.Length <= LongestSentence)
            {
                var folded = FoldedText.Of(source, text.Start, text.End).Text;
                var next = i + 1 < sentences.Count ? sentences[i + 1].Span : default;
                var quoted = sentences[i].Quoted && ((employerQuote && !(i == 0 && setting.Speaker == Speaker.Union)) || IsGivenToEmployer(sentences, i));
                var said = setting.Speaker == Speaker.Unknown && SpeakerOf(folded, i) is { } side ? setting with { Speaker = side } : setting;
                said = said.Speaker == Speaker.Employer && Arrow.Follows(source, text) ? said with { Speaker = Speaker.Unknown } : said;
                said = IsOursAmidTheirs(folded, sentences, i, said) ? said with { Speaker = Speaker.Union } : said;
                TakeSentence(text, folded, said with { EmployerQuote = quoted, AfterEmployer = afterEmployer, AfterUs = afterUs, AfterQuestion = afterQuestion, First = i == 0 && !IsSubjectOf(next), Alone = sentences.Count == 1 }, next, labelled: said.ByEmployer || quoted);
                afterEmployer = ItemRules.SpokenByEmployer(folded, said with { AfterEmployer = afterEmployer }) || (i > 0 && sentences[i - 1].Quoted && Attribution.GivesToEmployer(folded));
                (afterUs, afterQuestion) = (roster.Opens(folded) is Speaker.Union || (afterUs && DemandCues.IsOfPronounAfterUs(folded)), folded.EndsWith('?'));
                employerQuote = quoted || (!sentences[i].Quoted && afterEmployer);
            }
        }
    }

    // « Nous demandons un tableau. Réponse : oui, il sera joint… »: a label within a line counts for the employer only, who answers there.
    private Speaker? SpeakerOf(string folded, int at) =>
        roster.Speaks(folded) ?? roster.SaidBy(folded) ?? (at > 0 && Label.Of(folded, roster) is { Speaker: Speaker.Employer } ? Speaker.Employer : null);

    // « La Direction : « … » Refus, donc. Nous exigeons… »: the union writes, and comments what it reports.
    private bool IsOursAmidTheirs(string folded, List<Sentence> sentences, int at, Setting setting) =>
        setting is { Speaker: Speaker.Employer, UnionText: true } && !sentences[at].Quoted && at > 0 && (Ours().IsMatch(folded) || (folded.EndsWith('?') && FollowsQuote(sentences, at)));

    // « Monsieur le Maire avait dit : « … » Pourquoi la note du 3 septembre les supprime-t-elle ? »
    private bool FollowsQuote(List<Sentence> sentences, int at) =>
        sentences[at - 1].Span is var before && source.AsSpan(before.Start, before.Length).TrimEnd(" .").EndsWith("»");

    [GeneratedRegex(@"^\W*(?:(?:et|mais|donc|aussi),? )?nous (?:exigeons|reclamons|revendiquons|demandons|voulons que)\b(?! aux? (?:agent|salarie|equipe|service))", RegexOptions.CultureInvariant)]
    private static partial Regex Ours();

    // « Heures supplémentaires des conseillers. SUD demande le paiement… »: the first words only name what is demanded.
    private bool IsSubjectOf(Span next) => next.Length > 0 && FoldedText.Of(source, next.Start, next.End).Text is var told && (DemandCues.IsExplicit(told) || ItemRules.WantsSomethingDone(told));

    // « … ? », a-t-elle conclu: the words that give a quote to somebody may come after it.
    private bool IsGivenToEmployer(List<Sentence> sentences, int at)
    {
        var after = at + 1;
        while (after < sentences.Count && sentences[after].Quoted)
        {
            after++;
        }

        return after < sentences.Count && after - at < 6 && sentences[after].Span.Length < 400 && Attribution.GivesToEmployer(FoldedText.Of(source, sentences[after].Span.Start, sentences[after].Span.End).Text);
    }

    private void TakeSentence(Span text, string folded, Setting setting, Span next, bool labelled)
    {
        var refusal = UnionStatements.IsRefusal(folded);
        var kind = ItemRules.KindOf(source, text, folded, setting);
        answers.Hear(text, folded, setting, labelled, kind);
        if (refusal)
        {
            Refusals.Add(text);
        }
        else if (kind is null or EntryKind.Demand && !setting.ByEmployer && UnionStatements.IsSignalement(folded))
        {
            Signalements.Add(text);
        }

        if (kind is { } found && !(found == EntryKind.Question && !setting.ListItem && folded.EndsWith('?') && !HasSubject(folded) && AnswersItself(folded, next)))
        {
            AddAll(found, text, setting.ListItem);
        }
    }

    private void AddAll(EntryKind kind, Span text, bool inList)
    {
        var tasks = kind == EntryKind.Commitment ? PersonTask.All(source, text).ToList() : [];
        List<(Span Span, EntryKind Kind)> parts = tasks.Count > 1 ? tasks.ConvertAll(task => (task, kind)) : [.. Coordination.Cut(source, text, kind).Select(part => (Clause.Of(source, part.Span, part.Kind), part.Kind))];
        foreach (var (at, part) in parts.Index())
        {
            // « Pour l'expert, oui ; pour le calendrier, non »: an answer is proposed to the last demand only, rather than a refusal to both.
            Add(part.Kind, part.Span, [], inList, answered: at == parts.Count - 1);
        }
    }

    // « Repas : l'avantage va-t-il augmenter ? Oui, … » is a point of the agenda with its answer, not rhetoric.
    private static bool HasSubject(string folded) => folded.AsSpan(0, Math.Min(folded.Length, 50)).Contains(':');

    [GeneratedRegex(@"^\W*(?:non|oui|aucune?(?! (?:reponse|information|element|precision|document|retour|chiffre|date|nouvelle|explication|engagement)s?)|rien(?! (?:dans|n[e']|de precis|a ce stade))|personne(?! n'(?:a|est) (?:su|pu|voulu|en mesure|en capacite))|zero|nul|jamais|toujours|bien sur|evidemment|tout simplement|parce qu[e']|nous,? (?:on|nous)|certainement pas|pas (?:question|du tout|un|une))\b", RegexOptions.CultureInvariant)]
    private static partial Regex ShortReply();

    // « Une prise en charge est-elle prévue ? Oui, à 100 % pendant un an… »: the employer's answer, put down beside it.
    [GeneratedRegex(@"^\W*(?!\w+-(?:t-)?(?:il|elle|on))[^?]{8,} \w+-(?:t-)?(?:il|elle|ils|elles)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksOfSomething();

    private bool AnswersItself(string folded, Span next) => !(AsksOfSomething().IsMatch(folded) && next.Length >= 30 && !source.AsSpan(next.Start, next.Length).EndsWith("!")) && next.Length is > 0 and < 250 && (next.Length < 90 || source.AsSpan(next.Start, next.Length).StartsWith("Parce qu")) && ShortReply().IsMatch(FoldedText.Of(source, next.Start, next.End).Text);

    public void Add(EntryKind kind, Span span, IReadOnlyList<string> details, bool inList = false, bool answered = true)
    {
        if (span.Length == 0)
        {
            return;
        }

        var folded = FoldedText.Of(source, span.Start, span.End).Text;
        if (!seen.TryGetValue(folded, out var item))
        {
            item = seen[folded] = new ExtractedItem(kind, span.Of(source), lines.NumberAt(span.Start), details);
            Items.Add(item);
        }

        if (answered)
        {
            answers.Asks(item, span, folded, inList);
        }
    }
}
