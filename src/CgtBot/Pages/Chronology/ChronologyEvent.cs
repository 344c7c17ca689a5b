using CgtBot.Domain.Registers;

namespace CgtBot.Pages.Chronology;

/// <summary>The lines of the picture, from top to bottom.</summary>
public enum Lane
{
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

/// <summary>One dated thing that happened on a topic. <see cref="Tag"/> is the short mark of the picture (« n° 12 », « E1 »).</summary>
public sealed record ChronologyEvent(PartialDate On, Lane Lane, string Tag, string Text, string? Address = null, bool IsGap = false);
