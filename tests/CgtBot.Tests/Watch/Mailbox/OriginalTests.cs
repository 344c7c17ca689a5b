using CgtBot.Domain.Publications;
using CgtBot.Privacy;
using CgtBot.Tests.Dossiers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace CgtBot.Tests.Watch.Mailbox;

/// <summary>The message a memo came in stays sealed: whoever holds the machine and its keys opens it or has it forgotten, and `verify` says when it is not what it was.</summary>
public sealed class OriginalTests
{
    [Fact]
    public async Task An_original_is_written_whole_where_told_once_and_the_journal_says_so()
    {
        await using var app = await ReadAsync(Eml("outlook-fr"));
        using var folder = new TemporaryFolder();

        var (exit, output, errors) = await VerbAsync(app, "original", "1", "--out", folder["message.eml"]);

        exit.ShouldBe(0, errors);
        output.ShouldContain("Il nomme la personne");
        (await File.ReadAllBytesAsync(folder["message.eml"], TestContext.Current.CancellationToken)).ShouldBe(Eml("outlook-fr"));
        (await app.Reads(db => db.Journal.Where(l => l.Subject == "SealedOriginal/1").OrderBy(l => l.Sequence).Select(l => l.What).ToListAsync())).ShouldBe(["original-kept", "original-opened"]);
        (await VerbAsync(app, "original", "1", "--out", folder["message.eml"])).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("ne peut pas être écrit"));
        (await VerbAsync(app, "original", "1")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("--forget"));
        (await VerbAsync(app, "original", "7", "--out", folder["autre.eml"])).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("n’a pas d’original"));
        (await VerbAsync(app, "verify")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors), r => r.Output.ShouldContain("Originaux scellés ouverts et comparés à ce que le journal en dit : 1"));
    }

    [Fact]
    public async Task One_sealed_for_another_publication_is_named_by_verify_and_not_given_out()
    {
        await using var app = await ReadAsync(Eml("outlook-fr"), Eml("gmail-fr"));
        using var folder = new TemporaryFolder();
        await app.Reads(async db =>
        {
            var first = await db.SealedOriginals.Where(o => o.Publication == 1).Select(o => o.Sealed).SingleAsync();
            return await db.SealedOriginals.Where(o => o.Publication == 2).ExecuteUpdateAsync(set => set.SetProperty(o => o.Sealed, first));
        });

        (await VerbAsync(app, "verify")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("original de la publication n° 2 : ce n’est plus le message"));
        (await VerbAsync(app, "original", "2", "--out", folder["message.eml"])).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("rien n’a été écrit"));
        File.Exists(folder["message.eml"]).ShouldBeFalse();
    }

    [Fact]
    public async Task One_taken_away_or_whose_key_is_lost_is_named()
    {
        await using var app = await ReadAsync(Eml("outlook-fr"), Eml("gmail-fr"));
        using var folder = new TemporaryFolder();
        await app.Reads(db => db.SealedOriginals.Where(o => o.Publication == 2).ExecuteDeleteAsync());

        (await VerbAsync(app, "verify")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("original de la publication n° 2 : le journal en parle, la base ne l’a plus"));

        var lost = new[] { $"--Storage:Folder={app.Folder}", $"--Storage:KeyFolder={folder["autres-clés"]}" };
        (await Verb.RunAsync(["verify", .. lost])).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("original de la publication n° 1 : il ne s’ouvre pas"));
        (await Verb.RunAsync(["original", "1", "--out", folder["message.eml"], .. lost])).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("les clés du bot"));
        File.Exists(folder["message.eml"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_line_that_no_longer_tells_of_which_is_named_with_the_original_it_told_of()
    {
        await using var app = await ReadAsync(Eml("outlook-fr"));
        await app.Reads(db => db.Database.ExecuteSqlAsync($"UPDATE Journal SET Subject = 'SealedOriginal/tout' WHERE What = 'original-kept'"));

        (await VerbAsync(app, "verify")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(1), r => r.Errors.ShouldContain("SealedOriginal/tout"), r => r.Errors.ShouldContain("original de la publication n° 1"));
    }

    [Fact]
    public async Task A_colleague_who_asks_for_it_is_forgotten_and_the_exhibit_stays()
    {
        await using var app = await ReadAsync(Eml("outlook-fr"));
        using var folder = new TemporaryFolder();

        (await VerbAsync(app, "original", "1", "--forget")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors), r => r.Output.ShouldContain("est effacé"));

        (await app.Reads(db => db.SealedOriginals.CountAsync())).ShouldBe(0);
        (await app.Reads(db => db.Publications.SingleAsync())).Text.ShouldContain("intelligence artificielle");
        (await VerbAsync(app, "original", "1", "--out", folder["message.eml"])).Exit.ShouldBe(2);
        (await VerbAsync(app, "verify")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors));
    }

    [Fact]
    public async Task One_the_section_keeps_no_longer_is_forgotten_by_itself_and_verify_finds_nothing_amiss()
    {
        await using var app = await ReadAsync(Eml("outlook-fr"));
        await ForgetsAsync(app, after: TimeSpan.FromDays(90));
        (await app.Reads(db => db.SealedOriginals.CountAsync())).ShouldBe(1);

        await ForgetsAsync(app, after: TimeSpan.FromDays(2));
        (await app.Reads(db => db.SealedOriginals.CountAsync())).ShouldBe(0);
        (await app.Reads(db => db.Journal.CountAsync(l => l.What == "original-forgotten"))).ShouldBe(1);
        (await VerbAsync(app, "verify")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(0, r.Errors));
    }

    [Theory]
    [InlineData("note.pdf")]
    [InlineData("note.docx")]
    [InlineData("note.odt")]
    public async Task The_document_of_a_memo_is_read_with_it_and_stays_whole_in_the_original(string name)
    {
        var document = name switch { "note.pdf" => OfficeFiles.Pdf(), "note.docx" => OfficeFiles.Word(), _ => OfficeFiles.OpenDocument() };
        var message = With(name, document);
        await using var app = await ReadAsync(message);
        using var folder = new TemporaryFolder();

        var publication = await app.Reads(db => db.Publications.SingleAsync());
        publication.Text.ShouldContain(Path.GetExtension(name)[1..].ToUpperInvariant());
        publication.Text.ShouldContain(name == "note.pdf" ? "réunion" : OfficeFiles.First, Case.Insensitive);
        publication.Text.ShouldNotContain("Mercier", Case.Insensitive);

        (await VerbAsync(app, "original", "1", "--out", folder["message.eml"])).Exit.ShouldBe(0);
        using var written = await MimeMessage.LoadAsync(folder["message.eml"], TestContext.Current.CancellationToken);
        using var decoded = new MemoryStream();
        await ((MimePart)written.Attachments.Single()).Content!.DecodeToAsync(decoded, TestContext.Current.CancellationToken);
        decoded.ToArray().ShouldBe(document);
    }

    private static byte[] With(string name, byte[] document)
    {
        using var message = new MimeMessage { Subject = "TR: Note de service", Date = new DateTimeOffset(2025, 6, 12, 18, 40, 0, TimeSpan.FromHours(2)) };
        message.From.Add(new MimeKit.MailboxAddress("Hélène Mercier", "helene.mercier@region.example"));
        message.To.Add(new MimeKit.MailboxAddress("", "veille@cgt.example"));
        var body = new BodyBuilder { TextBody = "Pour info.\nHélène Mercier" };
        body.Attachments.Add(name, document);
        message.Body = body.ToMessageBody();
        using var written = new MemoryStream();
        message.WriteTo(written);
        return written.ToArray();
    }

    /// <summary>A bot that has read these messages of its mailbox.</summary>
    private static async Task<BotApp> ReadAsync(params byte[][] messages)
    {
        await using var imap = new FakeImap();
        foreach (var (place, message) in messages.Index())
        {
            imap.Holds((uint)place + 3, message);
        }

        var app = await BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true"), ("Retention:OriginalDays", "91")]);
        await Give.SecretAsync(app, imap.At(), imap.Password);
        await app.Arranges(async (db, act) => db.Sources.Add(new Source
        {
            Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "Boîte de veille", Kind = SourceKind.Mailbox, Publishes = PublicationKind.Announcement, Address = imap.At().AbsoluteUri, Paused = true, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        }));
        await Give.LookAsync(app);
        return app;
    }

    private static async Task ForgetsAsync(BotApp app, TimeSpan after)
    {
        app.Clock.Advance(after);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RetentionFlow>().RunAsync(app.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
    }

    private static Task<(int Exit, string Output, string Errors)> VerbAsync(BotApp app, params string[] words) =>
        Verb.RunAsync([.. words, $"--Storage:Folder={app.Folder}", $"--Storage:KeyFolder={app.Folder.TrimEnd(Path.DirectorySeparatorChar)}-keys"]);

    private static byte[] Eml(string name) => File.ReadAllBytes(Repository.PathOf($"tests/CgtBot.Tests/Fixtures/Watch/mail/{name}.eml"));
}
