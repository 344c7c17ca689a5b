using CgtBot.Deadlines;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;
using CsCheck;

namespace CgtBot.Tests.Deadlines;

public class DeadlineWordingTests
{
    private static readonly WorkingCalendar France = WorkingCalendar.France;

    private static readonly Dictionary<string, (Deadline Deadline, EntryKind? Kind)> Cases = new()
    {
        ["moved"] = (House(1, DayUnit.Month, "2024-10-03"), EntryKind.Question),
        ["plain"] = (House(1, DayUnit.Month, "2025-06-13"), EntryKind.Demand),
        ["month end"] = (House(1, DayUnit.Month, "2025-03-31"), null),
        ["over Easter"] = (House(10, DayUnit.Day, "2025-04-09"), null),
        ["working days"] = (House(5, DayUnit.WorkingDay, "2024-12-24"), null),
        ["many working days"] = (House(20, DayUnit.WorkingDay, "2025-04-01"), null),
        ["ouvrables"] = (Compute(new DeadlineBasis.Legal("CT-L2315-22"), 6, DayUnit.Ouvrable, "2025-06-03"), null),
        ["legal"] = (Compute(new DeadlineBasis.Legal("CGFP-R254-74"), 2, DayUnit.Month, "2025-03-04"), EntryKind.Question),
        ["before"] = (Compute(new DeadlineBasis.Legal("CGFP-R254-38-39"), 15, DayUnit.Day, "2025-06-20", CountDirection.Before), null),
        ["month only"] = (DeadlineCalculator.Compute(DeadlineRule.HouseDefault, PartialDate.OfMonth(2025, 3, inferred: true), France), EntryKind.Commitment),
        ["agreed"] = (DeadlineCalculator.Given(new DeadlineBasis.Agreed("réunion du 11/12/2024"), new PartialDate(new DateOnly(2025, 5, 8)), France), EntryKind.Question),
        ["agreed month"] = (DeadlineCalculator.Given(new DeadlineBasis.Agreed(), PartialDate.OfMonth(2025, 9), France), null),
        ["same day"] = (House(0, DayUnit.Day, "2025-06-13"), null),
    };

    [Theory]
    [InlineData("moved", "Échéance de la section : un mois à partir du 03/10/2024 → 03/11/2024, un dimanche ; reportée au lundi 04/11/2024. Aucun délai légal connu de nous ne vise cette question ; cette date est une règle de la section.")]
    [InlineData("plain", "Échéance de la section : un mois à partir du 13/06/2025 → 13/07/2025, un dimanche suivi de lundi 14/07/2025 (fête nationale) ; reportée au mardi 15/07/2025. Aucun délai légal connu de nous ne vise cette demande ; cette date est une règle de la section.")]
    [InlineData("month end", "Échéance de la section : un mois à partir du 31/03/2025 → mercredi 30/04/2025. Ce mois n’a pas de 31 : son dernier jour est retenu.")]
    [InlineData("over Easter", "Échéance de la section : dix jours à partir du 09/04/2025 → 19/04/2025, un samedi suivi de lundi 21/04/2025 (lundi de Pâques) ; reportée au mardi 22/04/2025.")]
    [InlineData("working days", "Échéance de la section : cinq jours ouvrés à partir du 24/12/2024 → jeudi 02/01/2025. Jours non comptés : mercredi 25/12/2024 (Noël), samedi 28/12/2024, dimanche 29/12/2024, mercredi 01/01/2025 (jour de l’An).")]
    [InlineData("many working days", "Échéance de la section : 20 jours ouvrés à partir du 01/04/2025 → mercredi 30/04/2025. Jours non comptés : quatre samedis, quatre dimanches, lundi 21/04/2025 (lundi de Pâques).")]
    [InlineData("ouvrables", "Échéance légale (Code du travail, art. L2315-22) : six jours ouvrables à partir du 03/06/2025 → mercredi 11/06/2025. Jours non comptés : dimanche 08/06/2025, lundi 09/06/2025 (lundi de Pentecôte). Base légale (confiance haute : texte lu dans une copie datée).")]
    [InlineData("legal", "Échéance légale (CGFP, art. R254-74) : deux mois à partir du 04/03/2025 → 04/05/2025, un dimanche ; le texte que nous connaissons ne prévoit pas de report, la date est gardée. Base légale (confiance moyenne : lu dans une source secondaire).")]
    [InlineData("before", "Échéance légale (CGFP, art. R254-38 et R254-39) : 15 jours avant le 20/06/2025 → jeudi 05/06/2025. Base légale (confiance moyenne : lu dans une source secondaire).")]
    [InlineData("month only", "Échéance de la section : un mois à partir du 31/03/2025 → mercredi 30/04/2025. « mars 2025 » ne donne pas de jour : le compte part du dernier possible, le 31/03/2025. Cette date de départ est déduite du contexte. Ce mois n’a pas de 31 : son dernier jour est retenu. Aucun délai légal connu de nous ne vise cet engagement ; cette date est une règle de la section.")]
    [InlineData("agreed", "Échéance convenue (réunion du 11/12/2024) : 08/05/2025, jour férié (Victoire 1945) ; la date convenue est gardée. Aucun délai légal connu de nous ne vise cette question ; cette date est celle qui a été convenue.")]
    [InlineData("agreed month", "Échéance convenue : mardi 30/09/2025. « septembre 2025 » ne donne pas de jour : le dernier possible est retenu, le 30/09/2025.")]
    [InlineData("same day", "Échéance de la section : le jour même, vendredi 13/06/2025.")]
    public void A_deadline_explains_itself_in_French(string name, string expected) => Say("fr", name).ShouldBe(expected);

