using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static CgtBot.Evidence.Word.WordText;

namespace CgtBot.Evidence.Word;

/// <summary>The dossier as a Word document: a title page, then a chapter after another, with the number of the page below.</summary>
internal static class WordFile
{
    public static byte[] Of(PrintedCase printed, DateTimeOffset at)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            (word.PackageProperties.Title, word.PackageProperties.Creator, word.PackageProperties.Created) = (printed.Title, printed.Section, at.UtcDateTime);
            var main = word.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.All(CultureInfo.CurrentUICulture.Name);
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(Foot(printed));
            main.Document = new Document(new Body(Content(printed, new WordPictures(main)).Append(Sheet(main.GetIdOfPart(footer)))));
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(PrintedCase printed, WordPictures pictures) =>
    [
        Paragraph(WordStyles.Section, printed.Section),
        Paragraph(WordStyles.Title, printed.Title),
        .. printed.Cover.Select(line => Paragraph(WordStyles.Cover, line)),
        Paragraph(WordStyles.LimitsTitle, printed.LimitsTitle),
        .. printed.Limits.Select(line => Paragraph(WordStyles.Limits, line)),
        new Paragraph(new Run(new Break { Type = BreakValues.Page })),
        .. printed.Chapters.SelectMany(c => WordPassages.Of(c.Passages, pictures).Prepend(Paragraph(WordStyles.Heading1, c.Title))),
    ];

    private static Paragraph Foot(PrintedCase printed)
    {
        var paragraph = Paragraph(WordStyles.Note, [Run($"{printed.Section} · {printed.Title} · "), Field("PAGE"), Run(" / "), Field("NUMPAGES")]);
        paragraph.ParagraphProperties!.Append(new Justification { Val = JustificationValues.Right });
        return paragraph;
    }

    private static Run Field(string code) => new(new FieldChar { FieldCharType = FieldCharValues.Begin }, new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }, new FieldChar { FieldCharType = FieldCharValues.Separate }, new Text("1"), new FieldChar { FieldCharType = FieldCharValues.End });

    /// <summary>A4, two centimetres all round; the title page bears no number.</summary>
    private static SectionProperties Sheet(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567 },
        new TitlePage());
}
