namespace CgtBot.Chat.Phrases;

/// <summary>The person a role is given to: @someone, a quoted name, or the words in capitals the bot does not know.</summary>
internal static class PersonName
{
    public static string? Of(Head head)
    {
        if (head.First(ItemKind.Person) is { } mention) return head.Reading.Phrase[mention.Start..mention.End];
        if (head.First(ItemKind.Quote) is { } quote) return quote.Text;
        return Words(head) is { Count: > 0 } words ? head.Reading.Phrase[words[0].Start..words[^1].End] : null;
    }

    /// <summary>The words of the name: « Dominique Reader » is one name, though « reader » is a role elsewhere.</summary>
    public static List<Item> Words(Head head)
    {
        var items = head.Items.ToList();
        var (start, end) = (items.FindIndex(i => IsUnknown(head, i)), items.FindLastIndex(i => IsUnknown(head, i)));
        if (start < 0 || items.Count(i => IsUnknown(head, i)) > 3) return [];
        while (end + 1 < items.Count && end - start < 3 && IsCapital(head, items[end + 1])) end++;
        return items[start..(end + 1)];
    }

    private static bool IsUnknown(Head head, Item item) => item.Kind == ItemKind.Unknown && char.IsUpper(head.Reading.Phrase[item.Start]);

    /// <summary>« Reader », and not « CST ».</summary>
    private static bool IsCapital(Head head, Item item) => item.Kind is ItemKind.Words && item.End - item.Start > 1 && char.IsUpper(head.Reading.Phrase[item.Start]) && char.IsLower(head.Reading.Phrase[item.Start + 1]);
}
