using CgtBot.Domain.Minutes;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Dossiers;

/// <summary>Lines of a dossier that ask again, at a later date, what the register still awaits: the key of the line and the number of the entry. Only proposed: a person decides.</summary>
public static class Repeats
{
    // Each line is held against each entry: beyond the newest ones nobody would wait for the card.
    private const int Newest = 1000;

    public static async Task<IReadOnlyDictionary<string, int>> OfAsync(BotDb db, ExtractedDossier dossier, CancellationToken ct)
    {
        var awaited = await db.Entries.AsNoTracking().Where(e => e.Awaited && e.Kind != EntryKind.Commitment).OrderByDescending(e => e.Number).Take(Newest).ToListAsync(ct);
        return DossierLine.Of(dossier).OfType<DossierLine.Item>().Select(line => (line.Key, Entry: awaited.FindLast(e => Asks(line, e)))).Where(r => r.Entry is not null).ToDictionary(r => r.Key, r => r.Entry!.Number);
    }

    private static bool Asks(DossierLine.Item line, RegisterEntry entry) =>
        line.What.Kind == entry.Kind && line.Meeting.Date is { } said && said.Value.First > entry.AskedOn.Last && SameQuestion.Is(entry.Text, line.What.Text);
}
