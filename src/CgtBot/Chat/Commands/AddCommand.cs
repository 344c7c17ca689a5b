using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Reminders;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Noter question : … » : a new entry, asked today or on the day said. It asks for the one thing that is missing, and says when the same thing is already awaited.</summary>
public sealed class AddCommand : IChatCommand
{
    public string Name => "add";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpAddDoes, RegisterTexts.HelpAddExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var (text, due) = (turn.Text("text"), turn.Day("due"));
        var topic = TopicNames.Given(turn.Command["topic"]);
        var body = turn.Body(await turn.Db.Bodies.Select(b => b.Acronym).ToListAsync(ct));
        var asked = AskedDay.Read(turn);
        if ((text.Problem ?? asked.Problem ?? due.Problem ?? topic.Problem ?? body.Problem ?? AddFields.Missing(turn, text.Value!)) is { } problem)
        {
            return problem;
        }

        var said = FollowedFrom.DayOf(turn);
        var draft = new EntryDraft(turn.Kind()!.Value, text.Value!, asked.Value is { } on && !AskedDay.IsAhead(turn) ? on : new PartialDate(said))
        {
            Topic = topic.Value ?? await TopicGuess.OfAsync(turn.Db, text.Value!, ct), Body = body.Value,
            Origin = Format(RegisterTexts.OriginChat, EntryWords.Of(said)),
            Due = due.Value is { } agreed ? DueDates.Agreed(turn.Section, new PartialDate(agreed)) : null,
        };
        var same = turn.Command["again"] is null ? await SameAsync(turn, draft, ct) : null;
        // An entry settled since is awaited no more: what is asked again is then another one.
        // Asked after what is the same was looked for: what this very form noted is no other entry.
        return await FollowedFrom.NotedAsync(turn, ct) is { } noted ? noted
            : turn.Command.Number("again") is { } first && await turn.Db.Entries.SingleOrDefaultAsync(e => e.Number == first && e.Awaited, ct) is { } earlier ? await AskAgainAsync(turn, earlier, draft, ct)
            : same is not null ? AddFields.Duplicate(turn, same, draft)
            : await RecordAsync(turn, draft, ct);
    }

    /// <summary>The entry still awaited that says the same or nearly, or null.</summary>
    private static async Task<RegisterEntry?> SameAsync(ChatTurn turn, EntryDraft draft, CancellationToken ct)
    {
        await foreach (var entry in turn.Db.Entries.AsNoTracking().Where(e => e.Awaited && e.Kind == draft.Kind).OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (SameQuestion.Is(entry.Text, draft.Text))
            {
                return entry;
            }
        }

        return null;
    }

    private static async Task<Card> RecordAsync(ChatTurn turn, EntryDraft draft, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        // Asked again under the section's lock: of two that come at once, one is noted.
        if (await FollowedFrom.NotedAsync(turn, ct) is { } noted)
        {
            return noted;
        }

        var entry = await EntryRecorder.RecordAsync(turn.Db, act, turn.Section, draft, ct);
        await FollowedFrom.KeepAsync(turn, act, entry.Number, ct);
        await act.CommitAsync(ct);
        return AddFields.Added(turn, entry);
    }

    /// <summary>One entry, asked once more: its words and day of that time are kept beside it.</summary>
    private static async Task<Card> AskAgainAsync(ChatTurn turn, RegisterEntry entry, EntryDraft draft, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        if (await FollowedFrom.NotedAsync(turn, ct) is { } noted)
        {
            return noted;
        }

        await FollowedFrom.KeepAsync(turn, act, entry.Number, ct);
        var before = EntryWords.Due(entry.DueOn, entry.DueBasis, turn.Today);
        var moved = draft.Due is { } due && due.On != entry.DueOn && entry.Awaited;
        if (moved)
        {
            entry.Reschedule(draft.Due!);
            await turn.Db.ScheduleAsync(entry, turn.Section, turn.Now, ct);
        }

        turn.Db.Occurrences.Add(new Occurrence
        {
            Section = turn.Db.Section, Number = await act.NextNumberAsync<Occurrence>(ct), Entry = entry.Number, Text = draft.Text, On = draft.AskedOn, Origin = draft.Origin, CreatedBy = turn.Author, CreatedAt = turn.Now,
        });
        await act.CommitAsync(ct);
        return AddFields.AskedAgain(entry, await turn.Db.Occurrences.Where(o => o.Entry == entry.Number).ToListAsync(ct), moved ? before : null, turn.Today);
    }
}
