using System.Globalization;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>An argument as it can be used, or the card that says what is wrong with it.</summary>
internal readonly record struct Given<T>(T? Value, Card? Problem = null);

/// <summary>Reads what a person typed or filled in.</summary>
internal static class GivenArguments
{
    /// <summary>A text fit to be kept; empty when none was given.</summary>
    public static Given<string> Text(this ChatTurn turn, string name)
    {
        var text = EntryText.Clean(turn.Command[name]);
        return text.Length <= EntryText.MaximumLength ? new(text) : new("", AskCards.Problem(RegisterTexts.TextTooLong, Format(RegisterTexts.TextTooLongDetail, text.Length, EntryText.MaximumLength)));
    }

    /// <summary>A day; null when none was given.</summary>
    public static Given<DateOnly?> Day(this ChatTurn turn, string name) => turn.Command[name] switch
    {
        null => new(null),
        _ when turn.Command.Date(name) is { } day => OutOfRange(new PartialDate(day)) is { } far ? new(null, far) : new(day),
        { } told when PartialDate.Parse(told) is { } part => new(null, AskDay(turn.Command, name, EntryWords.Of(part))),
        var other => new(null, WrongDate(other)),
    };

    /// <summary>The card that refuses a date outside the calendar we count in, the year 25 of a browser's « 15/05/25 » among them; null when it is within. Its first day tells: the last of December 9999 cannot be asked for.</summary>
    public static Card? OutOfRange(PartialDate on) => DeadlineCalculator.CanStart(on.First) ? null : AskCards.Problem(RegisterTexts.WrongDate, Format(RegisterTexts.DateOutOfRange, EntryWords.Of(on)));

    /// <summary>« En mars 2025 », « la semaine dernière » are no day: which one is asked, and none is made up.</summary>
    public static Card AskDay(ChatCommand command, string name, string said) =>
        AskCards.For(Format(RegisterTexts.WhichDay, EntryWords.Short(said)), command.With(name, null), RegisterTexts.ButtonContinue, new CardInput.Date(name, RegisterTexts.FieldDate, Required: true));

    /// <summary>A day on which something was said or done: today by default, never later.</summary>
    public static Given<DateOnly> PastDay(this ChatTurn turn, string name)
    {
        var day = turn.Day(name);
        return day.Problem is not null ? new(default, day.Problem)
            : day.Value > turn.Today ? new(default, AskCards.Problem(RegisterTexts.DateInFuture, Format(RegisterTexts.DateInFutureDetail, EntryWords.Of(day.Value.Value))))
            : new(day.Value ?? turn.Today);
    }

    /// <summary>What is told of an entry on a day before it was asked or promised is a slip, unless a person says it is not; null when the day may be.</summary>
    public static Card? BeforeAsked(this ChatTurn turn, RegisterEntry entry, DateOnly on) => !IsBefore(entry, on) || IsDayNoted(turn, entry) || turn.Command.Flag("early") ? null : AskCards.Notice(
        RegisterTexts.DateBeforeAsked, Format(RegisterTexts.DateBeforeAskedDetail, EntryWords.Of(on), entry.Number, EntryWords.Of(entry.AskedOn)),
        new CardButton(RegisterTexts.ButtonEarly, turn.Command.With("early", "true")), AskCards.Show(entry.Number));

    /// <summary>The same is only said of an entry that got the day it was noted: it may well have been asked before.</summary>
    public static IEnumerable<CardBlock> BeforeNoted(this ChatTurn turn, RegisterEntry entry, DateOnly on) => !IsBefore(entry, on) || !IsDayNoted(turn, entry) ? [] :
        [new CardBlock.Paragraph(Format(RegisterTexts.DateBeforeNoted, EntryWords.Of(on), entry.Number, EntryWords.Of(entry.AskedOn)), TextWeight.Strong)];

    private static bool IsBefore(RegisterEntry entry, DateOnly on) => on < entry.AskedOn.First && !entry.AskedOn.Inferred;

    private static bool IsDayNoted(ChatTurn turn, RegisterEntry entry) => entry.AskedOn.First == turn.Section.DayOf(entry.CreatedAt);

    /// <summary>« Le 31/02/2025 n’existe pas. »</summary>
    public static Card WrongDate(string written)
    {
        var said = EntryWords.Short(EntryText.Clean(written));
        var named = said.StartsWith("le ", StringComparison.OrdinalIgnoreCase) ? said[3..] : said;
        return IsFar(named) ? AskCards.Problem(Format(RegisterTexts.WrongDateFar, named), RegisterTexts.WrongDateFarDetail)
            : AskCards.Problem(Format(named.Length > 0 && char.IsDigit(named[0]) ? RegisterTexts.WrongDateNone : RegisterTexts.WrongDateNot, named), RegisterTexts.WrongDateHint);
    }

    /// <summary>A date like any other, outside the calendar: « 01/01/0001 », « dans 900 ans ».</summary>
    private static bool IsFar(string named) => DateOnly.TryParseExact(named, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? !DeadlineCalculator.CanStart(day)
        : named.Split(' ') is [.., { Length: > 2 } number, var unit] && number.All(char.IsAsciiDigit) && unit.All(char.IsLetter);

    private static readonly string[] Written = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-MM-dd"];

    /// <summary>One of the section's bodies, however it is written; null when none was given.</summary>
    public static Given<string?> Body(this ChatTurn turn, IReadOnlyList<string> known)
    {
        var (given, all) = (EntryText.Clean(turn.Command["body"]), string.Join(", ", known));
        return given.Length == 0 ? new(null)
            : known.FirstOrDefault(k => EntryText.Fold(k) == EntryText.Fold(given)) is { } body ? new(body)
            : new(null, AskCards.Problem(Format(RegisterTexts.UnknownBody, EntryWords.Short(given)), Format(RegisterTexts.UnknownBodyDetail, all)));
    }

    public static EntryKind? Kind(this ChatTurn turn) => turn.Command["kind"] switch
    {
        "question" => EntryKind.Question,
        "demand" => EntryKind.Demand,
        "commitment" => EntryKind.Commitment,
        // As it is read on the cards.
        { } said => Enum.GetValues<EntryKind>().Where(k => EntryText.Fold(EntryWords.One(k)) == EntryText.Fold(said)).Select(k => (EntryKind?)k).FirstOrDefault(),
        _ => null,
    };

    public static string Code(this EntryKind kind) => kind switch { EntryKind.Question => "question", EntryKind.Demand => "demand", _ => "commitment" };
}
