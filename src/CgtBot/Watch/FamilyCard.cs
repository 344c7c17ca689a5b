using System.Globalization;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch;

/// <summary>Says where else a publication was met, and in which versions, with the share of the text they have in common and the sentences that changed.</summary>
internal static class FamilyCard
{
    private const int Shown = 5;

    public static async Task<IReadOnlyList<CardBlock>> BlocksAsync(BotDb db, Publication publication, Section section, CancellationToken ct)
    {
        var others = await db.Publications.AsNoTracking().Where(p => p.Family == publication.Family && p.Number != publication.Number).OrderBy(p => p.Number).ToListAsync(ct);
        if (others.Count == 0)
        {
            return [];
        }

        var sketch = TextSketch.Of(publication.Text);
        return
        [
            new CardBlock.Paragraph(WatchTexts.FamilyTitle, TextWeight.Strong), new CardBlock.Items([.. others.Take(Shown).Select(p => Item(p, sketch.Likeness(TextSketch.Of(p.Text)), section))]),
            .. CaptureDifference.Around(publication, others).SelectMany(d => DifferenceWording.Blocks(d, section)),
        ];
    }

    private static CardItem Item(Publication other, double share, Section section) => new(
        string.Format(CultureInfo.CurrentCulture, WatchTexts.FamilyVersion, other.Number, TimeZoneInfo.ConvertTime(other.CapturedAt, section.Zone).ToString("d", CultureInfo.CurrentCulture), share.ToString("P0", CultureInfo.CurrentCulture)),
        other.Address ?? other.Origin ?? "");
}
