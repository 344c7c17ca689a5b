using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>What a dossier says, each text verbatim with its 1-based line; nothing is invented and nothing is saved.</summary>
public sealed record ExtractedDossier(
    IReadOnlyList<ExtractedMeeting> Meetings,
    IReadOnlyList<ExtractedPublication> Publications,
    IReadOnlyList<ExtractedSignalement> Signalements,
    IReadOnlyList<ExtractedRefusal> Refusals)
{
    /// <summary>What the employer answered to what was asked, as the text tells it.</summary>
    public IReadOnlyList<ExtractedAnswer> Answers { get; init; } = [];

    /// <summary>What the text itself ticks as done (« - [x] … »): told, and proposed to nobody.</summary>
    public IReadOnlyList<ExtractedDone> Done { get; init; } = [];

    /// <summary>The line each page begins on; empty for a text without pages.</summary>
    public IReadOnlyList<int> Pages { get; init; } = [];

    /// <summary>The page a line stands on; null in a text without pages.</summary>
    public int? PageOf(int line) => Pages.Count == 0 ? null : Pages.Count(start => start <= line);
}

/// <summary>A dated part of the dossier. <see cref="FollowsPublication"/> marks what the union wrote below a publication it quotes (« après la communication du 12 juin 2025 »).</summary>
public sealed record ExtractedMeeting(
    ExtractedDate? Date,
    MeetingKind Kind,
    string Title,
    int Line,
    bool FollowsPublication,
    IReadOnlyList<ExtractedItem> Items);

/// <summary>One question, demand or commitment. A lead-in is one item: its bullets are <see cref="Details"/>.</summary>
public sealed record ExtractedItem(EntryKind Kind, string Text, int Line, IReadOnlyList<string> Details);

/// <summary>A publication of the employer quoted in the dossier; the text is the employer's own words only.</summary>
public sealed record ExtractedPublication(PublicationKind Kind, ExtractedDate? Date, string Title, string Text, int Line);

/// <summary>What the union says it saw (« sans passage en CST »): shown, never a gap by itself.</summary>
public sealed record ExtractedSignalement(ExtractedDate? Date, string Text, int Line);

/// <summary>The employer refused a consultation; this closes no question.</summary>
public sealed record ExtractedRefusal(ExtractedDate? Date, string Text, int Line);

/// <summary>A line ticked as done.</summary>
public sealed record ExtractedDone(string Text, int Line);

/// <summary>A date with the clue it rests on when the heading did not give it whole.</summary>
public sealed record ExtractedDate(PartialDate Value, DateClue Clue, PartialDate? Anchor, int AnchorLine);

/// <summary>Where a date comes from.</summary>
public enum DateClue
{
    /// <summary>Written whole in the heading.</summary>
    Heading,

    /// <summary>The year is that of the nearest dated heading (the anchor).</summary>
    YearFromNeighbour,

    /// <summary>The year is the one the text names most.</summary>
    YearFromText,

    /// <summary>No heading gives it: it is named in the text.</summary>
    Body,
}
