using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Registers;
using CgtBot.Tests.Support;
using CgtBot.Watch;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Evidence;

/// <summary>A section with a page captured twice, a memo a colleague handed over, a question that names people, and a signalement.</summary>
internal static class SampleEvidence
{
    public const string PageAddress = "https://emploi.exemple.fr/offres/chef-de-projet-ia";
    public const string Colleague = "Sabourdin";

    private const string First = "Vous pilotez le projet de déploiement de l’intelligence artificielle dans les services. Le poste est ouvert aux titulaires.";
    private const string Second = "Vous pilotez le projet de déploiement de l’intelligence artificielle dans les services. L’assistant est déployé dans deux directions.";
    private const string Memo = $"Note transmise par Mme Odile {Colleague} (odile.{Colleague}@exemple.fr, 02 41 00 11 22) : le déploiement de l’intelligence artificielle commence en septembre. {Colleague} en informe ses équipes.";

    public static Task FillAsync(BotApp app) => app.Arranges(async (db, act) =>
    {
        var section = await db.Sections.SingleAsync();
        await EntryRecorder.RecordAsync(db, act, section, new EntryDraft(EntryKind.Question, $"Mme {Colleague} demande qui valide les textes produits ; {Colleague} attend une réponse.", new PartialDate(new DateOnly(2024, 10, 3))) { Topic = new TopicId("ia") }, CancellationToken.None);
        await EntryRecorder.RecordAsync(db, act, section, new EntryDraft(EntryKind.Commitment, "La direction s’engage à présenter un bilan.", new PartialDate(new DateOnly(2025, 1, 16))) { Topic = new TopicId("ia") }, CancellationToken.None);
        await EntryRecorder.RecordAsync(db, act, section, new EntryDraft(EntryKind.Question, "Quel est le calendrier de la réorganisation ?", new PartialDate(new DateOnly(2025, 2, 3))) { Topic = new TopicId("reorganisation") }, CancellationToken.None);
        await db.Signalements.AddAsync(new Signalement { Section = db.Section, Number = await act.NextNumberAsync<Signalement>(), Text = "Des essais ont lieu sans passage en instance.", On = new PartialDate(new DateOnly(2024, 12, 11)), Topic = new TopicId("ia"), CreatedBy = act.Of.By, CreatedAt = act.Of.At });
        await db.SaveChangesAsync();
        var intake = app.Services.CreateScope().ServiceProvider.GetRequiredService<Intake>();
        foreach (var (text, on, address) in new[] { (First, new DateOnly(2025, 5, 15), PageAddress), (Second, new DateOnly(2025, 6, 12), PageAddress), (Memo, new DateOnly(2025, 6, 10), null) })
        {
            await intake.TakeInAsync(db, act, new Found(PublicationKind.Job, "Chef ou cheffe de projet intelligence artificielle", text, new PartialDate(on)) { Raw = Encoding.UTF8.GetBytes($"<html><body>{text}</body></html>"), MediaType = "text/html", Address = address, Origin = address is null ? "Collé dans la conversation" : null }, CancellationToken.None);
            await db.SaveChangesAsync();
        }
    });

    /// <summary>Drops minutes, and saves all that was read in them, each proposed answer ticked.</summary>
    public static async Task DropsAsync(this BotApp app, string name, string minutes)
    {
        var review = (await app.SendAsync(new CgtBot.Chat.Incoming(CgtBot.Storage.FirstSection.Id, CgtBot.Storage.FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new CgtBot.Chat.DroppedFile(name, Encoding.UTF8.GetBytes(minutes)))))!;
        var ticks = review.Blocks.OfType<CgtBot.Domain.Messages.CardBlock.Input>().Select(i => i.Field).OfType<CgtBot.Domain.Messages.CardInput.Ticks>().ToDictionary(t => t.Name);
        await app.Presses(review.Buttons[0].Command.With("keep", string.Join(',', ticks["keep"].Ticked)).With("answers", string.Join(',', ticks["answers"].Options.Select(o => o.Value))));
    }

    public static async Task<ZipArchive> ArchiveAsync(BotApp app, string profile, string topic = "ia") =>
        new(new MemoryStream(await app.Client.GetByteArrayAsync($"/exports/dossier/{topic}/{profile}.zip")));

    public static byte[] Bytes(this ZipArchive zip, string name)
    {
        using var content = zip.GetEntry(name)!.Open();
        using var whole = new MemoryStream();
        content.CopyTo(whole);
        return whole.ToArray();
    }

    public static string Text(this ZipArchive zip, string name) => Encoding.UTF8.GetString(zip.Bytes(name));

    public static JsonElement Manifest(this ZipArchive zip) => JsonDocument.Parse(zip.Bytes("manifest.json")).RootElement;
}
