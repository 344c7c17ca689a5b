using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>A button of the card that asks, said instead of pressed: by its words, by its place (« la deuxième »), or by « oui » when it only asks to be sure.</summary>
internal static class PressedInWords
{
    private static readonly HashSet<string> First = ["le premier", "la premiere", "premier", "premiere", "le 1er", "la 1ere", "the first", "the first one", "first"];
    private static readonly HashSet<string> Second = ["le deuxieme", "la deuxieme", "deuxieme", "le second", "la seconde", "le 2e", "la 2e", "the second", "the second one", "second"];
    private static readonly HashSet<string> Yes = ["oui", "oui oui", "oui merci", "oui je confirme", "je confirme", "confirme", "yes", "yes please", "i confirm"];

    public static ChatCommand? Of(string phrase, Card question)
    {
        var (words, said) = (Tokens.Words(phrase), string.Join(' ', Tokens.Words(phrase)));
        if (words.Length == 0 || question.Buttons.Any(b => b.Sends is { Count: > 0 })) return null;
        return question.Buttons.FirstOrDefault(b => Tokens.Words(b.Label).SequenceEqual(words))?.Command
            ?? (First.Contains(said) ? At(question, 0) : Second.Contains(said) ? At(question, 1) : null)
            ?? (Yes.Contains(said) && question.Buttons is [{ Style: ButtonStyle.Primary or ButtonStyle.Danger } sure, ..] ? sure.Command : null);
    }

    private static ChatCommand? At(Card question, int place) => question.Buttons.Count > Math.Max(1, place) ? question.Buttons[place].Command : null;
}
