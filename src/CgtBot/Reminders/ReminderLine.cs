using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Reminder = CgtBot.Domain.Messages.Reminder;

namespace CgtBot.Reminders;

/// <summary>What a reminder needs of its entry.</summary>
internal sealed record ReminderLine(SectionId Section, int Number, EntryKind Kind, string Text, DateOnly DueOn, DueBasis Basis, bool Awaited, string Rung)
{
    /// <summary>The entries behind these reminders, as they are now; undone ones are not awaited.</summary>
    public static IQueryable<ReminderLine> Of(BotDb db, IQueryable<Reminder> reminders) =>
        from r in reminders
        join e in db.Entries.IgnoreQueryFilters() on new { r.Section, Number = r.Entry } equals new { e.Section, e.Number }
        select new ReminderLine(e.Section, e.Number, e.Kind, e.Text, e.DueOn, e.DueBasis, e.Awaited && !e.Removed, r.Rung);
}
