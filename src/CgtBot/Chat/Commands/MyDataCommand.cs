using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Privacy;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Quelles données as-tu sur moi ? » : counts on the card, which others may see on a platform; the detail in a file for the person alone.</summary>
public sealed class MyDataCommand : IChatCommand
{
    public const string FilePath = "/exports/my-data.json";

    public string Name => "my-data";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(PrivacyTexts.HelpMyDataDoes, PrivacyTexts.HelpMyDataExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var data = await PersonalData.ReadAsync(turn.Db, turn.Author, ct);
        var seen = (await Pseudonyms.OfAsync(turn.Db, null, ct)).Of(turn.Author);
        Fact[] facts =
        [
            new(PrivacyTexts.FactAccount, Account(turn, data)), new(PrivacyTexts.FactRole, ChatCards.NameOf(turn.Role)), new(PrivacyTexts.FactRows, Rows(data)),
            new(PrivacyTexts.FactMessages, data.Messages.Count.ToString("N0", CultureInfo.CurrentCulture)), .. Followed(data), new(PrivacyTexts.FactLines, data.Lines.Count.ToString("N0", CultureInfo.CurrentCulture)),
        ];
        return new Card(
            PrivacyTexts.MyDataTitle, [new CardBlock.Paragraph(Format(PrivacyTexts.MyDataIntro, seen)), new CardBlock.Facts(facts), new CardBlock.Link(PrivacyTexts.LinkFile, FilePath)],
            [new CardButton(PrivacyTexts.ButtonErase, ChatCommand.Of("erase-me"), ButtonStyle.Danger)])
        {
            Neutral = PrivacyTexts.MyDataTitle, Private = true,
        };
    }

    private static Fact[] Followed(PersonalData data) => data.Followed.Count == 0 ? [] : [new(PrivacyTexts.FactFollowed, data.Followed.Count.ToString("N0", CultureInfo.CurrentCulture))];

    private static string Account(ChatTurn turn, PersonalData data) => data.Account is not { } account ? PrivacyTexts.NoAccount
        : account.Author == AuthorId.LocalSteward ? PrivacyTexts.AccountSeat
        : Format(PrivacyTexts.AccountSince, EntryWords.Of(turn.Section.DayOf(account.CreatedAt)));

    private static string Rows(PersonalData data) => data.Rows.Count == 0 ? PrivacyTexts.RowsNone
        : string.Join(", ", data.Rows.GroupBy(r => RowKinds.Of(r.Kind), r => r.Numbers.Count).Select(r => Format(PrivacyTexts.RowsOf, r.Sum(), Word(r.Key, r.Sum()))));
}
