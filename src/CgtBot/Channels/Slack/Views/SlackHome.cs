using System.Globalization;
using CgtBot.Channels.Conversations;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Slack.Conversations;
using CgtBot.Channels.Slack.Drawing;
using CgtBot.Chat;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Slack.Views;

/// <summary>A person's own page: what they noted and awaits, what is overdue, the gaps, how the sources fare.</summary>
public sealed class SlackHome(BotDb db, Bindings bindings, Binder binder, Outsiders outsiders, ChatFlow flow, TimeProvider clock)
{
    private const int MostRows = 8;

    private static readonly ChatCommand[] Parts = [ChatCommand.Of("list", ("state", "overdue")), ChatCommand.Of("gaps"), ChatCommand.Of("sources")];

    public async Task PublishAsync(SlackTurn turn, string user, CancellationToken ct, int page = 1)
    {
        var author = Heard.AuthorOf(user);
        var most = await outsiders.MostAsync(user, ct);
        IReadOnlyList<Card> cards = most is null ? [outsiders.Refusal(user)]
            : await binder.OwnAsync(turn.Platform, author, ct) is { } own ? await CardsAsync(own, author, most.Value, ct)
            : [ConversationCards.Welcome(personal: true)];
        var pages = BlockViews.HomeOf(cards);
        turn.Say(new Outgoing(SayKind.PublishHome, user) { User = user, View = DrawnMessage.Written<BlockView>(pages[Math.Clamp(page, 1, pages.Count) - 1]) });
    }

    private async Task<IReadOnlyList<Card>> CardsAsync(BoundChannel own, AuthorId author, Role most, CancellationToken ct)
    {
        var role = await bindings.RoleAsync(own, author, ct);
        role = role < most ? role : most;
        var parts = new List<Card>();
        foreach (var part in Parts)
        {
            if (await flow.AnswerAsync(new Incoming(own.Section, own.Number, author, role, null, part) { Unasked = true, Personal = true }, ct) is { } card)
            {
                parts.Add(Shortened(card, part));
            }
        }

        var section = await db.Enter(own.Section).Sections.AsNoTracking().SingleAsync(ct);
        var head = new Card(section.Name, [], [new CardButton(ChatTexts.ButtonOpenQuestions, ChatCommand.Of("list", ("state", "open"), ("kind", "question"))), new CardButton(ChatTexts.ButtonHelp, ChatCommand.Of("help"))]);
        return [head, role is Role.None ? ChatCards.NotAllowed(Role.Reader) : await MineAsync(section, author, ct), .. parts];
    }

    private async Task<Card> MineAsync(Section section, AuthorId author, CancellationToken ct)
    {
        var today = section.DayOf(clock.GetUtcNow());
        var mine = await db.Entries.AsNoTracking().Where(e => e.Awaited && e.CreatedBy == author).OrderBy(e => e.DueOn).ThenBy(e => e.Number).Take(MostRows).ToListAsync(ct);
        return mine.Count == 0 ? Card.Of(SlackTexts.HomeMine, new CardBlock.Paragraph(SlackTexts.HomeMineNone))
            : Card.Of(SlackTexts.HomeMine, new CardBlock.Items([.. mine.Select(e => new CardItem(EntryWords.Titled(e.Number, e.Text), EntryWords.Due(e.DueOn, e.DueBasis, today), [AskCards.Show(e.Number, RegisterTexts.ButtonShow)]))]));
    }

    /// <summary>The start of each list, how long it is, and the way to the whole; its fields and its pages are for the conversation.</summary>
    private static Card Shortened(Card card, ChatCommand whole)
    {
        if (card.Blocks.OfType<CardBlock.Items>().FirstOrDefault(i => i.Rows.Count > MostRows) is not { } items)
        {
            return card with { Blocks = [.. card.Blocks.Where(b => b is not CardBlock.Input)] };
        }

        var range = string.Format(CultureInfo.CurrentCulture, SlackTexts.HomeRange, MostRows, items.Total ?? items.Rows.Count);
        return card with
        {
            // Of a page, the rows it counts are no longer those shown.
            Blocks = [new CardBlock.Paragraph(range, TextWeight.Subtle), .. card.Blocks.SkipWhile(b => items.Total is not null && b != items).Where(b => b is not CardBlock.Input).Select(b => b == items ? new CardBlock.Items([.. items.Rows.Take(MostRows)]) : b)],
            Buttons = [new CardButton(SlackTexts.HomeAll, whole), .. card.Buttons.Where(b => b.Command["page"] is null)],
        };
    }
}
