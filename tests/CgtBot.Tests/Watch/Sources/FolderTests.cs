using System.Diagnostics;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;

namespace CgtBot.Tests.Watch.Sources;

public sealed class FolderTests : IDisposable
{
    private static readonly SourceDefinition Folder = new(SourceKind.Folder, new Uri("dossier://annonces"), PublicationKind.Announcement);
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_new_or_rewritten_file_is_a_publication_and_the_others_are_left()
    {
        Write("note.md", "# Note de service\n\nUn outil d’intelligence artificielle trie les demandes.", day: 2);
        Write("2026/page.html", "<!doctype html><html><body><h1>Paie</h1><p>La paie change d’outil.</p></body></html>", day: 1);
        Write("~note.md", "brouillon", day: 3);

        var first = await ReadAsync();
        first.Items.Select(i => (i.Title, i.Address!.AbsoluteUri)).ShouldBe([("Note de service", "dossier://annonces/note.md"), ("Paie", "dossier://annonces/2026/page.html")]);

        var known = first.Items.Select(i => i.ExternalId).ToHashSet();
        (await ReadAsync(new LastLook(KnownIds: known))).Items.ShouldBeEmpty();
        Write("note.md", "# Note de service\n\nL’outil est généralisé.", day: 4);
        (await ReadAsync(new LastLook(KnownIds: known))).Items.ShouldHaveSingleItem().Text.ShouldContain("généralisé");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_and_hides_nothing_else()
    {
        Write("bon.txt", "Note de service n° 12 sur la paie.", day: 1);
        Write("vide.txt", "", day: 2);
        File.WriteAllBytes(Path.Combine(folder["dossier"], "gros.bin"), new byte[3_000]);
        File.WriteAllText(Path.Combine(folder["ailleurs.txt"]), "Hors du dossier.");
        File.CreateSymbolicLink(Path.Combine(folder["dossier"], "lien.txt"), folder["ailleurs.txt"]);

        var reading = await ReadAsync(null, ("Watch:MaxBytes", "2000"));

        reading.Status.ShouldBe(ReadingStatus.Read);
        reading.Items.Select(i => i.Title).ShouldBe(["gros.bin", "vide.txt", "Note de service n° 12 sur la paie."]);
        reading.Items[0].Text.ShouldContain("dépasse la taille permise");
        reading.Items[1].Text.ShouldContain("est vide");
        reading.Items[1].Text.ShouldContain("dossier://annonces/vide.txt");
        reading.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_told_once_and_do_not_take_the_places_of_the_others()
    {
        Write("bon.txt", "Note de service n° 12 sur la paie.", day: 1);
        Write("vide1.txt", "", day: 2);
        Write("vide2.txt", "", day: 3);
        Write("tenu1.txt", "En cours.", day: 4);
        Write("tenu2.txt", "En cours.", day: 5);
        using var held1 = new FileStream(Path.Combine(folder["dossier"], "tenu1.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using var held2 = new FileStream(Path.Combine(folder["dossier"], "tenu2.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var first = await ReadAsync(null, ("Watch:MaxDetails", "2"));
        first.Items.Select(i => i.Title).ShouldBe(["vide2.txt", "vide1.txt"]);
        first.Problems.Select(p => (p.Code, p.Arguments[0])).ShouldBe([(SourceProblemCode.FileHeld, "tenu2.txt"), (SourceProblemCode.FileHeld, "tenu1.txt"), (SourceProblemCode.DetailsLeft, "1")]);

        var second = await ReadAsync(new LastLook(KnownIds: first.Items.Select(i => i.ExternalId).ToHashSet()), ("Watch:MaxDetails", "2"));
        second.Items.ShouldHaveSingleItem().Title.ShouldBe("Note de service n° 12 sur la paie.");
    }

    [Fact]
    public async Task Files_that_weigh_too_much_together_are_taken_over_several_looks()
    {
        for (var day = 1; day <= 7; day++)
        {
            Write($"note{day}.txt", $"Note {day}. {new string('x', 1_900)}", day);
        }

        var first = await ReadAsync(null, ("Watch:MaxBytes", "2000"));
        first.Items.Count.ShouldBe(5);
        first.Problems.ShouldBe([new SourceProblem(SourceProblemCode.DetailsLeft, "2")]);
        (await ReadAsync(new LastLook(KnownIds: first.Items.Select(i => i.ExternalId).ToHashSet()), ("Watch:MaxBytes", "2000"))).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_pipe_and_a_name_in_an_old_alphabet_hold_up_nothing()
    {
        Write("bon.txt", "Note de service n° 12 sur la paie.", day: 1);
        await ShellAsync("mkfifo tube && printf 'Note.' > \"$(printf 'r\\351union.txt')\"");

        var reading = await ReadAsync();
        // No name of ours could take it away.
        await ShellAsync("rm r*union.txt");

        reading.Status.ShouldBe(ReadingStatus.Read);
        reading.Items.Select(i => i.Title).ShouldBe(["tube", "Note de service n° 12 sur la paie.", "r\uFFFDunion.txt"]);
        reading.Items[2].Text.ShouldContain("son texte n’a pas pu être lu");
    }

    [Fact]
    public async Task Only_a_folder_that_was_named_is_opened()
    {
        (await SourceTrial.ReadAsync(Folder)).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.FolderUnknown);
        (await SourceTrial.ReadAsync(Folder, null, ("Watch:Folders:annonces", folder["absent"]))).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.FolderMissing);
        (await SourceTrial.ReadAsync(Folder with { Address = new Uri("dossier://etc/passwd") }, null, ("Watch:Folders:annonces", "/"))).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.FolderUnknown);
    }

    private Task<SourceReading> ReadAsync(LastLook? last = null, params (string, string)[] settings) => SourceTrial.ReadAsync(Folder, last, [("Watch:Folders:annonces", folder["dossier"]), .. settings]);

    private async Task ShellAsync(string command)
    {
        using var shell = Process.Start("sh", ["-c", $"cd \"$1\" && {command}", "sh", folder["dossier"]]);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private void Write(string name, string text, int day)
    {
        var path = Path.Combine(folder["dossier"], name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 6, day, 8, 0, 0, DateTimeKind.Utc));
    }
}
