using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Chat;

/// <summary>Shortcuts of the register's tests: press a command, read a card.</summary>
internal static class RegisterChat
{
    public static async Task<Card> Runs(this BotApp app, string command, params (string Name, object? Value)[] arguments) => (await app.Presses(ChatCommand.Of(command, arguments)))!;

    public static Task<Card> Adds(this BotApp app, string text, string kind = "question", params (string Name, object? Value)[] more) => app.Runs("add", [("kind", kind), ("text", text), .. more]);

    public static async Task<Card> RunsAs(this BotApp app, Role role, string author, string command, params (string Name, object? Value)[] arguments) =>
        (await app.SendAsync(new CgtBot.Chat.Incoming(FirstSection.Id, FirstSection.WebChannel, new AuthorId(author), role, null, ChatCommand.Of(command, arguments))))!;

    /// <summary>Presses a button with the card's inputs as they stand.</summary>
    public static async Task<Card> Fills(this BotApp app, CardButton button, Card card) => (await app.Presses((button.Sends ?? []).Aggregate(
        button.Command, (command, name) => command.With(name, card.Inputs().Single(i => i.Name == name) is CardInput.Text text ? text.Value : null))))!;

    /// <summary>All a person can read of a card, one line per piece.</summary>
    public static string Text(this Card card) => string.Join('\n', card.Blocks.SelectMany(Words).Prepend(card.Title).Concat(card.Buttons.Select(b => b.Label)));

    public static CardButton Button(this Card card, string label) => card.Buttons.Concat(card.Blocks.OfType<CardBlock.Items>().SelectMany(i => i.Rows).SelectMany(r => r.Buttons ?? [])).First(b => b.Label == label);

    public static IReadOnlyList<CardItem> Items(this Card card) => [.. card.Blocks.OfType<CardBlock.Items>().SelectMany(i => i.Rows)];

    public static IReadOnlyList<CardInput> Inputs(this Card card) => [.. card.Blocks.OfType<CardBlock.Input>().Select(i => i.Field)];

    private static IEnumerable<string> Words(CardBlock block) => block switch
    {
        CardBlock.Paragraph p => [p.Text],
        CardBlock.Quote q => [q.Text, q.Source ?? ""],
        CardBlock.Facts f => f.Pairs.Select(p => $"{p.Label} : {p.Value}"),
        CardBlock.Items i => i.Rows.SelectMany(r => new[] { r.Title, r.Detail ?? "" }),
        CardBlock.Input i => [i.Field.Label],
        CardBlock.Link l => [l.Label, l.Address],
        _ => [],
    };
}