    [Theory]
    [InlineData("moved", "Deadline of the section: one month from 3 October 2024 → 3 November 2024, a Sunday; moved to Monday 4 November 2024. No legal deadline known to us concerns this question; this date is a rule of the section.")]
    [InlineData("working days", "Deadline of the section: five working days from 24 December 2024 → Thursday 2 January 2025. Days not counted: Wednesday 25 December 2024 (Christmas Day), Saturday 28 December 2024, Sunday 29 December 2024, Wednesday 1 January 2025 (New Year's Day).")]
    [InlineData("legal", "Legal deadline (General Civil Service Code, art. R254-74): two months from 4 March 2025 → 4 May 2025, a Sunday; the text we know provides for no move, the date is kept. Legal basis (medium confidence: read in a secondary source).")]
    [InlineData("agreed", "Agreed deadline (réunion du 11/12/2024): 8 May 2025, a public holiday (Victory in Europe Day); the agreed date is kept. No legal deadline known to us concerns this question; this date is the one that was agreed.")]
    public void A_deadline_explains_itself_in_English(string name, string expected) => Say("en", name).ShouldBe(expected);

    [Fact]
    public void A_language_without_texts_reads_French_throughout() => Say("de", "moved").ShouldBe(Say("fr", "moved"));

    [Fact]
    public void Day_by_day_each_day_is_counted_or_skipped_with_its_reason() =>
        Language.In("fr", () => DeadlineWording.DayByDay(House(2, DayUnit.WorkingDay, "2025-05-28"))).ShouldBe(
        [
            "Départ : mercredi 28/05/2025, non compté",
            "– : jeudi 29/05/2025, jour férié (Ascension)",
            "1 : vendredi 30/05/2025",
            "– : samedi 31/05/2025, un samedi",
            "– : dimanche 01/06/2025, un dimanche",
            "2 : lundi 02/06/2025",
        ]);

    [Fact]
    public void A_changed_calendar_says_which_day_moved_the_deadline()
    {
        var bridge = new WorkingCalendar(extraDaysOff: new HashSet<DateOnly> { new(2024, 11, 4) });
        var stored = new StoredDeadline(DeadlineRule.HouseDefault, new PartialDate(new DateOnly(2024, 10, 3)), new DateOnly(2024, 11, 4));
        var change = DeadlineRecomputer.Recompute(stored, stored.Rule, bridge, France).Change!;
        Language.In("fr", () => DeadlineWording.Changed(change))
            .ShouldBe("Échéance recalculée : 04/11/2024 → 05/11/2024 (lundi 04/11/2024 n’est plus compté : jour non travaillé de la section).");
        Language.In("en", () => DeadlineWording.Changed(change))
            .ShouldBe("Deadline counted again: 4 November 2024 → 5 November 2024 (Monday 4 November 2024 no longer counts: a day off of the section).");
    }

    [Fact]
    public void A_changed_rule_says_from_what_to_what()
    {
        var stored = new StoredDeadline(DeadlineRule.HouseDefault, new PartialDate(new DateOnly(2024, 10, 3)), new DateOnly(2024, 11, 4));
        var change = DeadlineRecomputer.Recompute(stored, DeadlineRule.House(15, DayUnit.WorkingDay, 2), France, France).Change!;
        Language.In("fr", () => DeadlineWording.Changed(change))
            .ShouldBe("Échéance recalculée : 04/11/2024 → 24/10/2024 (règle changée : un mois → 15 jours ouvrés).");
    }

    [Theory]
    [InlineData("fr", "jour de l’An", "J-15", "J+7", "rappel suivant n° 3")]
    [InlineData("en", "New Year's Day", "D-15", "D+7", "further reminder no. 3")]
    public void Holidays_and_rungs_have_a_name(string language, string newYear, string before, string after, string every)
    {
        Language.In(language, () => DayWording.Holiday(HolidayId.NewYear)).ShouldBe(newYear);
        Language.In(language, () => new[] { new ReminderRung(RungKind.Before, 15), new(RungKind.After, 7), new(RungKind.Every, 3) }.Select(DayWording.Rung).ToList())
            .ShouldBe([before, after, every]);
        Language.In(language, () => Enum.GetValues<HolidayId>().Select(DayWording.Holiday).Distinct().Count()).ShouldBe(13);
    }

    [Fact]
    public void Any_deadline_can_be_explained_without_a_hole_in_its_sentence() =>
        Gen.Select(WorkingCalendarTests.Calendars, WorkingCalendarTests.Days, DeadlineCalculatorTests.Rules, Gen.Bool).Sample((calendar, day, rule, french) =>
        {
            var deadline = DeadlineCalculator.Compute(rule, day, calendar);
            var language = french ? "fr" : "en";
            var text = Language.In(language, () => DeadlineWording.Explain(deadline, EntryKind.Question) + string.Join("\n", DeadlineWording.DayByDay(deadline)));
            return text.Contains(Language.In(language, () => DayWording.Short(deadline.Date)), StringComparison.Ordinal)
                && !text.Contains('{') && !text.Contains("  ", StringComparison.Ordinal) && !text.Contains("()", StringComparison.Ordinal);
        });

    private static string Say(string language, string name) => Language.In(language, () => DeadlineWording.Explain(Cases[name].Deadline, Cases[name].Kind));

    private static Deadline House(int amount, DayUnit unit, string start) => DeadlineCalculator.Compute(DeadlineRule.House(amount, unit), Day(start), France);

    private static Deadline Compute(DeadlineBasis basis, int amount, DayUnit unit, string start, CountDirection direction = CountDirection.After) =>
        DeadlineCalculator.Compute(new DeadlineRule(basis, amount, unit, EndOnDayOff.Kept, direction), Day(start), France);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
