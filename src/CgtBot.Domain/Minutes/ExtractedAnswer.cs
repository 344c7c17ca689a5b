namespace CgtBot.Domain.Minutes;

/// <summary>What the employer is told to have answered, in the words of the text. It is only proposed: a person says whether it answers.</summary>
/// <param name="IsRefusal">The words refuse what was asked, or to answer it.</param>
/// <param name="Asked">What it comes after, in the words of the text.</param>
/// <param name="To">The item it comes after; null when what it comes after is none, and only the register can tell whether it was asked.</param>
public sealed record ExtractedAnswer(bool IsRefusal, ExtractedDate? Date, string Text, int Line, string Asked, ExtractedItem? To);
