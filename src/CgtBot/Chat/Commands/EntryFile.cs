using CgtBot.Domain.Journals;
using CgtBot.Domain.Registers;
using CgtBot.Privacy;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Chat.Commands;

/// <summary>An entry with what belongs to it: answers, links, meeting and the journal's lines about them.</summary>
internal sealed record EntryFile(
    RegisterEntry Entry, Meeting? Meeting, IReadOnlyList<Answer> Answers, IReadOnlyList<Occurrence> Times, IReadOnlyList<EntryLink> Links, IReadOnlyList<FollowedMessage> Messages, IReadOnlyDictionary<int, RegisterEntry> Linked,
    IReadOnlyList<JournalLine> History, int HistoryLines, Pseudonyms Pseudonyms)
{
    private const int HistoryShown = 20;

    public static async Task<EntryFile> ReadAsync(BotDb db, AuthorId reader, RegisterEntry entry, CancellationToken ct)
    {
        var number = entry.Number;
        var meeting = entry.Meeting is { } m ? await db.Meetings.SingleOrDefaultAsync(x => x.Number == m, ct) : null;
        var answers = await db.Answers.AsNoTracking().Where(a => a.Entry == number).OrderBy(a => a.On).ThenBy(a => a.Number).ToListAsync(ct);
        var times = await db.Occurrences.AsNoTracking().Where(o => o.Entry == number).OrderBy(o => o.On).ThenBy(o => o.Number).ToListAsync(ct);
        var links = await db.Links.AsNoTracking().Where(l => l.Entry == number || (l.Target == LinkTarget.Entry && l.TargetNumber == number)).OrderBy(l => l.Number).ToListAsync(ct);
        var messages = await db.FollowedMessages.AsNoTracking().Where(m => m.Entry == number).OrderBy(m => m.Number).ToListAsync(ct);
        var others = links.Where(l => l.Target is LinkTarget.Entry).Select(l => l.Entry == number ? l.TargetNumber : l.Entry).ToList();
        var linked = await db.Entries.AsNoTracking().Where(e => others.Contains(e.Number)).ToDictionaryAsync(e => e.Number, ct);
        var subjects = await SubjectsAsync(db, number, ct);
        var lines = db.Journal.AsNoTracking().Where(l => subjects.Contains(l.Subject));
        return new EntryFile(
            entry, meeting, answers, times, links, messages, linked, await lines.OrderByDescending(l => l.Sequence).Take(HistoryShown).ToListAsync(ct), await lines.CountAsync(ct), await Pseudonyms.OfAsync(db, reader, ct));
    }

    /// <summary>The journal's names of the entry and of all that was ever attached to it, undone since or not.</summary>
    private static async Task<List<string>> SubjectsAsync(BotDb db, int number, CancellationToken ct)
    {
        var answers = await db.Answers.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(a => a.Entry == number).Select(a => a.Number).ToListAsync(ct);
        var times = await db.Occurrences.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(o => o.Entry == number).Select(o => o.Number).ToListAsync(ct);
        var links = await db.Links.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(l => l.Entry == number).Select(l => l.Number).ToListAsync(ct);
        var messages = await db.FollowedMessages.IgnoreQueryFilters([BotDb.RemovedFilter]).Where(m => m.Entry == number).Select(m => m.Number).ToListAsync(ct);
        return [$"{nameof(RegisterEntry)}/{number}", .. messages.Select(m => $"{nameof(FollowedMessage)}/{m}"), .. answers.Select(a => $"{nameof(Answer)}/{a}"), .. times.Select(o => $"{nameof(Occurrence)}/{o}"), .. links.Select(l => $"{nameof(EntryLink)}/{l}")];
    }
}
