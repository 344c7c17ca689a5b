using CgtBot.Domain.Registers;

namespace CgtBot.Dossiers;

/// <summary>A text kept earlier, and its date.</summary>
internal sealed record KnownText(string Text, PartialDate On);

/// <summary>What the register holds already, so that a dossier read again doubles nothing. A line without a date got that of its import: its words alone tell it.</summary>
internal sealed class KnownTexts
{
    private readonly HashSet<(string Text, DateOnly On)> dated = [];
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);

    public static KnownTexts Of(IEnumerable<KnownText> kept)
    {
        var known = new KnownTexts();
        foreach (var one in kept)
        {
            known.Keep(one.Text, one.On);
        }

        return known;
    }

    /// <summary>False when it is known: the same words said the same day, or said without a day.</summary>
    public bool Add(string text, PartialDate? said, PartialDate kept) =>
        !(said is { } day ? dated.Contains((text, day.First)) : texts.Contains(text)) && Keep(text, kept);

    private bool Keep(string text, PartialDate on)
    {
        texts.Add(text);
        dated.Add((text, on.First));
        return true;
    }
}
