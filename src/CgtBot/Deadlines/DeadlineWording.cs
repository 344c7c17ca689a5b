using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Deadlines.DayWording;

namespace CgtBot.Deadlines;

/// <summary>What « pourquoi 5 » prints: how a deadline was reached, where it comes from, and what made it move.</summary>
public static class DeadlineWording
{
    // A list of days stays readable up to here; beyond, the weekends are only counted.
    private const int DaysNamed = 6;

    /// <summary>One short paragraph. For an entry of the register it says plainly when no legal deadline is known.</summary>
    public static string Explain(Deadline deadline, EntryKind? kind = null)
    {
        IEnumerable<string?> sentences = [Sentence(deadline), .. Doubts(deadline), NotCounted(deadline), Standing(deadline.Basis, kind)];
        return string.Join(' ', sentences.OfType<string>());
    }

    /// <summary>One line per step, each day counted or skipped with its reason.</summary>
    public static IReadOnlyList<string> DayByDay(Deadline deadline) => [.. deadline.Steps.Select(step => Line(step, deadline))];

    /// <summary>« Échéance recalculée : 04/11/2024 → 05/11/2024 (lundi 04/11/2024 n'est plus compté : jour non travaillé de la section). »</summary>
    public static string Changed(DeadlineChange change) =>
        Format(DeadlineTexts.Changed, Short(change.From), Short(change.To), string.Join(", ", change.Reasons.Select(Reason)));

