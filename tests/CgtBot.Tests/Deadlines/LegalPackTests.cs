using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;

namespace CgtBot.Tests.Deadlines;

public class LegalPackTests
{
    private static readonly LegalPack Pack = LegalPack.BuiltIn;
    private static readonly DateOnly Posting = new(2025, 5, 15);
    private static readonly DateOnly Research = new(2026, 11, 23);

    [Fact]
    public void Every_base_has_all_its_fields_in_both_languages()
    {
        Pack.Bases.Count.ShouldBeGreaterThanOrEqualTo(35);
        foreach (var legal in Pack.Bases)
        {
            foreach (var text in new[] { legal.Title.Fr, legal.Title.En, legal.Summary.Fr, legal.Summary.En, legal.Note?.Fr ?? "x", legal.Note?.En ?? "x" })
            {
                text.ShouldNotBeNullOrWhiteSpace(legal.Id);
            }

            legal.Scopes.ShouldNotBeEmpty(legal.Id);
            legal.Source.ShouldStartWith("https://", customMessage: legal.Id);
            legal.ReviewBy.ShouldBeGreaterThan(Research, legal.Id);
            legal.EffectiveFrom.Year.ShouldBeInRange(2018, 2027, legal.Id);
            (legal.DateVerified || legal.Note is not null).ShouldBeTrue($"{legal.Id} has an unverified date and does not say why");
        }
    }

