using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>How the days a list is narrowed to are said: « posées en mars 2025 », « posées avant le 13/03/2025 ».</summary>
internal static class FilterDays
{
    public static string? Said(EntryFilter filter, int count) => When(filter) is { } when
        ? Format(Form(RegisterTexts.ListAsked, (EntryWords.Gender(filter.Kind) * 2) + (IsPlural(count) ? 1 : 0)), when) : null;

    /// <summary>A day that was said and by which nothing was left out.</summary>
    public static Card LeftOut(Card card, ChatCommand command) => command["undated"] is not { } words ? card
        : card with { Blocks = [new CardBlock.Paragraph(Format(RegisterTexts.ListUndated, EntryWords.Short(EntryText.Clean(words)))), .. card.Blocks] };

    /// <summary>« échéances à venir », « échéances d’ici le 30/06/2025 ».</summary>
    public static string? Due(EntryFilter filter) => Window(filter) ?? (filter.State == EntryFilter.Coming ? RegisterTexts.ListComing : null);

    public static string? Window(EntryFilter filter) => (filter.DueFrom, filter.DueBy) switch
    {
        ({ } from, { } by) when from == by => Format(RegisterTexts.ListDueOn, EntryWords.Of(from)),
        ({ } from, { } by) => Format(RegisterTexts.ListDueBetween, EntryWords.Of(from), EntryWords.Of(by)),
        ({ } from, null) => Format(RegisterTexts.ListDueFrom, EntryWords.Of(from)),
        (null, { } by) => Format(RegisterTexts.ListDueBy, EntryWords.Of(by)),
        _ => null,
    };

    private static string? When(EntryFilter filter) => (filter.From, filter.Before) switch
    {
        ({ } from, { } before) when before.First == from.Last.AddDays(1) => EntryWords.When(from),
        ({ } from, { } before) => $"{Format(RegisterTexts.ListSince, Of(from))}, {Format(RegisterTexts.ListBefore, Of(before))}",
        ({ } from, null) => Format(RegisterTexts.ListSince, Of(from)),
        (null, { } before) => Format(RegisterTexts.ListBefore, Of(before)),
        _ => null,
    };

    // « depuis le 3 octobre », « depuis mars ».
    private static string Of(PartialDate date) => date.Precision is DatePrecision.Day ? EntryWords.When(date) : EntryWords.Of(date);
}
