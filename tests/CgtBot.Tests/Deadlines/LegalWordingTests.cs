using CgtBot.Deadlines;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;

namespace CgtBot.Tests.Deadlines;

public class LegalWordingTests
{
    private static readonly DateOnly Posting = new(2025, 5, 15);
    private static readonly DateOnly Late = new(2027, 6, 1);

    [Theory]
    [InlineData("CGFP-R254-74", "CGFP, art. R254-74 : Les avis et propositions du comité sont portés à la connaissance des agents ; les suites données sont communiquées par écrit à chaque membre dans les deux mois (confiance moyenne : lu dans une source secondaire)")]
    [InlineData("TJ-NANTERRE-2025-02-14", "TJ Nanterre, réf., 14 février 2025, n° 24/01457 : Une phase pilote a été tenue pour une première mise en œuvre ; le déploiement a été suspendu sous astreinte jusqu’à la fin de la consultation du CSE (secteur privé, non transposable tel quel ; confiance moyenne : lu dans une source secondaire)")]
    [InlineData("CGFP-R253-9", "CGFP, art. R253-9 : Le CST débat chaque année de plusieurs bilans (formation, emplois à temps non complet…) (à confirmer : de mémoire ou non recoupé)")]
    public void A_base_is_cited_with_what_qualifies_it(string id, string expected) => Line("fr", id, Posting).ShouldBe(expected);

    [Fact]
    public void A_recital_says_that_it_imposes_nothing_and_that_its_date_is_to_be_confirmed() =>
        Line("fr", "RIA-C92", Posting).ShouldBe(
            "Règlement (UE) 2024/1689, considérant 92 : Le règlement laisse entiers les droits nationaux d’information et de consultation. Un considérant n’impose rien par lui-même (confiance haute : texte lu dans une copie datée ; date d’entrée en vigueur à confirmer)");

    [Fact]
    public void A_review_that_is_past_is_said_in_both_languages()
    {
        Line("fr", "CGFP-R254-43", Late).ShouldEndWith("(confiance moyenne : lu dans une source secondaire ; à relire avant usage : relecture prévue avant le 31/05/2027)");
        Line("en", "CGFP-R254-43", Late).ShouldEndWith("(medium confidence: read in a secondary source; to be read again before use: review was due before 31 May 2027)");
    }

    [Fact]
    public void Every_deadline_of_the_pack_can_be_said()
    {
        var said = Language.In("fr", () => LegalPack.BuiltIn.Bases.SelectMany(b => b.Deadlines).Select(LegalWording.Deadline).ToList());
        said.ShouldContain("procès-verbal : un mois après la réunion (F3SCT)");
        said.ShouldContain("convocation : huit jours avant la réunion (en urgence)");
        said.ShouldContain("réponse écrite de l’employeur : six jours ouvrables après la réunion");
        said.ShouldContain("avis réputé négatif : trois mois après le départ de la consultation (expertises au niveau central et dans les établissements)");
        said.ShouldContain("suites données, par écrit à chaque membre : deux mois après l’avis ou la proposition du comité");
    }

    [Theory]
    [InlineData(LegalRefusal.LowConfidence, "CGFP, art. R254-74 est à confirmer : aucune date n’en est calculée.")]
    [InlineData(LegalRefusal.Unverified, "CGFP, art. R254-74 : date ou point de départ non vérifié, aucune échéance n’en est calculée.")]
    [InlineData(LegalRefusal.NotInForce, "CGFP, art. R254-74 n’était pas en vigueur à cette date.")]
    [InlineData(LegalRefusal.OtherSector, "CGFP, art. R254-74 ne vise pas le secteur de la section.")]
    public void A_deadline_that_is_not_counted_says_why(LegalRefusal why, string expected) =>
        Language.In("fr", () => LegalWording.Refused(new LegalComputation.Refused("CGFP-R254-74", why))).ShouldBe(expected);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void No_citation_gives_a_verdict(string language)
    {
        var all = LegalPack.BuiltIn.Bases.Select(b => b.Id).ToList();
        foreach (var sector in Enum.GetValues<Sector>())
        {
            Language.In(language, () => LegalPack.BuiltIn.For(all, sector, new DateOnly(2028, 1, 3), Late).Select(LegalWording.Line).ToList())
                .ShouldAllBe(line => !line.Contains("illégal", StringComparison.OrdinalIgnoreCase) && !line.Contains("illegal", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static string Line(string language, string id, DateOnly today) =>
        Language.In(language, () => LegalWording.Line(LegalPack.BuiltIn.For([id], Sector.TerritorialPublicService, Posting, today).Single()));
}
