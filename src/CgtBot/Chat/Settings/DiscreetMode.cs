using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Settings;

/// <summary>« Mode discret : oui » : set in the channel it is for; the web page is the section's own and needs none.</summary>
internal static class DiscreetMode
{
    public const string Name = "discreet";

    public static async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var channel = await turn.Db.Channels.SingleOrDefaultAsync(c => c.Number == turn.Channel, ct);
        if (channel is null || channel.Platform == FirstSection.WebPlatform)
        {
            return AskCards.Notice(SectionTexts.NameDiscreet, Capital(SectionTexts.WebNotDiscreet), SettingCards.Back());
        }

        return (turn.Command["value"], SettingValues.ReadYesNo(turn.Command["value"] ?? "")) switch
        {
            (null, _) => AskCards.For(SectionTexts.NameDiscreet, turn.Command, SectionTexts.ButtonChange, SectionSettings.YesNo(SectionTexts.NameDiscreet, channel.Discreet)),
            (var written, null) => AskCards.Problem(Format(SectionTexts.Wrong, EntryWords.Short(written), SectionTexts.NameDiscreet), Format(SectionTexts.Allowed, SectionTexts.AllowedDiscreet)),
            (_, { } value) when value == channel.Discreet => AskCards.Notice(SectionTexts.Same, Format(SectionTexts.SameDetail, SectionTexts.NameDiscreet, SettingWords.YesNo(value))),
            (_, { } value) => await SetAsync(turn, channel, value, ct),
        };
    }

    private static async Task<Card> SetAsync(ChatTurn turn, Domain.Registers.BoundChannel channel, bool value, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        channel.Discreet = value;
        await act.CommitAsync(ct);
        return new Card(
            Format(SectionTexts.Changed, SectionTexts.NameDiscreet), [new CardBlock.Paragraph(Format(SectionTexts.BeforeAfter, SettingWords.YesNo(!value), SettingWords.YesNo(value)))],
            [new CardButton(SectionTexts.ButtonUndo, ChatCommand.Of("undo"))], CardTone.Success)
        {
            Neutral = SectionTexts.Title,
        };
    }
}
