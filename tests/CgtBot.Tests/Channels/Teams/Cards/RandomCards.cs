using CgtBot.Domain.Messages;

namespace CgtBot.Tests.Channels.Teams.Cards;

/// <summary>Cards of random parts, small and huge, in words that are numbered so that each can be looked for, between signs that mean something to Markdown.</summary>
internal sealed class RandomCards(int seed)
{
    private static readonly string[] Signs =
    [
        "*gras*", "_x_", "**", "~~", "`", "```", "[lien](https://exemple.fr)", "[x]: https://exemple.fr", "<at>Camille</at>", "<https://exemple.fr>", "&copy;", "# ", "- ", "1. ", "> ", "| a |", "\\", "{{DATE(2025-01-01T00:00:00Z)}}",
        "\n", "\r\n", "\n\n", "\t", "\u00A0", "é", "e\u0301", "\uD83D\uDE00", "</b>", "\"", "'", "!", new string('x', 5000), string.Concat(Enumerable.Repeat("\uD83D\uDE00", 900)),
    ];

    private readonly Random random = new(seed);

    /// <summary>Every word put in the card.</summary>
    public List<string> Words { get; } = [];

    public Card Next() => new(Text(8), [.. Many(12, Block)], [.. Many(9, Button)], (CardTone)random.Next(5)) { Subject = random.Next(2) == 0 ? null : "gap/1" };

    private CardBlock Block() => random.Next(8) switch
    {
        0 => new CardBlock.Paragraph(Text(random.Next(10) == 0 ? 900 : 40), (TextWeight)random.Next(3)),
        1 => new CardBlock.Facts([.. Many(40, () => new Fact(Text(4), Text(20)))]),
        2 => new CardBlock.Items([.. Many(random.Next(4) == 0 ? 250 : 20, () => new CardItem(Text(12), random.Next(2) == 0 ? null : Text(6), random.Next(3) == 0 ? [.. Many(8, Button)] : null))]),
        3 => Quote(),
        4 => new CardBlock.Link(Text(3), "https://exemple.fr/x"),
        5 => new CardBlock.Picture("/images/x.svg", Text(6)),
        6 => new CardBlock.Input(new CardInput.Ticks(Name(), Text(3), [Option(), .. Many(random.Next(3) == 0 ? 400 : 10, Option)], [])),
        _ => new CardBlock.Input(Field()),
    };

    private CardInput Field() => random.Next(3) switch
    {
        0 => new CardInput.Text(Name(), Word(), random.Next(2) == 0, string.Join(' ', Many(60, Word))),
        1 => new CardInput.Date(Name(), Word(), random.Next(2) == 0, new DateOnly(2025, 3, 4)),
        _ => new CardInput.Choice(Name(), Word(), [new CardOption(Word(), Word()), .. Many(30, () => new CardOption(Word(), Word()))], random.Next(2) == 0),
    };

    private CardBlock.Quote Quote()
    {
        var text = Text(60);
        return new CardBlock.Quote(text, [.. Many(9, () => MarkIn(text))], Text(3));
    }

    // At spaces, as the terms found in a text are, or out of the text.
    private Mark MarkIn(string text)
    {
        var start = text.IndexOf(' ', random.Next(text.Length + 1));
        return start < 0 ? new Mark(random.Next(2) == 0 ? text.Length + 3 : -9, 9) : new Mark(start, Math.Max(0, text.IndexOf(' ', start + 1)) - start);
    }

    private CardButton Button() => new(Word(), ChatCommand.Of("show", ("number", random.Next(99)), ("text", Word())), (ButtonStyle)random.Next(3)) { Sends = random.Next(2) == 0 ? null : ["a"] };

    private CardOption Option() => new($"o{random.Next()}", Word() + " " + Signs[random.Next(Signs.Length - 2)] + " " + Word());

    private string Name() => $"n{random.Next()}";

    private string Text(int most) => string.Concat(Many(most, () => random.Next(3) == 0 ? Signs[random.Next(most > 100 ? Signs.Length - 2 : Signs.Length)] : $" {Word()} "));

    private string Word()
    {
        Words.Add($"mot{Words.Count}x");
        return Words[^1];
    }

    private List<T> Many<T>(int most, Func<T> one) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => one())];
}
