using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Cherche LigérIA » : the entries, open or not, whose text, answers or sources hold these words, the latest first.</summary>
public sealed class SearchCommand : IChatCommand
{
    public string Name => "search";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(SearchTexts.HelpDoes, SearchTexts.HelpExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var words = turn.Text("words");
        if (words.Problem is { } problem)
        {
            return problem;
        }

        return words.Value!.Length == 0
            ? AskCards.For(SearchTexts.Ask, turn.Command.With("words", null), SearchTexts.Button, new CardInput.Text("words", SearchTexts.Field, Required: true))
            : Found(turn, words.Value, await EntrySearch.FindAsync(turn.Db, words.Value, TopicNames.Given(words.Value).Value, ct).ToListAsync(ct));
    }

    private static Card Found(ChatTurn turn, string words, List<FoundEntry> found)
    {
        var said = EntryWords.Short(words);
        var last = Math.Max(1, (found.Count + ListCommand.PageSize - 1) / ListCommand.PageSize);
        var page = Math.Clamp(turn.Command.Number("page") ?? 1, 1, last);
        var shown = found.Skip((page - 1) * ListCommand.PageSize).Take(ListCommand.PageSize).ToList();
        return found.Count == 0
            ? Card.Of(Format(SearchTexts.Nothing, said), new CardBlock.Paragraph(SearchTexts.NothingDetail)) with { Buttons = [new CardButton(RegisterTexts.ButtonNoFilter, ChatCommand.Of("list"))] }
            : new Card(Format(Word(SearchTexts.Title, found.Count), found.Count, said), [new CardBlock.Items([.. shown.Select(Item)]) { Total = found.Count }], [.. AskCards.Pages(turn.Command, page, last)])
            {
                Neutral = found.Count.ToString(System.Globalization.CultureInfo.CurrentCulture) + " " + Word(RegisterTexts.KindEntry, found.Count),
            };
    }

    private static CardItem Item(FoundEntry found)
    {
        var entry = found.Entry;
        string?[] detail =
        [
            EntryWords.Settled(entry.State, entry.Kind, entry.StateOn) is { Length: > 0 } settled ? settled : EntryWords.State(entry.State, entry.Kind),
            EntryWords.Verb(Format(SearchTexts.Asked, EntryWords.When(entry.AskedOn)), entry.Kind), entry.Body, entry.Topic is { } topic ? TopicNames.Of(topic) : null,
            found.Answer is { } answer ? Format(SearchTexts.InAnswer, EntryWords.Short(answer)) : null,
        ];
        return new CardItem(EntryWords.Titled(entry.Number, entry.Text), string.Join(" · ", detail.OfType<string>()), [AskCards.Show(entry.Number, RegisterTexts.ButtonShow)]);
    }
}
