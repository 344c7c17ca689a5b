using System.Globalization;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Texts;
using static CgtBot.Channels.Teams.Cards.AdaptiveElement;

namespace CgtBot.Channels.Teams.Cards;

/// <summary>The fields of a card as inputs.</summary>
internal static class AdaptiveInputs
{
    public const string IdPrefix = "in.";

    /// <summary>Between the name of an input and the number of one of its parts.</summary>
    public const char PartMark = '#';

    /// <summary>Stands for the option whose value is empty: a client refuses a choice without a value.</summary>
    public const string NoValue = "\u2205";

    private const int MostUnfolded = 4;

    // About a fifth of a page: several parts share one.
    private const int PartBytes = 5000;

    /// <summary>Nothing to choose from: a client refuses such an input.</summary>
    public static bool IsEmpty(CardInput field) => field is CardInput.Ticks { Options.Count: 0 } or CardInput.Choice { Options.Count: 0 };

    /// <summary>Insisted on: the client lets no button send it empty.</summary>
    public static AdaptiveElement Of(CardInput field, bool insisted)
    {
        bool? required = insisted ? true : null;
        var missing = insisted ? CardTexts.Missing : null;
        return field switch
        {
            CardInput.Text t => new InputText(IdOf(t), t.Label, required, missing, t.Value, t.Lines ? true : null),
            CardInput.Date d => new InputDate(IdOf(d), d.Label, required, missing, d.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            CardInput.Choice c => new InputChoices(IdOf(c), c.Label, [.. c.Options.Select(Choice)], c.Options.Count > MostUnfolded ? "compact" : "expanded", null, required, missing, c.Value is "" ? NoValue : c.Value, CardTexts.Choose),
            CardInput.Ticks t => TicksOf(IdOf(t), t.Label, t.Options, t.Ticked),
            _ => throw new InvalidOperationException("The hierarchy is closed."),
        };
    }

    /// <summary>The options in several inputs, to be shared between pages.</summary>
    public static IEnumerable<Piece> Parts(CardInput.Ticks field, TickedValues ticked) => ByBytes(field.Options).Select((options, part) => new Piece(
        [TicksOf($"{IdOf(field)}{PartMark}{part}", part == 0 ? field.Label : string.Format(CultureInfo.CurrentCulture, CardTexts.Continued, field.Label), options, [.. options.Select(o => o.Value).Where(v => ticked.Has(field.Name, v))])],
        [])
    {
        Shown = [.. options.Select(o => (field.Name, o.Value))],
    });

    /// <summary>A client insists on what is required for every button that sends inputs: so only what each of them sends is. The bot asks for the rest.</summary>
    public static bool IsInsistedOn(CardInput field, Card card) =>
        field.Required && card.Buttons.Where(b => b.Sends is { Count: > 0 }).All(b => b.Sends!.Contains(field.Name));

    private static InputChoices TicksOf(string id, string label, IReadOnlyList<CardOption> options, IReadOnlyList<string> ticked) =>
        new(id, label, [.. options.Select(Choice)], "expanded", true, null, null, ticked.Count == 0 ? null : string.Join(',', ticked));

    private static IEnumerable<IReadOnlyList<CardOption>> ByBytes(IReadOnlyList<CardOption> options)
    {
        var part = new List<CardOption>();
        var bytes = 0;
        foreach (var option in options)
        {
            var more = AdaptiveJson.BytesOf(Choice(option)) + option.Value.Length + 2;
            if (part.Count > 0 && bytes + more > PartBytes)
            {
                yield return part;
                (part, bytes) = ([], 0);
            }

            part.Add(option);
            bytes += more;
        }

        yield return part;
    }

    private static AdaptiveChoice Choice(CardOption option) => new(CardText.Neutral(option.Label), option.Value.Length == 0 ? NoValue : option.Value);

    private static string IdOf(CardInput field) => IdPrefix + field.Name;
}
