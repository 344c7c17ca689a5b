using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Watch.Originals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CgtBot.Privacy;

/// <summary>Sections -> what is past its time -> forgotten -> a line of the journal that says how much, and none of it.</summary>
public sealed class RetentionFlow(BotDb db, JournalAnchor anchor, IOptions<RetentionOptions> options, ILogger<RetentionFlow> log)
{
    public const string What = "retention";

    /// <summary>What is left of a card said long ago: its row stays, so that the same is not said twice.</summary>
    private static readonly Card Emptied = Card.Of("");

    public async Task RunAsync(DateTimeOffset now, CancellationToken ct = default)
    {
        foreach (var section in await db.Sections.IgnoreQueryFilters([BotDb.SectionFilter]).AsNoTracking().OrderBy(s => s.Section).Select(s => s.Section).ToListAsync(ct))
        {
            await TryAsync(section, now, ct);
        }
    }

    /// <summary>One catch per section.</summary>
    private async Task TryAsync(SectionId section, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            db.Enter(section);
            var unanswered = now - AskedQuestions.Patience;
            await db.AskedQuestions.Where(q => q.At <= unanswered).ExecuteDeleteAsync(ct);
            await ForgetAsync(now, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogError(fault, "What section {Section} keeps too long could not be forgotten ({Kind})", section, StorageFault.Of(fault));
            db.ChangeTracker.Clear();
        }
    }

    private async Task ForgetAsync(DateTimeOffset now, CancellationToken ct)
    {
        var (conversation, drafts, originals) = (Before(now, options.Value.ConversationDays), Before(now, options.Value.DraftDays), Before(now, options.Value.OriginalDays));
        var said = db.ChatMessages.Where(m => m.At < conversation);
        var sent = db.Outbox.Where(m => m.CreatedAt < conversation && m.State != OutboxState.Waiting && m.State != OutboxState.Sending && m.Card != Emptied);
        var files = db.ImportDrafts.Where(d => d.CreatedAt < drafts && d.Text != "");
        var sealedOnes = db.SealedOriginals.Where(o => o.At < originals);
        if (!await said.AnyAsync(ct) && !await sent.AnyAsync(ct) && !await files.AnyAsync(ct) && !await sealedOnes.AnyAsync(ct))
        {
            return;
        }

        await using var act = await JournaledAct.BeginAsync(db, anchor, new ActOf(AuthorId.Bot, What, now), ct);
        foreach (var publication in await sealedOnes.Select(o => o.Publication).ToListAsync(ct))
        {
            OriginalLines.NoteForgotten(act, publication);
        }

        var forgotten = new
        {
            lines = await said.ExecuteDeleteAsync(ct),
            cards = await sent.ExecuteUpdateAsync(set => set.SetProperty(m => m.Card, Emptied), ct),
            files = await files.ExecuteUpdateAsync(set => set.SetProperty(d => d.Text, ""), ct),
            originals = await sealedOnes.ExecuteDeleteAsync(ct),
        };
        act.Note(What, "Conversation/forgotten", forgotten);
        await act.CommitAsync(ct);
        await db.WipeAsync(ct);
    }

    private static DateTimeOffset Before(DateTimeOffset now, int days) => days == 0 ? DateTimeOffset.MinValue : now.AddDays(-days);
}
