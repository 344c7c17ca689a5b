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
public sealed class WatchFlow(BotDb db, JournalAnchor anchor, SourceReader reader, Intake intake, TopicBook topics, TimeProvider clock)
{
    /// <summary>Items of which one question to the database asks what is known.</summary>
    private const int TakenTogether = 100;

    /// <summary>Looks once at a source of the entered section, unless it was just read; everything it changes is one act.</summary>
    public async Task<Look> LookAsync(Section section, Source source, CancellationToken ct, SourceReading? read = null)
    {
        var watched = new WatchedSource(db, source);
        var reading = read ?? await watched.ReadAsync(reader, ct);
        await using var act = await JournaledAct.BeginAsync(db, anchor, new ActOf(AuthorId.Bot, "watch", clock.GetUtcNow()), ct);
        var taken = await TakeInAsync(act, section, source, reading, ct);
        await AlertAsync(section, taken, act.Of.At, ct);
        await watched.KeepHealthAsync(section, reading, taken, act.Of.At, ct);
        await act.CommitAsync(ct);
        return new Look(reading, taken);
    }

    private async Task<IReadOnlyList<TakenIn>> TakeInAsync(JournaledAct act, Section section, Source source, SourceReading reading, CancellationToken ct)
    {
        var taken = new List<TakenIn>();
        foreach (var items in reading.Items.Chunk(TakenTogether))
        {
            taken.AddRange(await intake.TakeInNewAsync(db, act, [.. items.Select(item => FoundItem.Of(item, source, section))], ct));
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
