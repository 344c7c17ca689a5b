using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat;

/// <summary>How a message is taken. Null: it was said between people.</summary>
internal abstract record Understood
{
    /// <summary>A command, and what the same phrase may as well mean.</summary>
    public sealed record Order(ChatCommand Command, ChatCommand? Other = null) : Understood;

    /// <summary>The command that lacked something, with what the person answered.</summary>
    public sealed record Answer(ChatCommand Command) : Understood;

    /// <summary>« Laisse tomber » : the question is dropped, and nothing else.</summary>
    public sealed record GivenUp : Understood;

    /// <summary>Said to the bot, and not understood.</summary>
    public sealed record Nothing : Understood;

    /// <summary>What is asked comes first: « la 4 » answers « quelle entrée ? », and shows entry 4 at any other time. Any other command goes before an answer in free words.</summary>
    public static Understood? Of(Incoming incoming, PhraseReader reader, Card? asked, DateOnly today)
    {
        var phrase = incoming.Phrase ?? "";
        if (asked is not null && SpokenAnswer.Named(reader, phrase, asked, today) is { } named)
        {
            return new Answer(named);
        }

        var read = reader.Understand(phrase, today);
        return asked is not null && SpokenAnswer.GivesUp(phrase, read.Command) ? new GivenUp()
            : read.Command.Name != ChatCommand.None ? new Order(read.Command, read.Other)
            : !incoming.Addressed ? null
            : asked is not null && SpokenAnswer.Free(phrase, asked) is { } free ? new Answer(free)
            : reader.Unnumbered(phrase, today) is { } half ? new Order(half)
            : new Nothing();
    }
}
