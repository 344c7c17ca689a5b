using CgtBot.Domain.Minutes;
using CgtBot.Domain.Publications;

namespace CgtBot.Tests.Minutes;

/// <summary>The real dossier and its labels, when they are beside the repository.</summary>
public sealed class FoundingDossierTests(ITestOutputHelper output)
{
    private static readonly string? Folder = Above("shared/corpus/minutes");

    [Fact]
    public void The_shared_minutes_are_read_as_their_labels_say()
    {
        Assert.SkipUnless(Folder is not null, "the shared minutes are not beside the repository");
        var scores = LabelledMinutes.In(Folder).Select(text => text.Mark()).ToList();
        scores.ForEach(score => output.WriteLine(score.Row + string.Concat(score.Faults.Select(fault => "\n    " + fault))));

        var founding = scores[0];
        (founding.Found, founding.Expected).ShouldBe((21, 21));
        founding.Extra.ShouldBeLessThanOrEqualTo(1);
        scores.Sum(score => score.Found).ShouldBeGreaterThanOrEqualTo(scores.Sum(score => score.Expected) - 2);
    }

    [Fact]
    public void The_founding_dossier_gives_its_dates_publications_and_signalements()
    {
        Assert.SkipUnless(Folder is not null, "the shared minutes are not beside the repository");
        var dossier = MinutesReader.Read(File.ReadAllText(Path.Combine(Folder, "00-dossier-origine-DEV.txt")));

        dossier.Meetings.Select(meeting => meeting.Date!.Value.ToString()).ShouldBe(["2024-10-03", "2024-12-11", "2025-03", "2025-05-15", "2025-06-05", "2025-06-12"]);
        dossier.Publications.Select(publication => (publication.Kind, publication.Date!.Value.ToString(), publication.Date.Value.Inferred))
            .ShouldBe([(PublicationKind.Job, "2025-05-15", true), (PublicationKind.Announcement, "2025-06-12", true)]);
        dossier.Publications.ShouldAllBe(publication => !publication.Text.Contains("CST") && !publication.Text.Contains("CGT"));
        dossier.Signalements.Select(seen => seen.Date!.Value.ToString()).ShouldBe(["2024-12-11", "2025-05-15"]);
        dossier.Refusals.ShouldHaveSingleItem().Text.ShouldStartWith("Aucune réponse et refus de passage en CST");
    }

    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, path)))
            {
                return Path.Combine(folder.FullName, path);
            }
        }

        return null;
    }
}
