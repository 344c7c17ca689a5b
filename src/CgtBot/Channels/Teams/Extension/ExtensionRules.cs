using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Teams.Extension;

/// <summary>What an action must be before anything is done with it. Pure.</summary>
public static class ExtensionRules
{
    public static bool IsFollow(MessagingExtensionAction action) => action is { CommandId: ExtensionCommands.Follow, CommandContext: ExtensionCommands.MessageContext, MessagePayload: not null };

    /// <summary>What a form or a button of a dialog of ours orders; null for what is none.</summary>
    public static ChatCommand? CommandOf(MessagingExtensionAction action) =>
        action is { CommandId: ExtensionCommands.Follow, Data: { } data } && PressedAction.Read(data) is PressedAction.Ordered order ? order.Command : null;
}
