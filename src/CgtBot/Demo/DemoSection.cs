using System.Globalization;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Dossiers;
using CgtBot.Outbox;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Demo;

/// <summary>What the demonstration starts with: its dossier imported as any dossier is, its two feeds as ordinary sources, and a word of welcome.</summary>
internal sealed class DemoSection(BotDb db, JournalAnchor anchor, DossierImport import, TimeProvider clock)
{
    /// <summary>Seeds the first section; the feeds are read from this address.</summary>
    public async Task SeedAsync(Uri root, CancellationToken ct)
    {
        var section = await db.Enter(FirstSection.Id).Sections.SingleAsync(ct);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
        await using var act = await JournaledAct.BeginAsync(db, anchor, new ActOf(AuthorId.LocalSteward, "import", clock.GetUtcNow()), ct);
        var imported = await import.SaveAsync(db, act, section, DemoFiles.Dossier, MinutesReader.Read(DemoFiles.Read(DemoFiles.Dossier)), null, ct);
        await AddSourceAsync(act, DemoTexts.JobsFeed, PublicationKind.Job, new Uri(root, DemoEndpoints.JobsPath), ct);
        await AddSourceAsync(act, DemoTexts.NewsFeed, PublicationKind.Announcement, new Uri(root, DemoEndpoints.NewsPath), ct);
        await db.SayAsync("demo", "welcome", Welcome(imported), act.Of.At, ct);
        await act.CommitAsync(ct);
    }

    private async Task AddSourceAsync(JournaledAct act, string name, PublicationKind publishes, Uri address, CancellationToken ct) => db.Sources.Add(new Source
    {
        Section = db.Section, Number = await act.NextNumberAsync<Source>(ct), Name = name, Kind = SourceKind.Feed, Address = address.AbsoluteUri,
        Publishes = publishes, EveryMinutes = 1, CreatedBy = act.Of.By, CreatedAt = act.Of.At,
    });

    private static Card Welcome(Imported imported) => new(
        DemoTexts.WelcomeTitle,
        [
            new CardBlock.Paragraph(string.Format(CultureInfo.CurrentCulture, DemoTexts.WelcomeImported, imported.Entries.Count, imported.Signalements)),
            new CardBlock.Paragraph(DemoTexts.WelcomeWatch),
            new CardBlock.Paragraph(DemoTexts.WelcomeTry, TextWeight.Strong),
        ],
        [
            new CardButton(DemoTexts.ButtonOpen, ChatCommand.Of("list", ("state", "open"), ("kind", "question")), ButtonStyle.Primary),
            new CardButton(DemoTexts.ButtonTimeline, ChatCommand.Of("timeline", ("topic", "ia"))),
        ]);
}
