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
        reading.Items.ShouldHaveSingleItem().Title.ShouldBe("Note de service n° 12 sur la paie.");
        reading.Problems.Select(p => p.Code).ShouldBe([SourceProblemCode.FileTooLarge, SourceProblemCode.FileEmpty], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_a_folder_that_was_named_is_opened()
    {
        (await SourceTrial.ReadAsync(Folder)).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.FolderUnknown);
        (await SourceTrial.ReadAsync(Folder, null, ("Watch:Folders:annonces", folder["absent"]))).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.FolderMissing);
        (await SourceTrial.ReadAsync(Folder with { Address = new Uri("dossier://etc/passwd") }, null, ("Watch:Folders:annonces", "/"))).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.FolderUnknown);
    }

    private Task<SourceReading> ReadAsync(LastLook? last = null, params (string, string)[] settings) => SourceTrial.ReadAsync(Folder, last, [("Watch:Folders:annonces", folder["dossier"]), .. settings]);

    private void Write(string name, string text, int day)
    {
        var path = Path.Combine(folder["dossier"], name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 6, day, 8, 0, 0, DateTimeKind.Utc));
    }
}
