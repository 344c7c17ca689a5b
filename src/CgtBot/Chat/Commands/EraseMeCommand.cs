using System.Security.Cryptography;
using System.Text;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Privacy;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Oublie-moi » : asked once more by a button, then done for good.</summary>
public sealed class EraseMeCommand : IChatCommand
{
    public string Name => "erase-me";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(PrivacyTexts.HelpEraseDoes, PrivacyTexts.HelpEraseExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        // The conversation is shared: a button made for one person erases nobody else.
        if (turn.Command["confirm"] != MarkOf(turn.Author))
        {
            return Ask(turn);
        }

        var erased = await Erasure.RunAsync(turn.Db, turn.Anchor, turn.Author, turn.Now, ct);
        return new Card(
            PrivacyTexts.Erased,
            [
                new CardBlock.Paragraph(Format(PrivacyTexts.ErasedDetail, Some(PrivacyTexts.ErasedRows, erased.Rows), Some(PrivacyTexts.ErasedMessages, erased.Messages), Some(PrivacyTexts.ErasedLines, erased.Lines))),
                .. turn.Author == AuthorId.LocalSteward ? Array.Empty<CardBlock>() : [new CardBlock.Paragraph(PrivacyTexts.ErasedOut)],
            ],
            [], CardTone.Success)
        {
            Neutral = PrivacyTexts.Erased,
        };
    }

    private static Card Ask(ChatTurn turn) => new(
        PrivacyTexts.EraseAsk, [new CardBlock.Paragraph(PrivacyTexts.EraseAskDetail)],
        [new CardButton(PrivacyTexts.EraseConfirm, ChatCommand.Of("erase-me", ("confirm", MarkOf(turn.Author))), ButtonStyle.Danger), new CardButton(PrivacyTexts.ButtonKeep, ChatCommand.Of("my-data"))], CardTone.Warning)
    {
        Asks = true, Neutral = PrivacyTexts.EraseAsk, Private = true,
    };

    private static string Some(string forms, int count) => Format(Word(forms, count), count);

    private static string MarkOf(AuthorId author) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(author.Value)))[..12];
}