    [Fact]
    public void No_text_of_the_pack_gives_a_verdict() =>
        Pack.Bases.ShouldAllBe(b => !$"{b.Title} {b.Summary} {b.Note}".Contains("illégal", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Rulings_are_all_of_the_private_sector_and_none_gives_a_deadline() =>
        Pack.Bases.Where(b => b.Nature is LegalNature.Ruling).ShouldAllBe(b => b.Covers(LegalScope.Private) && !b.Covers(LegalScope.Territorial) && b.Deadlines.Count == 0);

    [Fact]
    public void The_rules_of_the_cst_come_from_the_code_since_February_2025_and_from_the_decree_before()
    {
        InForce("2025-01-31").ShouldContain("DECRET-2021-571");
        InForce("2025-01-31").ShouldNotContain(id => id.StartsWith("CGFP-R", StringComparison.Ordinal));
        InForce("2025-02-01").ShouldNotContain("DECRET-2021-571");
        InForce("2025-02-01").ShouldContain("CGFP-R253-25");
        InForce("2025-02-01").ShouldContain("CGFP-R254-74");
    }

    [Fact]
    public void Before_any_article_was_in_force_none_is_shown() => InForce("2015-01-01").ShouldBeEmpty();

    [Fact]
    public void A_sector_sees_its_own_articles_and_the_european_ones_only()
    {
        Pack.InForce(Sector.OtherPublicService, Posting).ShouldAllBe(b => b.Covers(LegalScope.OtherPublic));
        Pack.InForce(Sector.Private, Posting).Select(b => b.Id).ShouldNotContain("CT-L2315-22");
        Pack.InForce(Sector.Private, Posting, fewerThan50: true).Select(b => b.Id).ShouldContain("CT-L2315-22");
        Pack.InForce(Sector.Private, Posting, fewerThan50: true).Select(b => b.Id).ShouldNotContain("CT-R2312-6");
    }

    [Fact]
    public void Of_another_sector_only_rulings_are_cited_and_marked_so()
    {
        var cited = Pack.For(["TJ-NANTERRE-2025-02-14", "CT-L2312-8", "CGFP-L253-5", "inconnu"], Sector.TerritorialPublicService, Posting, Posting);
        cited.Select(r => (r.Base.Id, r.Applicability)).ShouldBe(
            [("TJ-NANTERRE-2025-02-14", Applicability.OtherSector), ("CGFP-L253-5", Applicability.Applies)]);
    }

    [Fact]
    public void A_ruling_given_after_the_fact_is_not_cited_about_it() =>
        Pack.For(["TJ-CRETEIL-2025-07-15"], Sector.Private, Posting, Research).ShouldBeEmpty();

    [Fact]
    public void The_european_duty_on_high_risk_systems_is_not_yet_in_force_in_2025() =>
        Pack.For(["RIA-26-7"], Sector.TerritorialPublicService, Posting, Posting).ShouldBeEmpty();

    [Fact]
    public void A_review_date_that_is_past_is_a_warning()
    {
        Warnings("CGFP-R254-74", Posting, new DateOnly(2027, 5, 31)).ShouldBeEmpty();
        Warnings("CGFP-R254-74", Posting, new DateOnly(2027, 6, 1)).ShouldBe([new LegalWarning.ReviewPast(new DateOnly(2027, 5, 31))]);
    }

    [Fact]
    public void What_was_not_verified_says_whether_the_text_or_its_date()
    {
        Warnings("CGFP-R253-9", Posting, Posting).ShouldBe([new LegalWarning.Unverified(UnverifiedPart.Text)]);
        Warnings("RIA-C92", Posting, Posting).ShouldBe([new LegalWarning.Unverified(UnverifiedPart.Date)]);
    }

    [Theory]
    [InlineData("CGFP-R254-74", LegalAct.WrittenFollowUp, null, "2025-03-04", "2025-05-04")]
    [InlineData("CGFP-R254-73", LegalAct.Minutes, null, "2025-03-04", "2025-03-19")]
    [InlineData("CGFP-R254-73", LegalAct.Minutes, LegalCondition.SpecialisedCommittee, "2025-03-04", "2025-04-04")]
    [InlineData("CGFP-R254-38-39", LegalAct.Notice, null, "2025-06-20", "2025-06-05")]
    [InlineData("CGFP-R254-38-39", LegalAct.Notice, LegalCondition.Urgency, "2025-06-20", "2025-06-12")]
    [InlineData("CGFP-R254-38-39", LegalAct.Documents, null, "2025-06-20", "2025-06-12")]
    [InlineData("CGFP-R254-68", LegalAct.ReexaminationEarliest, null, "2025-06-20", "2025-06-28")]
    [InlineData("CGFP-R254-68", LegalAct.ReexaminationLatest, null, "2025-06-20", "2025-07-20")]
    [InlineData("CGFP-R254-35", LegalAct.Meeting, null, "2025-06-13", "2025-08-13")]
    [InlineData("CGFP-R254-56", LegalAct.NewNotice, null, "2025-06-13", "2025-06-21")]
    public void The_deadlines_of_the_cst_are_counted_as_the_code_gives_them(string id, LegalAct due, LegalCondition? condition, string from, string to) =>
        Compute(id, due, condition, from, Sector.TerritorialPublicService).ShouldBeOfType<LegalComputation.Computed>().Deadline.ShouldSatisfyAllConditions(
            deadline => deadline.Date.ShouldBe(Day(to)),
            deadline => deadline.Basis.ShouldBe(new DeadlineBasis.Legal(id)));

    [Theory]
    [InlineData(null, "2025-07-15")]
    [InlineData(LegalCondition.Expert, "2025-08-15")]
    [InlineData(LegalCondition.ExpertsAtBothLevels, "2025-09-15")]
    public void The_silence_of_a_cse_is_a_negative_opinion_after_one_two_or_three_months(LegalCondition? condition, string to) =>
        Compute("CT-R2312-6", LegalAct.OpinionDeemedNegative, condition, "2025-06-15", Sector.Private)
            .ShouldBeOfType<LegalComputation.Computed>().Deadline.Date.ShouldBe(Day(to));

    [Fact]
    public void A_small_company_answers_within_six_jours_ouvrables() =>
        Pack.ComputeFrom("CT-L2315-22", LegalAct.WrittenReply, null, new DateOnly(2025, 6, 3), Sector.Private, WorkingCalendar.France, fewerThan50: true)
            .ShouldBeOfType<LegalComputation.Computed>().Deadline.Date.ShouldBe(new DateOnly(2025, 6, 11));

    [Theory]
    [InlineData("CT-R2315-47", LegalAct.ExpertReport, "2026-06-01", Sector.Private, LegalRefusal.Unverified)]
    [InlineData("CGFP-R253-54-55", LegalAct.ExpertReport, "2025-06-01", Sector.TerritorialPublicService, LegalRefusal.Unverified)]
    [InlineData("CGFP-R254-74", LegalAct.WrittenFollowUp, "2024-12-11", Sector.TerritorialPublicService, LegalRefusal.NotInForce)]
    [InlineData("CGFP-R254-74", LegalAct.WrittenFollowUp, "2025-06-01", Sector.Private, LegalRefusal.OtherSector)]
    [InlineData("CT-L2315-22", LegalAct.WrittenReply, "2025-06-01", Sector.Private, LegalRefusal.OtherSector)]
    [InlineData("CGFP-R254-74", LegalAct.Minutes, "2025-06-01", Sector.TerritorialPublicService, LegalRefusal.NoSuchDeadline)]
    [InlineData("nulle part", LegalAct.Minutes, "2025-06-01", Sector.TerritorialPublicService, LegalRefusal.NoSuchDeadline)]
    public void A_deadline_that_must_not_be_counted_says_why(string id, LegalAct due, string from, Sector sector, LegalRefusal why) =>
        Compute(id, due, null, from, sector).ShouldBe(new LegalComputation.Refused(id, why));

    [Fact]
    public void Nothing_of_low_confidence_or_unverified_is_ever_counted()
    {
        var doubtful = Pack.Bases.Where(b => b.Confidence is LegalConfidence.Low || !b.DateVerified);
        foreach (var (legal, deadline) in doubtful.SelectMany(b => b.Deadlines.Select(d => (b, d))))
        {
            Enum.GetValues<Sector>().ShouldAllBe(sector => Pack.ComputeFrom(
                legal.Id, deadline.Due, deadline.Condition, new DateOnly(2028, 3, 1), sector, WorkingCalendar.France, false) is LegalComputation.Refused);
        }
    }

    [Fact]
    public void A_low_confidence_deadline_is_refused_as_such()
    {
        var pack = Pack with { Bases = [Pack.Find("CGFP-R254-74")! with { Confidence = LegalConfidence.Low }] };
        pack.ComputeFrom("CGFP-R254-74", LegalAct.WrittenFollowUp, null, Posting, Sector.TerritorialPublicService, WorkingCalendar.France)
            .ShouldBe(new LegalComputation.Refused("CGFP-R254-74", LegalRefusal.LowConfidence));
    }

    private static IEnumerable<string> InForce(string on) => Pack.InForce(Sector.TerritorialPublicService, Day(on)).Select(b => b.Id);

    private static IReadOnlyList<LegalWarning> Warnings(string id, DateOnly on, DateOnly today) =>
        Pack.For([id], Sector.TerritorialPublicService, on, today).Single().Warnings;

    private static LegalComputation Compute(string id, LegalAct due, LegalCondition? condition, string from, Sector sector) =>
        Pack.ComputeFrom(id, due, condition, Day(from), sector, WorkingCalendar.France);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd");
}
