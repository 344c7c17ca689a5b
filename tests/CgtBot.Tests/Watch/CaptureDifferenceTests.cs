using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Watch;
using CsCheck;

namespace CgtBot.Tests.Watch;

public sealed class CaptureDifferenceTests
{
    private static readonly string[] Said =
    [
        "Le poste est ouvert aux titulaires.", "L’outil est déployé dans deux directions !", "Qui décide ?", "Le budget est de 12 000 euros par an.", "« La direction » en rend compte.",
        "Le service compte 14 agents.", "Aucune instance n’a été consultée…", "La formation dure 2,5 jours.",
    ];

    private static readonly string[] Spaces = [" ", "\n", "\r\n\r\n", "  \u00a0 "];

    private static readonly Gen<string> Text = Gen.Select(Gen.Int[0, Said.Length - 1], Gen.Int[0, Spaces.Length - 1], (sentence, between) => Said[sentence] + Spaces[between]).Array[0, 14].Select(string.Concat);

    [Fact]
    public void Every_sentence_of_either_capture_is_in_both_or_told() => Gen.Select(Text, Text).Sample((one, two) =>
    {
        var (earlier, later) = (Version(1, one), Version(2, two));
        var difference = CaptureDifference.Between(earlier, later);

        var common = Minus(CaptureDifference.Sentences(earlier), difference.OnlyEarlier);
        common.ShouldBe(Minus(CaptureDifference.Sentences(later), difference.OnlyLater));
        difference.OnlyEarlier.Intersect(difference.OnlyLater).ShouldBeEmpty("what both hold is no difference");
        string.Concat(CaptureDifference.Sentences(earlier).SelectMany(s => s.Where(char.IsLetterOrDigit))).ShouldBe(string.Concat($"{earlier.Title}{one}".Where(char.IsLetterOrDigit)), "no word is lost between two sentences");
    });

    [Fact]
    public void The_same_text_gives_no_difference_whatever_its_spaces() => Text.Sample(text =>
        CaptureDifference.Between(Version(1, text), Version(2, text.Replace("\u00a0", " ").Replace("  ", " "))).IsEmpty.ShouldBeTrue());

    [Fact]
    public void A_change_is_told_with_the_moments_of_both_captures_in_the_zone_of_the_section()
    {
        var difference = CaptureDifference.Between(Version(1, Said[0] + " " + Said[1]), Version(2, Said[0] + " " + Said[2]));

        var parts = DifferenceWording.Parts(difference, French).ToList();

        parts[0].Heading.Replace('\u00a0', ' ').ShouldBe("Présent dans la capture du 02/07/2025 00:30, absent de celle du 01/07/2025 00:30 :");
        parts[0].Sentences.ShouldBe([Said[2]]);
        parts[1].Heading.Replace('\u00a0', ' ').ShouldBe("Présent dans la capture du 01/07/2025 00:30, absent de celle du 02/07/2025 00:30 :");
        parts[1].Sentences.ShouldBe([Said[1]]);
    }

    [Fact]
    public void A_version_is_told_beside_the_one_before_it_and_the_last_one()
    {
        var versions = new[] { Version(1, Said[0]), Version(2, Said[1]), Version(3, Said[2]), Version(4, Said[1] + " " + Said[5]) };

        var around = CaptureDifference.Around(versions[1], versions);

        around.Select(d => (d.Earlier.Number, d.Later.Number)).ShouldBe([(1, 2), (2, 4)]);
        CaptureDifference.Around(Version(5, versions[3].Text), versions).ShouldBeEmpty("a copy changed nothing");
    }

    private static readonly Section French = new() { Section = new SectionId(1), Name = "Nantes" };

    private static Publication Version(int number, string text) => new()
    {
        Number = number, Family = 1, Title = "Chef de projet", Text = text, Sha256 = "", TextHash = "", Address = "https://emploi.exemple.fr/1",
        CapturedAt = new DateTimeOffset(2025, 6, 29, 22, 30, 0, TimeSpan.Zero).AddDays(number),
    };

    private static List<string> Minus(IReadOnlyList<string> sentences, IReadOnlyList<string> taken)
    {
        var left = sentences.ToList();
        foreach (var sentence in taken)
        {
            left.Remove(sentence).ShouldBeTrue("what is told was said");
        }

        return [.. left.Order(StringComparer.Ordinal)];
    }
}
