using System.Globalization;
using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Outbox;

/// <summary>« Renvoi possible »: says that the same message may have been seen already.</summary>
internal static class RepeatMark
{
    public static Card On(Card card) => card with
    {
        Title = Marked(card.Title),
        Neutral = card.Neutral is null ? null : Marked(card.Neutral),
        Blocks = [.. card.Blocks, new CardBlock.Paragraph(OutboxTexts.RepeatNote, TextWeight.Subtle)],
    };

    private static string Marked(string title) => string.Format(CultureInfo.CurrentCulture, OutboxTexts.RepeatTitle, title);
}
