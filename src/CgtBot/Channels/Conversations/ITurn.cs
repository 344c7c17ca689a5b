using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Conversations;

/// <summary>Something a person said or pressed on a platform, while it is being answered.</summary>
public interface ITurn
{
    string Platform { get; }

    /// <summary>What the platform needs to write in this place again (JSON).</summary>
    string Reference { get; }

    /// <summary>From here on a save carries out what was asked: a restart does not do it again.</summary>
    void Acting();

    void Say(Card card);
}
