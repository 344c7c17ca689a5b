namespace CgtBot.Domain.Minutes.Printed;

/// <summary>A line as it stands on a page.</summary>
/// <param name="Block">Which column or block of its page, from 0.</param>
/// <param name="Reach">How far it goes to the right of its block: 1 is a full line.</param>
/// <param name="Size">Of its largest letter, in points.</param>
/// <param name="Height">Where it stands on the page: 0 at the foot, 1 at the head.</param>
public sealed record PrintedLine(int Page, int Block, string Text, double Reach, double Size, double Height);

/// <summary>A paragraph, on the page it begins on.</summary>
public sealed record PrintedParagraph(int Page, string Text);
