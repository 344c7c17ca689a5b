using System.Text;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using CgtBot.Watch;
using CgtBot.Watch.Secrets;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Mailbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Secret = CgtBot.Watch.Fetching.Secret;

namespace CgtBot.Tests.Watch.Mailbox;

public sealed class MailboxTests
{
    [Fact]
    public async Task A_forwarded_memo_gives_an_alert_and_an_exhibit_that_names_nobody()
    {
        await using var imap = new FakeImap().Holds(3, Eml("outlook-fr"));
        var log = new LogMemory();
        await using var app = await BotApp.StartAsync(adapt: b => b.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log), settings: [("Watch:AllowLoopback", "true")]);
        await GiveAsync(app, imap);
        await WatchAsync(app, imap.At());

        await LookAsync(app);

        var alert = (await app.Reads(db => db.Outbox.ToListAsync())).ShouldHaveSingleItem();
        alert.Card.Title.ShouldContain("Intelligence artificielle");
        var publication = await app.Reads(db => db.Publications.SingleAsync());
        var capture = await app.Reads(db => db.Captures.SingleAsync());
        publication.PublishedOn.ShouldBe(new PartialDate(new DateOnly(2025, 6, 12)));
        publication.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(capture.Raw)));
        foreach (var shown in new[] { alert.Card.Text(), publication.Title, publication.Text, Encoding.UTF8.GetString(capture.Raw), capture.Headers, publication.Origin! })
        {
            shown.ShouldNotContain("mercier", Case.Insensitive);
            shown.ShouldNotContain("veille@", Case.Insensitive);
        }

        (await app.Verifies()).Faults.ShouldBeEmpty();
        Stored(app).ShouldAllBe(file => !Holds(file, "MERCIER") && !Holds(file, imap.Password), "neither who forwarded it nor the password is on the disk in clear");
        log.Lines.ShouldAllBe(line => !line.Contains(imap.Password) && !line.Contains("MERCIER"));
        imap.Asked.ShouldAllBe(a => !a.StartsWith("SELECT", StringComparison.Ordinal) && !a.Contains("STORE") && !a.Contains("EXPUNGE"), "the mailbox is opened for reading only");
    }

    [Fact]
    public async Task Each_message_is_read_once_whatever_the_server_does_to_its_numbers()
    {
        await using var imap = new FakeImap().Holds(3, Eml("outlook-fr")).Holds(4, Eml("direct"));
        await using var app = await BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true")]);
        await GiveAsync(app, imap);
        await WatchAsync(app, imap.At());
        await LookAsync(app);
        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(2);
        (await app.Reads(db => db.SourceStates.SingleAsync())).ETag.ShouldBe("7/4/2025-06-12");

        app.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(app);
        imap.Asked.Count(a => a.Contains("BODY.PEEK[]")).ShouldBe(2);

        imap.Holds(9, Eml("apple-en"));
        app.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(app);
        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(3);

        imap.Validity = 8;
        imap.Holds(1, Eml("attached-document"));
        app.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(app);
        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(4, "numbered anew, what is known stays known and what is new is read");
        (await app.Reads(db => db.SourceStates.SingleAsync())).ETag.ShouldBe("8/9/2025-06-12");
    }

    [Fact]
    public async Task What_was_not_read_of_a_message_is_told_in_the_exhibit_and_in_the_channel()
    {
        await using var imap = new FakeImap().Holds(3, Laden());
        await using var app = await BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true")]);
        await GiveAsync(app, imap);
        await WatchAsync(app, imap.At());

        await LookAsync(app);

        var publication = await app.Reads(db => db.Publications.SingleAsync());
        publication.Text.Length.ShouldBeLessThan(SourceLimits.TextLength);
        publication.Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Texte coupé"), t => t.ShouldContain("Pièces jointes non lues : 3"), t => t.ShouldContain("Texte expurgé par le bot"));
        (await app.Reads(db => db.Outbox.Where(m => m.What == "source-health").ToListAsync())).ShouldHaveSingleItem().Card.Text()
            .ShouldSatisfyAllConditions(t => t.ShouldContain("seul son début a été lu"), t => t.ShouldContain("pièces jointes non lues, 3"));
    }

    /// <summary>Ten documents, of which the first is very long, and two messages.</summary>
    private static byte[] Laden()
    {
        var body = new MimeKit.BodyBuilder { TextBody = "Pour information." };
        foreach (var number in Enumerable.Range(1, 10))
        {
            body.Attachments.Add($"note-{number}.txt", Encoding.UTF8.GetBytes(number == 1 ? string.Concat(Enumerable.Repeat("Un mot de plus. ", 20_000)) : $"Note n° {number}."));
        }

        foreach (var number in Enumerable.Range(1, 2))
        {
            body.Attachments.Add(new MimeKit.MessagePart { Message = new MimeKit.MimeMessage { Subject = $"Note {number}", Body = new MimeKit.TextPart("plain") { Text = "Une note." } } });
        }

        using var bytes = new MemoryStream();
        new MimeKit.MimeMessage([new MimeKit.MailboxAddress("Yann", "yann@exemple.fr")], [], "Notes de la direction", body.ToMessageBody()).WriteTo(bytes);
        return bytes.ToArray();
    }

    [Fact]
    public async Task A_mailbox_that_was_empty_is_read_even_when_the_server_has_numbered_anew()
    {
        await using var imap = new FakeImap();
        await using var app = await BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true")]);
        await GiveAsync(app, imap);
        await WatchAsync(app, imap.At());
        await LookAsync(app);

        imap.Validity = 8;
        imap.Holds(1, Eml("outlook-fr")).Holds(2, Eml("direct"));
        app.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(app);

        (await app.Reads(db => db.Publications.CountAsync())).ShouldBe(2);
        (await app.Reads(db => db.SourceStates.SingleAsync())).ETag.ShouldBe("8/2/2025-06-12");
    }

    [Fact]
    public async Task What_does_not_work_is_said_in_plain_words()
    {
        await using var imap = new FakeImap();
        (await ReadAsync(imap.At(), "faux")).ShouldBe(SourceProblemCode.MailboxRefused);
        (await ReadAsync(imap.At(folder: "Absent"), imap.Password)).ShouldBe(SourceProblemCode.MailboxFolder);
        (await ReadAsync(imap.At(user: ""), imap.Password)).ShouldBe(SourceProblemCode.MailboxWho);
        (await ReadAsync(imap.At(), null)).ShouldBe(SourceProblemCode.SecretMissing);
        await using var secured = new FakeImap(tls: true);
        (await ReadAsync(secured.At(), secured.Password)).ShouldBe(SourceProblemCode.SiteCertificate);
        await using var odd = new FakeImap { Babble = "220 ceci est un autre serveur" };
        (await ReadAsync(odd.At(), odd.Password)).ShouldBe(SourceProblemCode.MailboxOdd);
        (await ReadAsync(imap.At(), imap.Password, ("Watch:AllowLoopback", "false"))).ShouldBe(SourceProblemCode.AddressPrivate);
    }

    [Fact]
    public async Task A_message_too_large_is_told_and_hides_none_of_the_others()
    {
        await using var imap = new FakeImap().Holds(3, [.. Eml("outlook-fr"), .. Encoding.ASCII.GetBytes(new string('x', 50_000))]).Holds(4, Eml("direct"));
        var reading = await ReadingAsync(imap.At(), imap.Password, ("Watch:MaxBytes", "10000"));
        reading.Items.Select(i => i.Text.Length > 0).ShouldBe([true, true]);
        reading.Items[0].Text.ShouldNotContain("intelligence");
        reading.Items[0].SealedOriginal.ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_lies_about_a_size_is_cut_off_and_the_other_messages_come_next_time()
    {
        await using var imap = new FakeImap { SaidSize = 100 }.Holds(3, [.. Eml("outlook-fr"), .. Encoding.ASCII.GetBytes(new string('x', 3_000_000))]).Holds(4, Eml("direct"));
        var reading = await ReadingAsync(imap.At(), imap.Password, ("Watch:MaxBytes", "10000"));

        reading.Items.ShouldHaveSingleItem().SealedOriginal.ShouldBeNull();
        MailboxMark.Read(reading.ETag)!.Last.ShouldBe(3u);
    }

    [Fact]
    public async Task A_visit_takes_so_many_bytes_whatever_the_server_says_of_them_and_the_rest_comes_next_time()
    {
        await using var imap = new FakeImap { SaidSize = 100 };
        for (uint number = 1; number <= 5; number++)
        {
            imap.Holds(number, [.. Eml("direct"), .. Encoding.ASCII.GetBytes($"{number} {new string('x', 15_000)}")]);
        }

        var first = await ReadingAsync(imap.At(), imap.Password, ("Watch:MaxBytes", "10000"));
        first.Items.Count.ShouldBe(3);
        first.Problems.ShouldHaveSingleItem().ShouldBe(new SourceProblem(SourceProblemCode.DetailsLeft, "2"));

        var second = await ReadingAsync(imap.At(), imap.Password, new LastLook(first.ETag), ("Watch:MaxBytes", "10000"));
        second.Items.Count.ShouldBe(2);
        second.Problems.ShouldBeEmpty();
        first.Items.Concat(second.Items).Select(i => i.ExternalId).ShouldBe(["7/1", "7/2", "7/3", "7/4", "7/5"]);
    }

    [Fact]
    public async Task A_server_that_never_stops_naming_messages_is_left()
    {
        await using var imap = new FakeImap { MadeUp = 300_000 }.Holds(3, Eml("direct"));
        (await ReadAsync(imap.At(), imap.Password, ("Watch:MaxBytes", "100000"))).ShouldBe(SourceProblemCode.SiteUnreachable);
    }

    [Fact]
    public async Task A_mailbox_is_added_from_the_chat_once_its_password_was_given_elsewhere()
    {
        await using var imap = new FakeImap().Holds(3, Eml("outlook-fr")).Holds(4, Eml("direct"));
        await using var app = await BotApp.StartAsync(settings: [("Watch:AllowLoopback", "true")]);
        var written = imap.At().AbsoluteUri.Replace("veille%40cgt.example@", "veille@cgt.example@", StringComparison.Ordinal);
        (await app.Says($"ajoute la source {written}"))!.Text().ShouldContain("cgtbot secret");

        await GiveAsync(app, imap);
        var card = await app.Says($"ajoute la source {written}");
        card!.Text().ShouldContain("boîte aux lettres");
        card!.Text().ShouldContain("Déploiement de l’assistant");
        card!.Text().ShouldNotContain("Mercier", Case.Insensitive);
        (await app.Presses(card!.Buttons[0].Command))!.Text().ShouldContain("boîte aux lettres");
        (await app.Reads(db => db.Sources.SingleAsync())).Kind.ShouldBe(SourceKind.Mailbox);
        (await app.Says("sources"))!.Text().ShouldContain("secret enregistré le");
    }

    private static async Task<SourceProblemCode> ReadAsync(Uri address, string? password, params (string, string)[] settings)
    {
        var reading = await ReadingAsync(address, password, settings);
        reading.Status.ShouldBe(ReadingStatus.Failed);
        var sentence = SourceWording.Of(reading.Problems[0]);
        sentence.ShouldNotContain("{");
        return reading.Problems[0].Code;
    }

    private static Task<SourceReading> ReadingAsync(Uri address, string? password, params (string, string)[] settings) => ReadingAsync(address, password, LastLook.Never, settings);

    private static async Task<SourceReading> ReadingAsync(Uri address, string? password, LastLook last, params (string, string)[] settings)
    {
        using var fetching = Support.Fetching.Start(s => s.AddSingleton<SecretFinder>((place, _) => Task.FromResult(password is null ? FoundSecret.Missing(place) : new FoundSecret(new Secret(password), null))), settings);
        return await fetching.GetRequiredService<SourceReader>().ReadAsync(new(SourceKind.Mailbox, address, PublicationKind.Announcement), last, TestContext.Current.CancellationToken);
    }

    private static Task GiveAsync(BotApp app, FakeImap imap) => Give.SecretAsync(app, imap.At(), imap.Password);

    private static Task WatchAsync(BotApp app, Uri address) => app.Arranges(async (db, act) => db.Sources.Add(new Source
    {
        Section = db.Section, Number = await act.NextNumberAsync<Source>(), Name = "Boîte de veille", Kind = SourceKind.Mailbox, Publishes = PublicationKind.Announcement, Address = address.AbsoluteUri, Paused = true, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
    }));

    private static Task LookAsync(BotApp app) => Give.LookAsync(app);

    private static byte[] Eml(string name) => File.ReadAllBytes(Repository.PathOf($"tests/CgtBot.Tests/Fixtures/Watch/mail/{name}.eml"));

    private static IEnumerable<byte[]> Stored(BotApp app)
    {
        // While a connection is open, what was written lately stays in its file beside the database.
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<BotDb>().Database.OpenConnection();
        foreach (var path in Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new MemoryStream();
            file.CopyTo(bytes);
            yield return bytes.ToArray();
        }
    }

    private static bool Holds(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}

/// <summary>A secret given as the operator would.</summary>
internal static class Give
{
    public static async Task SecretAsync(BotApp app, Uri address, string secret)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        await using var act = await JournaledAct.BeginAsync(db, app.Services.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "secret", app.Clock.GetUtcNow()), TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<SourceSecrets>().KeepAsync(act, SecretPlace.Of(address)!, new Secret(secret), TestContext.Current.CancellationToken);
        await act.CommitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>One look, and no other: the source is paused, so that the round of the running bot leaves it alone.</summary>
    public static async Task LookAsync(BotApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        var (section, source) = (await db.Sections.SingleAsync(TestContext.Current.CancellationToken), await db.Sources.SingleAsync(TestContext.Current.CancellationToken));
        await scope.ServiceProvider.GetRequiredService<WatchFlow>().LookAsync(section, source, TestContext.Current.CancellationToken);
    }
}
