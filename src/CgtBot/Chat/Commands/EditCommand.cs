using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Registers;
using CgtBot.Reminders;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Modifier 12 : … » : another text, topic, body or day asked, another text of its last answer; or open again what was settled by mistake. The journal keeps what it said before.</summary>
public sealed class EditCommand : IChatCommand
{
    /// <summary>Value of a field that takes a topic or a body away.</summary>
    public const string Nothing = "none";

    public string Name => "edit";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpEditDoes, RegisterTexts.HelpEditExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => turn.OnEntryAsync(entry => turn.Command["answer"] is not null ? CorrectedAnswer.RunAsync(turn, entry, ct)
        : turn.Command["state"] == EntryFilter.Open
        ? EntryMove.RunAsync(turn, entry, EntryStates.Initial(entry.Kind), RegisterTexts.ReopenedTitle, ct)
        : EditAsync(turn, entry, ct), ct);

    private static async Task<Card> EditAsync(ChatTurn turn, RegisterEntry entry, CancellationToken ct)
    {
        var bodies = await turn.Db.Bodies.Select(b => b.Acronym).ToListAsync(ct);
        if ((turn.Command["text"] ?? turn.Command["topic"] ?? turn.Command["body"] ?? turn.Command["date"]) is null)
        {
            return EditFields.Of(turn, entry, bodies);
        }

        var text = turn.Text("text");
        var topic = turn.Command["topic"] == Nothing ? new Given<TopicId?>(null) : TopicNames.Given(turn.Command["topic"]);
        var body = turn.Command["body"] == Nothing ? new Given<string?>(null) : turn.Body(bodies);
        var asked = AskedDay.Past(turn, entry);
        return text.Problem ?? topic.Problem ?? body.Problem ?? asked.Problem ?? await SaveAsync(turn, entry, text.Value!, topic.Value, body.Value, asked.Value, ct);
    }

    private static async Task<Card> SaveAsync(ChatTurn turn, RegisterEntry entry, string text, TopicId? topic, string? body, PartialDate? asked, CancellationToken ct)
    {
        var before = (entry.Text, entry.Topic, entry.Body, entry.AskedOn);
        var on = asked is { } day && (day.First, day.Precision) != (entry.AskedOn.First, entry.AskedOn.Precision) ? day : entry.AskedOn;
        var after = (text.Length > 0 ? text : entry.Text, turn.Command["topic"] is null ? entry.Topic : topic, turn.Command["body"] is null ? entry.Body : body, on);
        if (before == after)
        {
            return AskCards.Notice(RegisterTexts.EditNothing, Format(RegisterTexts.EditNothingDetail, entry.Number), AskCards.Show(entry.Number));
        }

        await using var act = await turn.BeginAsync(ct: ct);
        (entry.Text, entry.Topic, entry.Body, entry.AskedOn) = after;
        var counted = on != before.AskedOn && await CountAgainAsync(turn, entry, ct);
        await act.CommitAsync(ct);
        return EditFields.Done(entry, before, counted ? EntryWords.Due(entry.DueOn, entry.DueBasis, turn.Today) : null);
    }

    /// <summary>The section's own deadline counts from the day asked; one that was agreed does not move.</summary>
    private static async Task<bool> CountAgainAsync(ChatTurn turn, RegisterEntry entry, CancellationToken ct)
    {
        if (!entry.Awaited || entry.DueBasis is not DueBasis.House)
        {
            return false;
        }

        entry.Reschedule(DueDates.House(turn.Section, entry.AskedOn));
        await turn.Db.ScheduleAsync(entry, turn.Section, turn.Now, ct);
        return true;
    }
}
