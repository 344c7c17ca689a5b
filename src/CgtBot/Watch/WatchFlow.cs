using System.Globalization;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Outbox;
using CgtBot.Storage;
using CgtBot.Topics;
using CgtBot.Watch.Sources;

namespace CgtBot.Watch;

/// <summary>What one look at a source gave: how it was read, and what was new.</summary>
public sealed record Look(SourceReading Reading, IReadOnlyList<TakenIn> New);

/// <summary>Source -> fetched -> new publications -> topic matches -> gaps -> alerts -> outbox.</summary>
public sealed class WatchFlow(BotDb db, JournalAnchor anchor, SourceReader reader, Intake intake, TopicBook topics, LookTurn turns, TimeProvider clock)
{
    /// <summary>Items of which one question to the database asks what is known.</summary>
    private const int TakenTogether = 100;

    /// <summary>Looks once at a source of the entered section, unless it was just read; everything it changes is one act.</summary>
    public async Task<Look> LookAsync(Section section, Source source, CancellationToken ct, SourceReading? read = null)
    {
        // What is said of a source, and what is kept with its evidence, is in the section's language.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
        var watched = new WatchedSource(db, source);
        var reading = read ?? await watched.ReadAsync(reader, ct);
        var found = await ReadAheadAsync(section, source, reading, ct);
        using var turn = await turns.WaitAsync(db, ct);
        await using var act = await JournaledAct.BeginAsync(db, anchor, new ActOf(AuthorId.Bot, "watch", clock.GetUtcNow()), ct);
        var taken = await TakeInAsync(act, found, ct);
        await AlertAsync(section, taken, act.Of.At, ct);
        await watched.KeepHealthAsync(section, reading, taken, act.Of.At, ct);
        await act.CommitAsync(ct);
        return new Look(reading, taken);
    }

    /// <summary>What seems new, read before the section is locked: reading a text takes longer than writing it, and others wait for the lock.</summary>
    private async Task<IReadOnlyList<FoundText>> ReadAheadAsync(Section section, Source source, SourceReading reading, CancellationToken ct)
    {
        var found = new List<FoundText>();
        foreach (var items in reading.Items.Chunk(TakenTogether))
        {
            found.AddRange(await intake.ReadAheadAsync(db, [.. items.Select(item => new FoundText(FoundItem.Of(item, source, section)))], ct));
        }

        return found;
    }

    private async Task<IReadOnlyList<TakenIn>> TakeInAsync(JournaledAct act, IReadOnlyList<FoundText> found, CancellationToken ct)
    {
        var taken = new List<TakenIn>();
        foreach (var items in found.Chunk(TakenTogether))
        {
            taken.AddRange(await intake.TakeInNewAsync(db, act, items, ct));
            await db.SaveChangesAsync(ct);
        }

        return taken;
    }

    /// <summary>One card per publication and channel, carrying its gaps.</summary>
    private async Task AlertAsync(Section section, IReadOnlyList<TakenIn> taken, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var found in taken.Where(t => t.Gaps.Count > 0))
        {
            await Alerts.SayAsync(db, section, found, await topics.TopicsAsync(db, ct), now, ct);
        }
    }
}
