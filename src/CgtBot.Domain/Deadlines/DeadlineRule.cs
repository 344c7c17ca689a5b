using System.Globalization;

namespace CgtBot.Domain.Deadlines;

/// <summary>What becomes of a deadline that ends on a day that is not worked.</summary>
public enum EndOnDayOff
{
    Kept,
    NextWorkingDay,
}

public enum CountDirection
{
    After,
    Before,
}

/// <summary>How a deadline is counted from its start. The version goes up when a section changes its rule, so that a stored deadline says which one made it.</summary>
public sealed record DeadlineRule(
    DeadlineBasis Basis,
    int Amount,
    DayUnit Unit,
    EndOnDayOff End = EndOnDayOff.Kept,
    CountDirection Direction = CountDirection.After,
    int Version = 1)
{
    public const int MaximumAmount = 1000;

    /// <summary>One month, moved to a working day: what a section has until it decides otherwise.</summary>
    public static DeadlineRule HouseDefault { get; } = House(1, DayUnit.Month);

    public int Amount { get; } = Amount is >= 0 and <= MaximumAmount
        ? Amount
        : throw new ArgumentOutOfRangeException(nameof(Amount), Amount, $"A deadline counts 0 to {MaximumAmount} units.");

    public static DeadlineRule House(int amount, DayUnit unit, int version = 1) =>
        new(new DeadlineBasis.House(), amount, unit, EndOnDayOff.NextWorkingDay, CountDirection.After, version);

    /// <summary>One text to store, without the basis: « 1 Month After NextWorkingDay v1 ».</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Unit} {Direction} {End} v{Version}");

    /// <summary>Reads what <see cref="Code"/> writes; null for anything else.</summary>
    public static DeadlineRule? Parse(string? code, DeadlineBasis basis) => code?.Split(' ') switch
    {
        [var amount, var unit, var direction, var end, ['v', .. var version]]
            when Number(amount) is { } a and <= MaximumAmount && Number(version) is { } v
                && Name<DayUnit>(unit) is { } u && Name<CountDirection>(direction) is { } d && Name<EndOnDayOff>(end) is { } e
            => new DeadlineRule(basis, a, u, e, d, v),
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    // Enum.TryParse alone also reads numbers, which are not ours.
    private static T? Name<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text) : null;
}
