using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Chat.Commands;

/// <summary>« Questions ouvertes » : a page of the register, oldest first (« échéances » : soonest due first), with its count. Two queries, both on an index.</summary>
public sealed class ListCommand : IChatCommand
{
    public const int PageSize = 20;

    public string Name => "list";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(RegisterTexts.HelpListDoes, RegisterTexts.HelpListExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var filter = EntryFilter.Of(turn);
        if (!filter.IsKnown)
        {
            return AskCards.Problem(Counted.Format(RegisterTexts.ListUnknownState, EntryWords.Short(filter.State)));
        }

        if (filter.Kind is null && turn.Command["kind"] is { } unknown)
        {
            return AskCards.Problem(Counted.Format(RegisterTexts.ListUnknownKind, EntryWords.Short(unknown)));
        }

        // A list of everything would pass for an answer on a subject the section does not follow.
        if (filter.Topic is null && turn.Command["about"] is { } subject && TopicNames.Given(subject).Problem is { } unfollowed)
        {
            return unfollowed with { Buttons = [new CardButton(Counted.Format(SearchTexts.ButtonSubject, EntryWords.Short(subject)), ChatCommand.Of("search", ("words", subject))), new CardButton(RegisterTexts.ButtonAnySubject, filter.ToCommand())] };
        }

        var page = Math.Clamp(turn.Command.Number("page") ?? 1, 1, int.MaxValue / PageSize);
        var entries = filter.Of(turn.Db.Entries.AsNoTracking(), turn.Today);
        var count = await entries.CountAsync(ct);
        var lines = await (filter.IsByDeadline ? entries.OrderBy(e => e.DueOn) : entries.OrderBy(e => e.AskedOn)).ThenBy(e => e.Number).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(e => new EntryLine(e.Number, e.Kind, e.Text, e.State, e.Awaited, e.AskedOn, e.Topic, e.Body, e.DueOn, e.DueBasis, e.StateOn)).ToListAsync(ct);
        var bodies = await turn.Db.Bodies.OrderBy(b => b.Acronym).Select(b => b.Acronym).ToListAsync(ct);
        var card = EntryListCard.Of(turn, filter, page, count, lines, bodies);
        return FilterDays.LeftOut(filter.State == EntryFilter.Coming ? await WithLateAsync(turn, filter, card, ct) : card, turn.Command);
    }

    /// <summary>What is late already is not to come, and must not be forgotten for that.</summary>
    private static async Task<Card> WithLateAsync(ChatTurn turn, EntryFilter filter, Card card, CancellationToken ct)
    {
        var late = filter with { State = EntryFilter.Overdue, DueFrom = null, DueBy = null };
        return await late.Of(turn.Db.Entries.AsNoTracking(), turn.Today).CountAsync(ct) is > 0 and var count
            ? card with { Buttons = [new CardButton(Counted.Format(RegisterTexts.ButtonLate, count), late.ToCommand()), .. card.Buttons] } : card;
    }
}
