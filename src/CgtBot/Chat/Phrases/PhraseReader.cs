using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>Understands what a person types to the bot, and leaves alone what people say to each other. Immutable: one per section's names.</summary>
public sealed class PhraseReader(KnownNames names)
{
    /// <summary>More is a document: it is dropped as a file.</summary>
    public const int LongestPhrase = 200_000;

    private const int LongestOrder = 60;

    /// <summary>What is longer is not said in one breath, and looking for turns in a message as long as may be typed would take minutes.</summary>
    private const int LongestSentence = 600;

    /// <summary>Knows the built-in topics and the usual bodies.</summary>
    public static readonly PhraseReader BuiltIn = new(KnownNames.BuiltIn);

    private static readonly ChatCommand NotForTheBot = ChatCommand.Of(ChatCommand.None);
    private readonly Vocabulary vocabulary = new(names);

    /// <summary>The command of a phrase said on that day; « none » for what is not for the bot.</summary>
    public ChatCommand Read(string phrase, DateOnly today)
    {
        if ((CanonicalForm.Read(Bounded(phrase)) ?? PageRequest.Read(phrase) ?? OpenedAgain.Read(phrase)) is { } explicitly) return explicitly;
        return Plainly(phrase, today) ?? InOneBreath(phrase, today) ?? NotForTheBot;
    }

    /// <summary>The command of a phrase, with the one it may as well mean when two are about as likely (« reporte la 12 au 30 »: the reminder, or the deadline?).</summary>
    public Understanding Understand(string phrase, DateOnly today)
    {
        if ((CanonicalForm.Read(Bounded(phrase)) ?? PageRequest.Read(phrase) ?? OpenedAgain.Read(phrase)) is { } explicitly) return new(explicitly);
        if (Understood(phrase, today) is not { } reading) return new(NotForTheBot);
        var choice = new Choice(reading);
        return choice.Best() is { } best ? new(best.Command, choice.Rival(best)?.Command) : new(Read(phrase, today));
    }

    private ChatCommand? Plainly(string phrase, DateOnly today) => Understood(phrase, today) is { } reading ? new Choice(reading).Best()?.Command : null;

    /// <summary>The command that shares most with a phrase that was not understood; null when none shares anything.</summary>
    public ChatCommand? Nearest(string phrase) =>
        Understood(phrase, DateOnly.FromDayNumber(738_000)) is { } reading ? NearestCommand.Of(reading) : null;

    /// <summary>An order that names no entry and no gap (« refuse », « rappelle-moi dans deux semaines »): the bot asks which, if it was spoken to. Null when it is none.</summary>
    public ChatCommand? Unnumbered(string phrase, DateOnly today) => Hear(phrase, today) is { } reading ? HalfSaid.Of(reading) : null;

    /// <summary>The pieces of a phrase; null when there is nothing in it to be read.</summary>
    internal Reading? Hear(string phrase, DateOnly today) => Understood(Bounded(phrase), today);

    /// <summary>Orders told by the turn of a whole sentence.</summary>
    private ChatCommand? InOneBreath(string phrase, DateOnly today) => phrase.Length > LongestSentence ? null
        : NamedProject.Read(phrase, names, rest => Plainly(rest, today)) ?? NotedPromise.Read(phrase, today);

    private static string Bounded(string phrase) => phrase.Length > LongestPhrase ? "" : phrase;

    private Reading? Understood(string phrase, DateOnly today)
    {
        if (phrase.Length > LongestPhrase || string.IsNullOrWhiteSpace(phrase) || HasControls(phrase)) return null;
        if (phrase.AsSpan().TrimStart() is ['>' or '|', ..]) return null; // quoting someone
        if (phrase.TrimStart() is ['/', ..] command) phrase = command[1..]; // « /aide », « /list open »
        var tokens = Tokens.Of(phrase, LongestOrder);
        if (tokens.Count == 0 || tokens is [{ Kind: TokenKind.Quote }]) return null;
        return new Reading(phrase, new ItemReader(vocabulary, phrase, tokens, today).Read(), today);
    }

    private static bool HasControls(string phrase)
    {
        foreach (var character in phrase)
            if (char.IsControl(character) && character is not ('\n' or '\r' or '\t')) return true;
        return false;
    }
}
