namespace CgtBot.Chat.Phrases;

/// <summary>The person a role is given to: @someone, a quoted name, or the words in capitals the bot does not know.</summary>
internal static class PersonName
{
    public static string? Of(Head head)
    {
        if (head.First(ItemKind.Person) is { } mention) return head.Reading.Phrase[mention.Start..mention.End];
        if (head.First(ItemKind.Quote) is { } quote) return quote.Text;
        var unknown = head.Items.Where(i => i.Kind == ItemKind.Unknown && char.IsUpper(head.Reading.Phrase[i.Start])).ToList();
        return unknown.Count is > 0 and <= 3 ? head.Reading.Phrase[unknown[0].Start..unknown[^1].End] : null;
    }
}
