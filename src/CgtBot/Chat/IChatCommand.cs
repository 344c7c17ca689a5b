using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Chat;

/// <summary>One thing a person can ask of the bot, typed or pressed. One file each in Commands/, one line in <see cref="ChatSetup"/>.</summary>
public interface IChatCommand
{
    /// <summary>Stable name: list, show, add…</summary>
    string Name { get; }

    /// <summary>The least role that may run it.</summary>
    Role Needs { get; }

    /// <summary>The least role that may take back what it did; more than <see cref="Needs"/> where the command itself asks more before it changes something.</summary>
    Role NeedsToTakeBack => Needs;

    /// <summary>What it does and an example, in the current language.</summary>
    CommandHelp Help { get; }

    /// <summary>Runs it; what goes wrong for the user is a card too, an exception is a fault.</summary>
    Task<Card> RunAsync(ChatTurn turn, CancellationToken ct);
}

/// <summary>One line of help: what the command does, and a phrase to type.</summary>
public sealed record CommandHelp(string Does, string Example);
