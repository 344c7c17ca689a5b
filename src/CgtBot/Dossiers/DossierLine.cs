using CgtBot.Domain.Minutes;

namespace CgtBot.Dossiers;

/// <summary>One line of the review card, known by a short key (« i3 ») that depends on the text alone, so that the same draft read again has the same keys.</summary>
public abstract record DossierLine(string Key, int Line)
{
    public sealed record Item(string Key, ExtractedMeeting Meeting, ExtractedItem What) : DossierLine(Key, What.Line);

    public sealed record Quoted(string Key, ExtractedPublication What) : DossierLine(Key, What.Line);

    public sealed record Seen(string Key, ExtractedSignalement What) : DossierLine(Key, What.Line);

    public sealed record Refused(string Key, ExtractedRefusal What) : DossierLine(Key, What.Line);

    /// <summary>Everything a dossier proposes, in the order of its lines.</summary>
    public static IReadOnlyList<DossierLine> Of(ExtractedDossier dossier) =>
    [
        .. Enumerable.Empty<DossierLine>()
            .Concat(dossier.Meetings.SelectMany(m => m.Items.Select(i => (m, i))).Select((x, n) => new Item($"i{n + 1}", x.m, x.i)))
            .Concat(dossier.Publications.Select((p, n) => new Quoted($"p{n + 1}", p)))
            .Concat(dossier.Signalements.Select((s, n) => new Seen($"s{n + 1}", s)))
            .Concat(dossier.Refusals.Select((r, n) => new Refused($"r{n + 1}", r)))
            .OrderBy(l => l.Line),
    ];
}
