using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Channels.Conversations;

/// <summary>Files dropped with one message: how many are read, and how long all of them may take.</summary>
public static class DroppedTogether
{
    /// <summary>More at once is a mistake more often than a wish.</summary>
    public const int Most = 5;

    /// <summary>For all of them: one that trickles would keep its conversation waiting, and outlast the time its message is in hand.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static CancellationTokenSource Wait(TimeProvider clock) => new(Patience, clock);

    public static Card TooMany() => new(ConversationCards.Say(ConversationTexts.TooManyFiles, Most), [], [], CardTone.Warning);
}
