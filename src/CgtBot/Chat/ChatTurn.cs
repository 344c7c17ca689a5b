using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;

namespace CgtBot.Chat;

/// <summary>One command of one person in one channel, with all it needs to be run: the database already entered in the section, the section's day and clock.</summary>
public sealed record ChatTurn(Section Section, int Channel, AuthorId Author, Role Role, ChatCommand Command, DateTimeOffset Now, BotDb Db, JournalAnchor Anchor)
{
    /// <summary>The section's calendar day.</summary>
    public DateOnly Today => Section.DayOf(Now);

    /// <summary>A file dropped with the message; null mostly.</summary>
    public DroppedFile? File { get; init; }

    /// <summary>The message that is to be followed; null mostly.</summary>
    public ChosenMessage? Chosen { get; init; }

    /// <summary>The answer is seen by who asked alone, wherever they asked.</summary>
    public bool Alone { get; init; }

    /// <summary>What each command needs, by its name: to take one back needs as much.</summary>
    public Func<string, Role> NeedsOf { get; init; } = _ => Role.Steward;

    /// <summary>Opens the journaled act in which this turn's changes are made.</summary>
    public Task<JournaledAct> BeginAsync(string? why = null, CancellationToken ct = default) =>
        JournaledAct.BeginAsync(Db, Anchor, new ActOf(Author, Command.Name, Now, why), ct);
}

/// <summary>A file as dropped: its name and its bytes, bounded by the channel.</summary>
public sealed record DroppedFile(string Name, byte[] Bytes);
