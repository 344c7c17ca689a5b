namespace CgtBot.Chat.Phrases;

/// <summary>The person a role is given to: @someone, a quoted name, or the words in capitals the bot does not know.</summary>
internal static class PersonName
{
    public static string? Of(Head head)
    {
        if (head.First(ItemKind.Person) is { } mention) return head.Reading.Phrase[mention.Start..mention.End];
        if (head.First(ItemKind.Quote) is { } quote) return quote.Text;
        return Words(head) is [var first, .., var last] ? head.Reading.Phrase[first.Start..last.End] : Words(head) is [var only] ? head.Reading.Phrase[only.Start..only.End] : null;
    }

    /// <summary>The words of the name: « Dominique Reader » is one name, though « reader » is a role elsewhere.</summary>
    public static List<Item> Words(Head head)
    {
        var items = head.Items.ToList();
        var start = items.FindIndex(i => i.Kind == ItemKind.Unknown && Capital(head, i));
        var end = items.FindLastIndex(i => i.Kind == ItemKind.Unknown && Capital(head, i));
        if (start < 0 || items.Count(i => i.Kind == ItemKind.Unknown && Capital(head, i)) > 3) return [];
        while (end + 1 < items.Count && end - start < 3 && items[end + 1].Kind is ItemKind.Words && Capital(head, items[end + 1])) end++;
        return items[start..(end + 1)];
    }

    private static bool Capital(Head head, Item item) => char.IsUpper(head.Reading.Phrase[item.Start]) && item.End - item.Start > 1 && !char.IsUpper(head.Reading.Phrase[item.Start + 1]) | item.Kind == ItemKind.Unknown;
}
