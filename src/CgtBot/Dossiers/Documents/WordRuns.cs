using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CgtBot.Dossiers.Documents;

/// <summary>The words of a paragraph of Word, and apart from them the boxes drawn in it and the notes it calls.</summary>
internal static class WordRuns
{
    public static string Words(Paragraph paragraph)
    {
        var words = new StringBuilder();
        foreach (var part in Parts(paragraph))
        {
            words.Append(part switch
            {
                Text said => said.Text,
                TabChar => " ",
                Break or CarriageReturn => "\n",
                NoBreakHyphen => "-",
                _ => "",
            });
        }

        return words.ToString();
    }

    public static IEnumerable<TextBoxContent> Boxes(Paragraph paragraph) => Parts(paragraph).OfType<TextBoxContent>();

    public static IEnumerable<FootnoteEndnoteReferenceType> Notes(Paragraph paragraph) => Parts(paragraph).OfType<FootnoteEndnoteReferenceType>();

    /// <summary>What is under an element, of two ways to draw the same thing the first, without what was moved away.</summary>
    public static IEnumerable<OpenXmlElement> ChildrenOf(OpenXmlElement parent) => parent switch
    {
        AlternateContent drawn => drawn.GetFirstChild<AlternateContentChoice>() is { } choice ? [choice] : drawn.ChildElements.Take(1),
        _ => parent.ChildElements.Where(child => child is not MoveFromRun),
    };

    // A deleted word is a DeletedText, not a Text; a box is told as a whole.
    private static IEnumerable<OpenXmlElement> Parts(OpenXmlElement parent) =>
        ChildrenOf(parent).SelectMany(child => child is TextBoxContent ? [child] : Parts(child).Prepend(child));
}
