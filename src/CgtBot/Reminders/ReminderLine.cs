using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Reminder = CgtBot.Domain.Messages.Reminder;

namespace CgtBot.Reminders;

/// <summary>What a reminder needs of its entry.</summary>
internal sealed record ReminderLine(int Number, EntryKind Kind, string Text, DateOnly DueOn, DueBasis Basis, bool Awaited, string Rung)
{
    /// <summary>The entries behind these reminders of the entered section, as they are now; undone ones are not awaited.</summary>
    public static IQueryable<ReminderLine> Of(BotDb db, IQueryable<Reminder> reminders) =>
        from r in reminders
        join e in db.Entries.IgnoreQueryFilters(new[] { BotDb.RemovedFilter }) on r.Entry equals e.Number
        select new ReminderLine(e.Number, e.Kind, e.Text, e.DueOn, e.DueBasis, e.Awaited && !e.Removed, r.Rung);
}
