using System.Globalization;
using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Chat.Phrases;

/// <summary>Turns the pieces of an order into the arguments of its command.</summary>
internal static class Arguments
{
    public static ChatCommand Of(Frame frame, Head head)
    {
        var slots = frame.Needed | frame.Accepted;
        var command = ChatCommand.Of(frame.Command);
        if (slots.HasFlag(Slots.Number) && head.First(ItemKind.Number) is { } number) command = command.With("number", number.Argument);
        if (slots.HasFlag(Slots.Gap) && head.First(ItemKind.Gap) is { } gap) command = command.With("gap", gap.Argument);
        if (slots.HasFlag(Slots.Topic)) command = command.With("topic", head.Topic);
        if (slots.HasFlag(Slots.Body)) command = command.With("body", head.Body);
        if (slots.HasFlag(Slots.Url) && head.First(ItemKind.Url) is { } url) command = command.With("url", url.Text);
        if (slots.HasFlag(Slots.Date) && head.First(ItemKind.Date) is { } date) command = Dated(frame, head, command, date);
        if (frame.Text is { } text && !string.IsNullOrWhiteSpace(head.Tail)) command = command.With(text, Tails.Unquoted(head.Tail));
        return frame.Then?.Invoke(head, command) ?? command;
    }

    /// <summary>The words of a date whose day must be asked: « la semaine dernière ».</summary>
    public const string VagueDate = "vague-date";

    /// <summary>The words of a deadline whose day must be asked: « au prochain CST ».</summary>
    public const string VagueDue = "vague-due";

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ChatCommand Dated(Frame frame, Head head, ChatCommand command, Item date) => date.Date switch
    {
        { IsBad: true } => command.With("bad-date", head.Reading.Phrase[date.Start..date.End]),
        var said when frame.Lean is not Lean.Ahead && MayBeEither(frame, head, said) => command.With(VagueDate, head.Reading.Phrase[date.Start..date.End]),
        { IsVague: true } when Told(frame) => command.With(VagueDate, head.Reading.Phrase[date.Start..date.End]),
        var said when Told(frame) => command.With(frame.DateArgument, new PartialDate(said.On(frame.Lean, head.Reading.Today), said.Precision)),
        var said => command.With(frame.DateArgument, Iso(said.On(frame.Lean, head.Reading.Today))),
    };

    /// <summary>What is told (« avis défavorable en mars ») is given no day that nobody said: it may be what tells which came first.</summary>
    private static bool Told(Frame frame) => frame.Reports || frame.Command is "consultation" or "add";

    /// <summary>A question for a meeting to come, or an opinion told of within weeks of the next such day: no year is made up.</summary>
    private static bool MayBeEither(Frame frame, Head head, SpokenDate said) => IsEitherYear(said, head.Reading.Today)
        && (frame.Command == "add" && !WasAsked(head) || Happened.Contains(frame.Command) || frame.Command == "opinion" && said.Ahead.DayNumber - head.Reading.Today.DayNumber <= DaysNear);

    /// <summary>Said of an entry, which may be younger than last year's day.</summary>
    private static readonly string[] Happened = ["answer", "refuse", "kept", "broken"];

    private const int DaysNear = 31;

    /// <summary>« posée au CST du 12 mars » is behind.</summary>
    private static bool WasAsked(Head head) => head.Items.Any(i => i.Is(Concept.Asked) && (i.Text.EndsWith("ee", StringComparison.Ordinal) || i.Text.EndsWith("ees", StringComparison.Ordinal) || i.Text is "asked" or "raised"));

    /// <summary>« du 15 décembre », said in November: last year's, or the one to come? Which is asked.</summary>
    private static bool IsEitherYear(SpokenDate said, DateOnly today) =>
        said is { IsBad: false, IsDay: true, IsWeekday: false } && said.Ahead != said.Back && said.Ahead.DayNumber - today.DayNumber < today.DayNumber - said.Back.DayNumber;
}
