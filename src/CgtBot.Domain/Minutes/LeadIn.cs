using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>A sentence that ends with a colon and its list: one item with the list below it, or the announcement of what each bullet is.</summary>
internal sealed partial class LeadIn(string source, SentenceReader sentences, Standing standing)
{
    /// <summary>Returns how many of the list's blocks are read with it.</summary>
    public int Take(Block block, IReadOnlyList<Block> list, Span text, Label? label)
    {
        var parts = SentenceSplitter.Split(source, text);
        if (parts.Count == 0)
        {
            return 0;
        }

        var lead = parts[^1].Span;
        var folded = FoldedText.Of(source, lead.Start, lead.End).Text.TrimEnd(' ', ':');
        var setting = standing.Of(block, label);
        var kind = lead.Length > SentenceReader.LongestSentence ? null : ItemRules.KindOf(source, lead, folded, setting);
        sentences.Read(new Span(text.Start, lead.Start), setting);
        if (kind == EntryKind.Demand && Tells().IsMatch(folded))
        {
            standing.UnderLeadIn(Role.Questions, Speaker.Unknown);
            return 0;
        }

        if (kind is { } whole && !Title().IsMatch(folded) && !list.Any(StandsAlone))
        {
            TakeWith(list, whole, lead, setting, each: whole == EntryKind.Demand && DemandCues.IsBare(folded) && list.All(IsLong));
            return list.Count;
        }

        var employer = ItemRules.SpokenByEmployer(folded, setting) || Label.EndsWithEmployer(folded);
        var each = Asks().IsMatch(folded) ? Role.Questions : kind is { } one ? RoleOf(one) : Roles.Of(folded) ?? ((Awaits().IsMatch(block.Folded(source)) || AreQuestions(list)) && !setting.ByEmployer && !employer ? Role.Questions : Role.None);
        standing.UnderLeadIn(each, kind is null && employer ? Speaker.Employer : Speaker.Unknown);
        return each == Role.Skip || (each == Role.None && kind is null && Rhetoric.IsCall(folded)) ? list.Count : 0;
    }

    // « Nous exigeons : » says nothing by itself either, and each line of its list gets an answer of its own.
    private void TakeWith(IReadOnlyList<Block> list, EntryKind kind, Span lead, Setting setting, bool each)
    {
        if (!each)
        {
            sentences.Add(kind, WithoutColon(lead), [.. list.Select(bullet => SentenceEdges.Trim(source, bullet.Span).Of(source))]);
            return;
        }

        foreach (var line in list)
        {
            sentences.Read(line.Span, setting with { Role = Role.Demands, ListItem = true });
        }
    }

    // « Vous deviez répondre à nos questions. Nous vous les rappelons : »
    [GeneratedRegex(@"\b(?:questions?|interrogations?|(?:de|a|nous|sans) repon(?:dre|ses?))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Awaits();

    // « Liste remise à la DRH : » over questions, and a demand among them.
    private bool AreQuestions(IReadOnlyList<Block> list) => list.Count >= 3 && list.Count(StandsAlone) * 2 > list.Count;

    // « Nous vous saurions gré de répondre aux questions suivantes : »
    [GeneratedRegex(@"\bquestions?(?: suivantes?| ci-(?:dessous|apres))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    // « Nous vous saurions gré de nous indiquer : » the date, the number, whether…
    [GeneratedRegex(@"\bnous (?:indiquer|preciser|dire|expliquer|faire (?:savoir|connaitre))(?: (?:notamment|en particulier|par ecrit|precisement))?(?:,[^.;:!?]{0,60})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Tells();

    // « Ce que nous demandons : » says nothing by itself: each bullet is one.
    [GeneratedRegex(@"^\W*ce qu[e'] ?(?:nous|la|le|l'|les|on)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    private static Role RoleOf(EntryKind kind) => kind switch
    {
        EntryKind.Question => Role.Questions,
        EntryKind.Demand => Role.Demands,
        _ => Role.Commitments,
    };

    private Span WithoutColon(Span lead)
    {
        var end = lead.End;
        while (end > lead.Start && source[end - 1] is ':' or ' ' or '\u00A0' or '\u202F' or '*')
        {
            end--;
        }

        return lead with { End = end };
    }

    private static bool IsLong(Block bullet) => bullet.Span.Length >= SentenceReader.ShortestDemand;

    private bool StandsAlone(Block bullet) => source.AsSpan(bullet.Span.Start, bullet.Span.Length).TrimEnd(" *_»\"").EndsWith("?");
}
