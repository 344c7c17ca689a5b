using CgtBot.Chat.Cards;
using CgtBot.Domain.Registers;

namespace CgtBot.Dossiers;

/// <summary>The lines of the picture, from top to bottom.</summary>
public enum Lane
{
    /// <summary>Meetings with the employer.</summary>
    Met,

    /// <summary>What the union asked.</summary>
    Asked,

    /// <summary>What the employer promised.</summary>
    Promised,

    /// <summary>What the employer answered, refused, kept or broke.</summary>
    Answered,

    /// <summary>What the employer published.</summary>
    Announced,

    /// <summary>Steps of the committee's consultation.</summary>
    Consulted,

    /// <summary>What the union says it saw.</summary>
    Signalled,
}

/// <summary>One dated thing that happened on a topic. <see cref="Tag"/> is the short mark of the picture (« n° 12 », « E1 »), <see cref="Source"/> where it is known from.</summary>
public sealed record ChronologyEvent(PartialDate On, Lane Lane, string Tag, string Text, string? Address = null, bool IsGap = false, string? Source = null)
{
    /// <summary>The publication it tells of, if it does.</summary>
    public int? Publication { get; init; }

    /// <summary>The words that <see cref="Text"/> gives shortened.</summary>
    public string? Whole { get; init; }

    /// <summary>The text as a reader may see it: names and numbers are taken out before the words are shortened, or half of one would stay at the cut.</summary>
    public string Seen(Func<string, string> hide) => string.IsNullOrEmpty(Whole) ? hide(Text) : hide(Text.Replace(EntryWords.Short(Whole), EntryWords.Short(hide(Whole)), StringComparison.Ordinal));
}
