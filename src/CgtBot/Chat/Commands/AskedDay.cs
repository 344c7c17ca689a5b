using CgtBot.Chat.Cards;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>The day an entry was asked or promised, as a person says it: a day, a month or a year.</summary>
internal static class AskedDay
{
    private const string Name = "date";

    /// <summary>The day that was given, to come or not; null when none was.</summary>
    public static Given<PartialDate?> Read(ChatTurn turn) => turn.Command[Name] switch
    {
        null => new(null),
        { } said when PartialDate.Parse(said) is { } day => GivenArguments.OutOfRange(day) is { } far ? new(null, far) : new(day),
        var other => new(null, GivenArguments.WrongDate(other)),
    };

    /// <summary>The same, which cannot be to come: « change la date de la 9 au 30 juin » may well be meant of the deadline, which is offered.</summary>
    public static Given<PartialDate?> Past(ChatTurn turn, RegisterEntry entry) => Read(turn) is { Value: { } day } && day.First > turn.Today
        ? new(null, AskCards.Problem(RegisterTexts.DateInFuture, Format(RegisterTexts.DateInFutureDetail, EntryWords.Of(day)), new CardButton(CommandWords.Said(Due(entry, day)), Due(entry, day))))
        : Read(turn);

    /// <summary>A question for a meeting to come is not asked before today.</summary>
    public static bool IsAhead(ChatTurn turn) => Read(turn).Value?.First > turn.Today;

    /// <summary>« posée le 03/10/2024 », for what was not asked today; and of a day to come, that it was not kept.</summary>
    public static string? Said(RegisterEntry entry, DateOnly today) => entry.AskedOn.First == today && entry.AskedOn.Precision is DatePrecision.Day ? null : Format(Form(RegisterTexts.AskedWhen, EntryWords.Gender(entry.Kind)), EntryWords.When(entry.AskedOn));

    private static ChatCommand Due(RegisterEntry entry, PartialDate day) => ChatCommand.Of("due", ("number", entry.Number), ("date", Arguments.Iso(day.Last)));
}
