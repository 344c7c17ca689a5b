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

    /// <summary>« Laisse tomber », and nothing was asked.</summary>
    public sealed record NothingAsked : Understood;

    /// <summary>Several numbers or several orders in one message, and the whole read as one, if it may be: nothing is done before a person chooses.</summary>
    public sealed record Several(IReadOnlyList<OneOfSeveral> Orders, ChatCommand? Whole) : Understood;

    /// <summary>Many lines that read like minutes, pasted where orders are typed: the bot offers to import them.</summary>
    public sealed record Minutes(string Text) : Understood;

    /// <summary>Said to the bot, and not understood.</summary>
    public sealed record Nothing : Understood;

    /// <summary>What is asked comes first: « la 4 » answers « quelle entrée ? », and shows entry 4 at any other time. Any other command goes before an answer in free words.</summary>
    public static Understood? Of(Incoming incoming, PhraseReader reader, Card? asked, DateOnly today)
    {
        var phrase = incoming.Phrase ?? "";
        var read = reader.Understand(phrase, today);
        return asked is not null && !SpokenAnswer.IsWholeOrder(read.Command, asked) && Answered(incoming, reader, asked, today) is { } answer ? new Answer(answer)
            : asked is not null && (SpokenAnswer.GivesUp(phrase, read.Command) || (incoming.Addressed && Declined.IsNo(phrase))) ? new GivenUp()
            : asked is not null && incoming.Addressed && SpokenAnswer.IsReason(read.Command, phrase, asked) && SpokenAnswer.Free(reader, phrase, asked, today) is { } why ? new Answer(why)
            : incoming.Addressed && PastedMinutes.Are(reader, phrase, read.Command, today) && (asked is null || SpokenAnswer.Free(reader, phrase, asked, today) is null) ? new Minutes(phrase)
            : (incoming.Addressed || IsOrder(read.Command)) && SeveralOrders.Of(reader, phrase, read.Command, today) is { Count: > 1 } several ? new Several(several, SeveralOrders.IsOneText(several) ? read.Command : null)
            : IsOrder(read.Command) ? new Order(read.Command, read.Other)
            : !incoming.Addressed ? null
            : asked is null ? ToTheBot(reader, phrase, today)
            : SpokenAnswer.Free(reader, phrase, asked, today) is { } free ? new Answer(free)
            : reader.Unnumbered(phrase, today) is { } half ? new Order(half)
            : new Nothing();
    }

    /// <summary>What was asked, given by its name or by the button that says it.</summary>
    private static ChatCommand? Answered(Incoming incoming, PhraseReader reader, Card asked, DateOnly today) =>
        SpokenAnswer.Named(reader, incoming.Phrase ?? "", asked, today) ?? (incoming.Addressed ? PressedInWords.Of(incoming.Phrase ?? "", asked) : null);

    /// <summary>Said to the bot, with nothing asked: what between people would be no order.</summary>
    private static Understood ToTheBot(PhraseReader reader, string phrase, DateOnly today) =>
        SpokenAnswer.IsDrop(phrase) ? new NothingAsked()
        : (SaidToTheBot.Read(reader, phrase, today) ?? reader.Unnumbered(phrase, today)) is { } order ? new Order(order)
        : new Nothing();

    private static bool IsOrder(ChatCommand command) => command.Name != ChatCommand.None;
}
