using System.Text.Json;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CgtBot.Storage;

/// <summary>One thing done by someone: its row changes, their journal lines and what is to be said of it are committed together or not at all.</summary>
public sealed class JournaledAct : IAsyncDisposable
{
    private readonly BotDb db;
    private readonly IDbContextTransaction transaction;
    private readonly JournalAnchor anchor;
    private readonly List<JournalEvent> changed = [];
    private readonly List<JournalEvent> noted = [];

    private JournaledAct(BotDb db, IDbContextTransaction transaction, JournalAnchor anchor, ActOf of) =>
        (this.db, this.transaction, this.anchor, Of) = (db, transaction, anchor, of);

    public ActOf Of { get; }

    public Guid Id { get; } = Guid.CreateVersion7();

    /// <summary>Opens the act in the entered section, under its write lock.</summary>
    public static async Task<JournaledAct> BeginAsync(BotDb db, JournalAnchor anchor, ActOf of, CancellationToken ct = default)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.LockSectionAsync(ct);
        return db.Act = new JournaledAct(db, transaction, anchor, of);
    }

    /// <summary>The next number of this kind of row in the section.</summary>
    public async Task<int> NextNumberAsync<T>(CancellationToken ct = default)
        where T : NumberedRow
    {
        var counter = await db.Counters.FindAsync([db.Section, typeof(T).Name], ct)
            ?? db.Counters.Add(new Counter { Section = db.Section, Of = typeof(T).Name }).Entity;
        return ++counter.Last;
    }

    /// <summary>Writes a line for something that is no change of a journaled row: a capture, a sending, an erasure.</summary>
    public void Note(string what, string subject, object payload) =>
        noted.Add(new JournalEvent(Of.At, Id, what, subject, Of.By, JsonSerializer.Serialize(payload, StoredValues.Json)));

    /// <summary>Takes down what a save is about to write: a flow may save in the middle of its act, and no change goes untold.</summary>
    internal void TakeDown() => changed.AddRange([.. RowSnapshot.OfChanges(db, this)]);

    public async Task CommitAsync(CancellationToken ct = default)
    {
        await db.SaveChangesAsync(ct);
        var head = await db.Journal.AsNoTracking().OrderByDescending(l => l.Sequence).FirstOrDefaultAsync(ct);
        var lines = new List<JournalLine>();
        foreach (var what in changed.Concat(noted))
        {
            lines.Add(JournalChain.Append(db.Section, lines.LastOrDefault() ?? head, what));
        }

        await NewRows.InsertAsync(db, lines, ct);
        await transaction.CommitAsync(ct);
        db.Committed = Id;
        if (lines.Count > 0)
        {
            anchor.Write(lines[^1]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        db.Act = null;
        await transaction.DisposeAsync();
    }
}

/// <summary>Who does what, when and why.</summary>
public sealed record ActOf(AuthorId By, string What, DateTimeOffset At, string? Why = null);
