using CgtBot.Channels.Web;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Ouvre le registre » : to one person alone, a link that opens the section's page once, within ten minutes, with the role of who asked. Where others read, none.</summary>
public sealed class OpenCommand(IOptions<WebOptions> web) : IChatCommand
{
    public const string RegisterPath = "/registre";

    /// <summary>The page inside Teams that says how to ask for the link.</summary>
    public const string TabPath = "/onglet";

    public const string CommandName = "open";

    /// <summary>What a card was about, when its own page is to be opened.</summary>
    public const string Subject = "subject";

    public string Name => CommandName;

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(OpenTexts.HelpDoes, OpenTexts.HelpExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var (place, author) = (await turn.Db.Channels.AsNoTracking().SingleOrDefaultAsync(c => c.Number == turn.Channel, ct), turn.Author);
        if (place is null or { Platform: FirstSection.WebPlatform })
        {
            return Card.Of(OpenTexts.HereTitle, new CardBlock.Link(OpenTexts.LinkLabel, RegisterPath));
        }

        return web.Value.PublicAddress.Length == 0 ? AskCards.Notice(OpenTexts.NoPage, OpenTexts.NoPageDetail)
            : !place.Personal && !turn.Alone ? AskCards.Notice(OpenTexts.NotHere, OpenTexts.NotHereDetail) with { Neutral = OpenTexts.NotHere }
            : await turn.Db.Persons.AsNoTracking().Where(p => p.Author == author && p.Role != Role.None).OrderByDescending(p => p.Number).FirstOrDefaultAsync(ct) is { } person ? turn.Role < person.Role ? NotForGuests(turn.Role, person.Role) : await GiveAsync(turn, person, ct)
            : AskCards.Notice(OpenTexts.NotKnown, OpenTexts.NotKnownDetail);
    }

    /// <summary>The page knows the person's row alone: what their account is held to here would not hold there.</summary>
    private static Card NotForGuests(Role here, Role there) => AskCards.Notice(OpenTexts.Limited, Format(OpenTexts.LimitedDetail, ChatCards.NameOf(there), ChatCards.NameOf(here)));

    private async Task<Card> GiveAsync(ChatTurn turn, Person person, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        var secret = await PageLinks.IssueAsync(turn.Db, person.Number, turn.Now, ct);
        act.Note(Name, $"{nameof(PageLink)}/issued", new { Until = turn.Now + PageLink.Life });
        await act.CommitAsync(ct);
        return new Card(OpenTexts.Title, [new CardBlock.Link(OpenTexts.LinkLabel, $"{web.Value.PublicAddress.TrimEnd('/')}{SignIn.LinkPath}/{secret}{LinkedPage.QueryOf(turn.Command[Subject])}"), new CardBlock.Paragraph(Format(OpenTexts.Detail, (int)PageLink.Life.TotalMinutes))], []);
    }
}
