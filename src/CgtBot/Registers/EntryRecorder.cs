using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Reminders;
using CgtBot.Storage;

namespace CgtBot.Registers;

/// <summary>An entry about to be recorded, from the chat or from a dossier. Without <see cref="Due"/> it gets the section's house deadline.</summary>
public sealed record EntryDraft(EntryKind Kind, string Text, PartialDate AskedOn)
{
    public TopicId? Topic { get; init; }

    public string? Body { get; init; }

    public int? Meeting { get; init; }

    public string? Origin { get; init; }

    public DueDate? Due { get; init; }
}

/// <summary>Records an entry within an act: number, deadline and first reminder.</summary>
public static class EntryRecorder
{
    public static async Task<RegisterEntry> RecordAsync(BotDb db, JournaledAct act, Section section, EntryDraft draft, CancellationToken ct)
    {
        var due = draft.Due ?? DueDates.House(section, draft.AskedOn);
        var entry = RegisterEntry.Record(db.Section, await act.NextNumberAsync<RegisterEntry>(ct), draft.Kind, draft.Text, draft.AskedOn, due, act.Of.By, act.Of.At);
        (entry.Topic, entry.Body, entry.Meeting, entry.Origin) = (draft.Topic, draft.Body, draft.Meeting, draft.Origin);
        db.Entries.Add(entry);
        await db.ScheduleAsync(entry, section, act.Of.At, ct);
        return entry;
    }
}
