using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;
using CgtBot.Watch.Sources.Text;
using static CgtBot.Chat.Cards.Counted;
using TopicNames = CgtBot.Chat.Cards.TopicNames;

namespace CgtBot.Chat.Commands;

/// <summary>The topic, the term and the list of add-term and remove-term; or the card that asks for what is missing or says what is wrong.</summary>
internal sealed record GivenTerm(TopicId Topic, string Term, TermList? List)
{
    private const int Longest = 100;

    public static (GivenTerm? Given, Card? Problem) Read(ChatTurn turn, string question, string button, bool withList)
    {
        var topic = TopicNames.Given(turn.Command["topic"]);
        var term = PlainText.Clean(EntryText.Clean(turn.Command["term"])).ReplaceLineEndings(" ").Trim(' ', '«', '»', '“', '”', '"', '\u00a0', '\u202f');
        Card? problem = topic.Problem
            ?? (topic.Value is null || term.Length == 0 ? Ask(turn.Command, question, button, topic.Value, term, withList)
            : term.Length > Longest ? AskCards.Problem(TopicCommandTexts.TooLong, Format(TopicCommandTexts.TooLongDetail, Longest))
            : IsFit(term) ? null
            : AskCards.Problem(Format(TopicCommandTexts.Unusable, term), $"{TopicCommandTexts.UnusableDetail}\n{TopicCommandTexts.Notation}"));
        return problem is not null ? (null, problem) : (new GivenTerm(topic.Value!.Value, term, ListOf(turn.Command)), null);
    }

    public static string Code(TermList list) => list is TermList.Exclusion ? "exclusion" : "term";

    public static CardInput.Choice Lists() => new("list", TopicCommandTexts.FieldList, [new("term", TopicCommandTexts.KindTerm), new("exclusion", TopicCommandTexts.KindExclusion)], true, "term");

    /// <summary>« a » or « a* » would be found in every text.</summary>
    private static bool IsFit(string term) =>
        Domain.Topics.Topic.IsUsable(term) && term.Count(char.IsLetterOrDigit) > 1 && !term.Split(' ', '|').Any(chunk => chunk.EndsWith('*') && chunk.Count(char.IsLetterOrDigit) < 3);

    private static TermList? ListOf(ChatCommand command) => command["list"] switch { "exclusion" => TermList.Exclusion, "term" => TermList.Term, _ => null };

    private static Card Ask(ChatCommand command, string question, string button, TopicId? topic, string term, bool withList)
    {
        List<CardInput> fields = [];
        if (topic is null)
        {
            fields.Add(new CardInput.Choice("topic", TopicCommandTexts.FieldTopic, [.. TopicNames.Watched.Select(t => new CardOption(t.Value, TopicNames.Of(t)))], true));
        }

        if (term.Length == 0)
        {
            fields.Add(new CardInput.Text("term", TopicCommandTexts.FieldTerm, Required: true));
        }

        if (withList && command["list"] is null)
        {
            fields.Add(Lists());
        }

        var asked = AskCards.For(topic is null && term.Length > 0 ? Format(TopicCommandTexts.AskTopic, term) : question, command, button, [.. fields]);
        return asked with { Blocks = [new CardBlock.Paragraph(TopicCommandTexts.Notation, TextWeight.Subtle), .. asked.Blocks] };
    }
}
