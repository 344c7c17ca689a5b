using System.Text.Json;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Privacy;

/// <summary>What an erasure touched.</summary>
public sealed record Erased(int Rows, int Messages, int Lines);

/// <summary>« M'oublier » : the author goes from rows, messages, conversations and journal; what they recorded stays, it is the section's. The chain stays valid, and the erasure is itself a line that names nobody.</summary>
public static class Erasure
{
    public const string What = JournalLine.Erasure;

    /// <summary>What its line is about: it names nobody.</summary>
    public const string Subject = "Person/erased";

    public static async Task<Erased> RunAsync(BotDb db, JournalAnchor anchor, AuthorId author, DateTimeOffset now, CancellationToken ct)
    {
        await using var act = await JournaledAct.BeginAsync(db, anchor, new ActOf(AuthorId.Erased, What, now), ct);
        var accounts = await db.Persons.IgnoreQueryFilters([BotDb.RemovedFilter]).AsNoTracking().Where(p => p.Author == author).ToListAsync(ct);
        await EraseConversationsAsync(db, author, ct);
        var rows = await AuthoredRows.EraseAsync(db, author, ct);
        // What was answered to them alone goes with them: nobody else ever saw it.
        await db.ChatMessages.Where(m => m.Author == author && m.Card != null).ExecuteDeleteAsync(ct);
        var messages = await db.ChatMessages.Where(m => m.Author == author).ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, (string?)null).SetProperty(m => m.Author, AuthorId.Erased), ct);
        rows += await db.FollowedMessages.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(m => m.Sender == author).ExecuteUpdateAsync(set => set.SetProperty(m => m.Sender, AuthorId.Erased), ct);
        await db.AskedQuestions.Where(q => q.Author == author).ExecuteDeleteAsync(ct);
        foreach (var person in author == AuthorId.LocalSteward ? [] : accounts)
        {
            await EraseAccountAsync(db, person, ct);
        }

        var lines = await db.Journal.Where(l => l.Author == author).ExecuteUpdateAsync(set => set.SetProperty(l => l.Author, (AuthorId?)null).SetProperty(l => l.AuthorSalt, (byte[]?)null), ct);
        act.Note(What, Subject, new { rows, messages, lines });
        await act.CommitAsync(ct);
        await db.WipeAsync(ct);
        return new Erased(rows, messages, lines);
    }

    /// <summary>The account, its name in the journal, and the answers that named it. The seat of the person at the machine names nobody and stays.</summary>
    private static async Task EraseAccountAsync(BotDb db, Person person, CancellationToken ct)
    {
        await EmptyLinesAsync(db, $"{nameof(Person)}/{person.Number}", ct);
        await db.Persons.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(p => p.Number == person.Number).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Author, AuthorId.Erased).SetProperty(p => p.Label, (string?)null).SetProperty(p => p.CodeHash, (string?)null).SetProperty(p => p.Role, Role.None).SetProperty(p => p.Removed, true), ct);
        if (person.Label is { Length: > 0 } label)
        {
            await EraseCardsNamingAsync(db, label, ct);
        }
    }

    /// <summary>Their own conversations with the bot: the platform's id of each points to them, and as long as it is bound they are answered there.</summary>
    private static async Task EraseConversationsAsync(BotDb db, AuthorId author, CancellationToken ct)
    {
        foreach (var own in await db.Channels.IgnoreQueryFilters([BotDb.RemovedFilter]).AsNoTracking().Where(c => c.Personal && c.CreatedBy == author).ToListAsync(ct))
        {
            var left = $"{AuthorId.Erased}/{own.Section.Value}/{own.Number}";
            await EmptyLinesAsync(db, $"{nameof(BoundChannel)}/{own.Number}", ct);
            await db.Receipts.Where(r => r.Platform == own.Platform && r.Conversation == own.Conversation).ExecuteUpdateAsync(set => set.SetProperty(r => r.Conversation, left), ct);
            await db.Channels.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(c => c.Number == own.Number).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Conversation, left).SetProperty(c => c.Reference, (string?)null).SetProperty(c => c.Removed, true), ct);
        }
    }

    private static Task<int> EmptyLinesAsync(BotDb db, string subject, CancellationToken ct) =>
        db.Journal.Where(l => l.Subject == subject).ExecuteUpdateAsync(set => set.SetProperty(l => l.Payload, (string?)null).SetProperty(l => l.PayloadSalt, (byte[]?)null), ct);

    private static async Task EraseCardsNamingAsync(BotDb db, string label, CancellationToken ct)
    {
        var words = JsonSerializer.Serialize(label, StoredValues.Json)[1..^1].Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
        var (section, like) = (db.Section.Value, $"%{words}%");
        var left = Card.Of(PrivacyTexts.ErasedCard, new CardBlock.Paragraph(PrivacyTexts.ErasedCardDetail));
        var written = await db.Database.SqlQuery<long>($"""SELECT "Id" AS "Value" FROM "ChatMessages" WHERE "Section" = {section} AND "Card" LIKE {like} ESCAPE '!'""").ToListAsync(ct);
        await db.ChatMessages.Where(m => written.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Card, left), ct);
        var sent = await db.Database.SqlQuery<long>($"""SELECT "Id" AS "Value" FROM "Outbox" WHERE "Section" = {section} AND "Card" LIKE {like} ESCAPE '!'""").ToListAsync(ct);
        await db.Outbox.Where(m => sent.Contains(m.Id) && m.State != OutboxState.Waiting && m.State != OutboxState.Sending).ExecuteUpdateAsync(set => set.SetProperty(m => m.Card, left), ct);
        // On a platform it stays as it was said; its buttons are no longer known.
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "PostedCards" WHERE "Section" = {section} AND "Card" LIKE {like} ESCAPE '!'""", ct);
    }
}
