using System.Globalization;
using CgtBot.Chat;
using CgtBot.Chat.Cards;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;

namespace CgtBot.Channels.Teams.Extension;

/// <summary>The form of « Suivre ce message », filled in with what its words say, counted from the section's day of the message; shown again with what the person had filled in and what is wrong.</summary>
internal sealed record FollowForm(ChosenMessage Message, MessageWords Words, DateOnly SentOn)
{
    public const string Form = "form";
    public const string Seal = "seal";
    public const string Part = "part";

    // What fits beside the fields in one card.
    private const int LongestShown = 4000;

    public TopicId? Topic { get; init; }

    /// <summary>The entry noted from this message before.</summary>
    public int? Before { get; init; }

    /// <summary>What the person had filled in.</summary>
    public ChatCommand? Filled { get; init; }

    /// <summary>What was wrong with it.</summary>
    public string? Problem { get; init; }

    public static bool IsSentBy(ChatCommand command) => command.Name is "add" && command[Form] is not null;

    public Card Draw() => new(
        ExtensionTexts.FormTitle,
        [
            .. Problem is null ? [] : new CardBlock[] { new CardBlock.Paragraph(Problem, TextWeight.Strong) },
            .. Before is null ? [] : new CardBlock[] { new CardBlock.Paragraph(Say(ExtensionTexts.FollowedBefore, Before), TextWeight.Strong) },
            .. Quoted(), .. Parts(),
            new CardBlock.Input(new CardInput.Choice("kind", RegisterTexts.FieldKind, [new("question", RegisterTexts.OneQuestion), new("demand", RegisterTexts.OneDemand), new("commitment", RegisterTexts.OneCommitment)], Required: true, Filled is null ? Words.Kind?.Code() : Filled["kind"])),
            new CardBlock.Input(new CardInput.Date("due", ExtensionTexts.FieldDue, Value: Filled is null ? Words.Due(SentOn) : Filled.Date("due"))),
            new CardBlock.Input(new CardInput.Choice("topic", RegisterTexts.FieldTopic, [new("", ExtensionTexts.TopicOfWords), .. TopicNames.Watched.Select(t => new CardOption(t.Value, TopicNames.Of(t)))], Value: (Filled is null ? Topic?.Value : Filled["topic"]) ?? "")),
        ],
        [new CardButton(RegisterTexts.ButtonAdd, ChatCommand.Of("add", (Form, Message.Form), (Seal, Message.Sha256)), ButtonStyle.Primary) { Sends = [Part, "kind", "due", "topic"] }]);

    private IEnumerable<CardBlock> Quoted()
    {
        var source = Say(ExtensionTexts.MessageOf, SentOn.ToString("d", CultureInfo.CurrentCulture));
        return Message.Text.Length <= LongestShown ? [new CardBlock.Quote(Message.Text, [], source)]
            : [new CardBlock.Quote(EntryWords.Short(Message.Text), [], source), new CardBlock.Paragraph(Say(ExtensionTexts.ShownInPart, Message.Text.Length), TextWeight.Subtle)];
    }

    private IEnumerable<CardBlock> Parts()
    {
        IEnumerable<CardOption> whole = Message.Text.Length <= EntryText.MaximumLength ? [new(MessageWords.Whole, ExtensionTexts.WholeMessage)] : [];
        List<CardOption> options = [.. Words.Items.Select((item, i) => new CardOption(i.ToString(CultureInfo.InvariantCulture), Say(ExtensionTexts.PartOf, EntryWords.One(item.Kind), EntryWords.Short(item.Text)))), .. whole];
        return options.Count == 0 ? [new CardBlock.Paragraph(Say(ExtensionTexts.NoPart, EntryText.MaximumLength), TextWeight.Strong)]
            : [new CardBlock.Input(new CardInput.Choice(Part, ExtensionTexts.FieldPart, options, Required: true, Filled?[Part] ?? options[0].Value))];
    }

    private static string Say(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
