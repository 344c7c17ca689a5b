using CgtBot.Chat.Cards;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Posée 4 fois depuis le 03/10/2024 ».</summary>
internal static class EntryTimes
{
    /// <summary>Null when it was asked once.</summary>
    public static string? Of(RegisterEntry entry, IReadOnlyList<Occurrence> times) => times.Count == 0 ? null : Format(
        entry.Kind switch { EntryKind.Question => RegisterTexts.TimesQuestion, EntryKind.Demand => RegisterTexts.TimesDemand, _ => RegisterTexts.TimesCommitment },
        times.Count + 1, Since(times.Select(t => t.On).Append(entry.AskedOn).MinBy(on => on.First)));

    // « depuis le 3 octobre », « depuis mars ».
    private static string Since(PartialDate first) => first.Precision is DatePrecision.Day ? EntryWords.When(first) : EntryWords.Of(first);
}
