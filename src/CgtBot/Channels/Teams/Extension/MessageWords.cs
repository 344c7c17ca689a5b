using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Teams.Extension;

/// <summary>What a message asks, demands or promises, word for word, as the reading of minutes finds it. Pure.</summary>
internal sealed record MessageWords(string Text, IReadOnlyList<ExtractedItem> Items)
{
    public const string Whole = "all";

    private const int MostItems = 8;

    public static MessageWords Of(string text) => new(text, [.. MinutesReader.Read(text).Meetings.SelectMany(m => m.Items).Where(i => i.Text.Length <= EntryText.MaximumLength).Take(MostItems)]);

    /// <summary>The part proposed first: the first thing found, else the whole message.</summary>
    public string First => Items.Count > 0 ? "0" : Whole;

    /// <summary>The words of a part; null when there is no such part.</summary>
    public string? this[string? part] => part is Whole || (part is null && Items.Count == 0) ? Text
        : int.TryParse(part ?? "0", out var index) && index >= 0 && index < Items.Count ? Items[index].Text
        : null;

    /// <summary>What is found is what the minutes' reader calls it; a promise it leaves aside is told by its verb, a question by its mark. Null: the person says.</summary>
    public EntryKind? Kind => Items.Count > 0 ? Items[0].Kind
        : Promises.Said(Text) ? EntryKind.Commitment
        : Text.TrimEnd().EndsWith('?') ? EntryKind.Question
        : null;

    /// <summary>The day by which it is promised or awaited, when the words end on one.</summary>
    public DateOnly? Due(DateOnly today) => this[First] is { } words
        ? TrailingDeadline.Moved(ChatCommand.Of("add", ("kind", "commitment"), ("text", words)), words, today).Date("due")
        : null;
}
