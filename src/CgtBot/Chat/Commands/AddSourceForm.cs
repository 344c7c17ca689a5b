using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Text;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>What a person wants of a new source; the problem is what was filled in wrong.</summary>
internal sealed record WantedSource(string Name, PublicationKind Publishes, int EveryMinutes, bool Pages, string? Problem);

/// <summary>The card that shows a source before it is saved, what is filled in on it, and the one that says it was saved.</summary>
internal static class AddSourceForm
{
    private const int Hourly = 60;
    private const int LongestName = 80;

    public static WantedSource Read(ChatCommand command, SourceDefinition definition)
    {
        var name = PlainText.Line(EntryText.Clean(command["name"]), LongestName).Trim(' ', '«', '»', '"', '\u00a0');
        var kind = command["kind"] switch { "job" => PublicationKind.Job, "announcement" => PublicationKind.Announcement, _ => definition.Publishes };
        var every = command["every"] is not { } written ? Hourly : int.TryParse(written, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 5 and <= 1440 ? minutes : 0;
        return new WantedSource(
            name.Length > 0 ? name : definition.Address.Host, kind, every == 0 ? Hourly : every, command.Flag("pages"),
            every == 0 ? Format(SourceCommandTexts.WrongEvery, EntryWords.Short(EntryText.Clean(command["every"]))) : null);
    }

    public static Card Card(ChatCommand command, Uri address, SourceProposal proposal, WantedSource wanted, CardBlock.Items items)
    {
        var definition = proposal.Definition!;
        var save = command.With("url", address.AbsoluteUri).With("confirm", "true");
        List<CardInput> inputs = Inputs(definition, wanted);
        return new Card(
            Format(SourceCommandTexts.ProposalTitle, address.Host),
            [
                .. wanted.Problem is { } wrong ? [new CardBlock.Paragraph(wrong, TextWeight.Strong)] : Array.Empty<CardBlock>(),
                new CardBlock.Paragraph(Format(SourceCommandTexts.ProposalFound, SourceWords.Of(definition.Kind), SourceWords.Of(definition.Publishes))),
                .. definition.Address != address ? [new CardBlock.Paragraph(Format(SourceCommandTexts.ProposalOther, definition.Address.AbsoluteUri))] : Array.Empty<CardBlock>(),
                items.Rows.Count > 0 ? items : new CardBlock.Paragraph(SourceCommandTexts.ProposalEmpty),
                .. SourcePreview.Remarks(proposal.Problems),
                new CardBlock.Paragraph(SourceCommandTexts.ProposalAsk, TextWeight.Subtle),
                .. inputs.Select(i => new CardBlock.Input(i)),
            ],
            [
                new CardButton(SourceCommandTexts.ButtonSave, save, ButtonStyle.Primary) { Sends = [.. inputs.Select(i => i.Name)] },
                new CardButton(SourceCommandTexts.ButtonCancel, ChatCommand.Of("add-source", ("url", address.AbsoluteUri), ("cancel", "true"))),
            ],
            wanted.Problem is null ? CardTone.Neutral : CardTone.Warning);
    }

    public static Card Saved(Source source, bool alone) => new(
        Format(SourceCommandTexts.Added, source.Number, source.Name),
        [
            new CardBlock.Paragraph(Format(alone ? SourceCommandTexts.AddedDetailAlone : SourceCommandTexts.AddedDetail, SourceWords.Every(source.EveryMinutes))),
            new CardBlock.Facts(
            [
                new Fact(SourceCommandTexts.FactAddress, source.Address), new Fact(SourceCommandTexts.FactKind, SourceWords.Of(source.Kind)),
                new Fact(SourceCommandTexts.FactPublishes, SourceWords.Of(source.Publishes)),
            ]),
        ],
        [new CardButton(SourceCommandTexts.ButtonLookNow, ChatCommand.Of("test-source", ("source", source.Number), ("now", "true"))), NamedSource.Sources(), AskCards.Undo()],
        CardTone.Success)
    {
        Neutral = Format(SourceCommandTexts.AddedNeutral, source.Number), Subject = $"{nameof(Source)}/{source.Number}",
    };

    private static List<CardInput> Inputs(SourceDefinition definition, WantedSource wanted)
    {
        List<CardInput> inputs =
        [
            new CardInput.Text("name", SourceCommandTexts.FieldName, Value: wanted.Name),
            new CardInput.Choice("kind", SourceCommandTexts.FieldKind, [new("job", SourceCommandTexts.PublishesJob), new("announcement", SourceCommandTexts.PublishesAnnouncement)], true, wanted.Publishes is PublicationKind.Job ? "job" : "announcement"),
            new CardInput.Text("every", SourceCommandTexts.FieldEvery, Value: $"{wanted.EveryMinutes}"),
        ];
        if (!definition.Kind.ReadsPages() && !definition.Kind.GivesWhole())
        {
            inputs.Add(new CardInput.Choice("pages", SourceCommandTexts.FieldPages, [new("false", SourceCommandTexts.PagesNo), new("true", SourceCommandTexts.PagesYes)], true, wanted.Pages ? "true" : "false"));
        }

        return inputs;
    }
}