    public static string Basis(DeadlineBasis basis) => basis switch
    {
        DeadlineBasis.House { Rule.Length: > 0 } house => Format(DeadlineTexts.BasisHouseNamed, house.Rule),
        DeadlineBasis.House => DeadlineTexts.BasisHouse,
        DeadlineBasis.Agreed { Where.Length: > 0 } agreed => Format(DeadlineTexts.BasisAgreedAt, agreed.Where),
        DeadlineBasis.Agreed => DeadlineTexts.BasisAgreed,
        DeadlineBasis.Legal legal => Format(DeadlineTexts.BasisLegal, LegalPack.BuiltIn.Find(legal.ArticleId) is { } known ? LegalWording.Title(known) : legal.ArticleId),
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    private static string Sentence(Deadline deadline) => (Basis(deadline.Basis), End(deadline), deadline.Rule) switch
    {
        (var basis, var end, null) => Format(DeadlineTexts.Given, basis, end),
        (var basis, var end, { Amount: 0 }) => Format(DeadlineTexts.SameDay, basis, end),
        (var basis, var end, { } rule) => Format(
            rule.Direction is CountDirection.Before ? DeadlineTexts.Before : DeadlineTexts.After,
            basis, Span(rule.Amount, rule.Unit), Short(deadline.Start.Last), end),
    };

    private static string End(Deadline deadline)
    {
        if (deadline.Steps.FirstOrDefault(s => s.Kind is DeadlineStepKind.Moved) is { Off: { } off } moved)
        {
            // The ordinary case is a weekend: only a holiday met on the way is worth its name.
            var between = deadline.Steps.SkipWhile(s => s != moved).Skip(1).Select(s => s.Off).OfType<DayOff>()
                .Where(o => o.Kind is DayOffKind.Holiday or DayOffKind.SectionDayOff || o.Holiday is not null).ToList();
            return between.Count == 0
                ? Format(DeadlineTexts.EndMoved, Short(moved.From), Why(off), Long(moved.To))
                : Format(DeadlineTexts.EndMovedOver, Short(moved.From), Why(off), Long(moved.To), string.Join(", ", between.Select(Off)));
        }

        return deadline.Steps.FirstOrDefault(s => s.Kind is DeadlineStepKind.Kept) is { Off: { } why } kept
            ? Format(Kept(deadline.Basis), Short(kept.To), Why(why))
            : Long(deadline.Date);
    }

    private static string Kept(DeadlineBasis basis) => basis switch
    {
        DeadlineBasis.Legal => DeadlineTexts.EndKeptLegal,
        DeadlineBasis.Agreed => DeadlineTexts.EndKeptAgreed,
        _ => DeadlineTexts.EndKeptHouse,
    };

    private static IEnumerable<string?> Doubts(Deadline deadline)
    {
        var counted = deadline.Rule is not null;
        return deadline.Steps.Select(step => step.Kind switch
        {
            DeadlineStepKind.LastDayTaken => Format(
                counted ? DeadlineTexts.StartLastDay : DeadlineTexts.GivenLastDay, Partial(deadline.Start), Short(deadline.Start.Last)),
            DeadlineStepKind.Inferred => counted ? DeadlineTexts.Inferred : DeadlineTexts.GivenInferred,
            DeadlineStepKind.MonthEnd => Format(DeadlineTexts.MonthEnd, step.From.Day),
            _ => null,
        });
    }

    private static string? NotCounted(Deadline deadline)
    {
        var skipped = deadline.Steps.TakeWhile(s => s.Kind is not DeadlineStepKind.Moved).Where(s => s.Kind is DeadlineStepKind.Skipped).Select(s => s.Off!).ToList();
        return skipped.Count == 0 ? null : Format(DeadlineTexts.NotCounted, string.Join(", ", skipped.Count <= DaysNamed ? skipped.Select(Off) : Summed(skipped)));
    }

    private static IEnumerable<string> Summed(List<DayOff> skipped)
    {
        var saturdays = skipped.Count(o => o.Kind is DayOffKind.Saturday);
        var sundays = skipped.Count(o => o.Kind is DayOffKind.Sunday);
        string?[] weekends =
        [
            saturdays switch { 0 => null, 1 => DeadlineTexts.OneSaturday, _ => Format(DeadlineTexts.Saturdays, Number(saturdays)) },
            sundays switch { 0 => null, 1 => DeadlineTexts.OneSunday, _ => Format(DeadlineTexts.Sundays, Number(sundays)) },
        ];
        return weekends.OfType<string>().Concat(skipped.Where(o => o.Kind is DayOffKind.Holiday or DayOffKind.SectionDayOff).Select(Off));
    }

    private static string? Standing(DeadlineBasis basis, EntryKind? kind) => (basis, kind) switch
    {
        (DeadlineBasis.Legal legal, _) when LegalPack.BuiltIn.Find(legal.ArticleId) is { } known => Format(DeadlineTexts.LegalConfidence, LegalWording.Confidence(known)),
        (DeadlineBasis.Legal, _) or (_, null) => null,
        _ => Format(
            kind switch { EntryKind.Question => DeadlineTexts.NoLegalQuestion, EntryKind.Demand => DeadlineTexts.NoLegalDemand, _ => DeadlineTexts.NoLegalCommitment },
            basis is DeadlineBasis.Agreed ? DeadlineTexts.IsAgreed : DeadlineTexts.IsHouse),
    };

    private static string Line(DeadlineStep step, Deadline deadline) => step.Kind switch
    {
        DeadlineStepKind.Start => Format(DeadlineTexts.StepStart, Long(step.To)),
        DeadlineStepKind.Given => Format(DeadlineTexts.StepGiven, Long(step.To)),
        DeadlineStepKind.LastDayTaken => Format(DeadlineTexts.StepLastDay, Partial(deadline.Start), Long(step.To)),
        DeadlineStepKind.Inferred => DeadlineTexts.StepInferred,
        DeadlineStepKind.DaysAdded => Format(DeadlineTexts.StepAdded, Span(step.Number, DayUnit.Day), Long(step.To)),
        DeadlineStepKind.MonthsAdded => Format(DeadlineTexts.StepAdded, Span(step.Number, DayUnit.Month), Long(step.To)),
        DeadlineStepKind.MonthEnd => Format(DeadlineTexts.StepMonthEnd, step.From.Day, Long(step.To)),
        DeadlineStepKind.Counted => Format(DeadlineTexts.StepCounted, step.Number, Long(step.To)),
        DeadlineStepKind.Skipped => Format(DeadlineTexts.StepSkipped, Long(step.To), Why(step.Off!)),
        DeadlineStepKind.Moved => Format(DeadlineTexts.StepMoved, Long(step.From), Why(step.Off!), Long(step.To)),
        _ => Format(DeadlineTexts.StepKept, Long(step.To), Why(step.Off!)),
    };

    private static string Reason(DeadlineChangeReason reason) => reason switch
    {
        DeadlineChangeReason.RuleChanged { From: var from, To: var to } when (from.Amount, from.Unit) != (to.Amount, to.Unit) =>
            Format(DeadlineTexts.ChangedRule, Span(from.Amount, from.Unit), Span(to.Amount, to.Unit)),
        DeadlineChangeReason.RuleChanged => DeadlineTexts.ChangedRuleEnd,
        DeadlineChangeReason.DayOffAdded added => Format(DeadlineTexts.DayOffAdded, Long(added.Day.Date), Why(added.Day)),
        DeadlineChangeReason.DayOffRemoved removed => Format(DeadlineTexts.DayOffRemoved, Long(removed.Day.Date)),
        _ => DeadlineTexts.ChangedCalendar,
    };
}
