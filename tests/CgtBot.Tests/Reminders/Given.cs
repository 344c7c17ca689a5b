using CgtBot.Domain.Registers;
using CgtBot.Reminders;
using CgtBot.Tests.Outbox;
using Microsoft.EntityFrameworkCore;
using Reminder = CgtBot.Domain.Messages.Reminder;

namespace CgtBot.Tests.Reminders;

/// <summary>What the tests of reminders start from.</summary>
internal static class Given
{
    /// <summary>Friday 13 June 2025, 10:00 in Paris.</summary>
    public static readonly DateTimeOffset Friday = new(2025, 6, 13, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Records an entry due on a day, with its first reminder; returns its number.</summary>
    public static async Task<int> Records(this QuietBot bot, string dueOn, string text = "Quel est le coût annuel de l’outil ?", EntryKind kind = EntryKind.Question)
    {
        var number = 0;
        await bot.App.Arranges(async (db, act) =>
        {
            var section = await db.Sections.SingleAsync();
            var entry = RegisterEntry.Record(db.Section, number = await act.NextNumberAsync<RegisterEntry>(), kind, text, new PartialDate(new DateOnly(2025, 5, 2)), new DueDate(Day(dueOn), DueBasis.House, "{}"), act.Of.By, act.Of.At);
            db.Entries.Add(entry);
            await db.ScheduleAsync(entry, section, act.Of.At);
        });
        return number;
    }

    public static Task Becomes(this QuietBot bot, int number, EntryState state) => bot.App.Arranges(async (db, _) => (await db.Entries.SingleAsync(e => e.Number == number)).Move(state, Day("2025-06-13"), null));

    public static Task Sets(this QuietBot bot, Action<Section> change) => bot.App.Arranges(async (db, _) => change(await db.Sections.SingleAsync()));

    public static Task<Reminder> Reminder(this QuietBot bot, int number) => bot.App.Reads(db => db.Reminders.AsNoTracking().SingleAsync(r => r.Entry == number));

    /// <summary>Moves the clock to a local time of Paris.</summary>
    public static void At(this QuietBot bot, string local) => bot.App.Clock.SetUtcNow(Paris(local));

    public static DateTimeOffset Paris(string local)
    {
        var time = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris").GetUtcOffset(time)).ToUniversalTime();
    }

    public static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
