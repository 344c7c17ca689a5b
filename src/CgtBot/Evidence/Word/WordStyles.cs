using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CgtBot.Evidence.Word;

/// <summary>The styles of the Word document: those of the printed page, by name, so that whoever opens it may change them at one place.</summary>
internal static class WordStyles
{
    public const string Body = "Normal";
    public const string Section = "DossierSection";
    public const string Title = "Title";
    public const string Cover = "DossierCover";
    public const string LimitsTitle = "DossierLimitsTitle";
    public const string Limits = "DossierLimits";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string GapTitle = "DossierGap";
    public const string Strong = "DossierStrong";
    public const string Note = "DossierNote";
    public const string Quote = "Quote";
    public const string Item = "DossierItem";
    public const string Label = "DossierLabel";
    public const string Cell = "DossierCell";
    public const string Gap = "DossierSpace";
    public const string EntryHead = "DossierEntry";
    public const string EntryWords = "DossierEntryWords";
    public const string Source = "DossierSource";
    public const string Verbatim = "DossierVerbatim";
    public const string Hash = "DossierHash";
    public const string Marked = "DossierMarked";
    public const string Red = "DossierRed";
    public const string Lane = "DossierLane";
    public const string SourceRun = "DossierSourceRun";

    private const string Crimson = "8F1D2C";
    private const string Soft = "565D68";
    private const string Line = "D9D4CB";
    private const string Serif = "Georgia";

    public static Styles All(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Font("Arial"), new FontSize { Val = "20" }, new FontSizeComplexScript { Val = "20" }, new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spacing(0, 100)))),
        Paragraph(Body, "Normal", null, null, null, isDefault: true),
        Paragraph(Section, "Dossier section", Body, P(Spacing(2800, 120)), R(new Bold(), Ink(Crimson), Size(24))),
        Paragraph(Title, "Title", Body, P(Spacing(0, 240)), R(Font(Serif), new Bold(), Size(52))),
        Paragraph(Cover, "Dossier cover", Body, P(Spacing(0, 60)), R(Ink(Soft), Size(22))),
        Paragraph(LimitsTitle, "Dossier limits title", Body, P(new KeepNext(), Bar(Crimson), Spacing(720, 80), Indent(200)), R(Font(Serif), new Bold(), Size(24))),
        Paragraph(Limits, "Dossier limits", Body, P(Bar(Crimson), Spacing(0, 100), Indent(200)), R(Size(19))),
        Paragraph(Heading1, "heading 1", Body, P(new KeepNext(), Rule(Crimson), Spacing(480, 160), new OutlineLevel { Val = 0 }), R(Font(Serif), new Bold(), Size(32))),
        Paragraph(Heading2, "heading 2", Body, P(new KeepNext(), Spacing(320, 100), new OutlineLevel { Val = 1 }), R(Font(Serif), new Bold(), Size(25))),
        Paragraph(GapTitle, "Dossier gap", Heading2, P(Bar(Crimson)), null),
        Paragraph(Strong, "Dossier strong", Body, P(new KeepNext()), R(new Bold())),
        Paragraph(Note, "Dossier note", Body, null, R(Ink(Soft), Size(18))),
        Paragraph(Quote, "Quote", Body, P(Bar(Line), Spacing(60, 120), Indent(300)), R(new Italic())),
        Paragraph(Item, "Dossier item", Body, P(Spacing(0, 60), new Indentation { Left = "260", Hanging = "260" }), R(Size(19))),
        Paragraph(Label, "Dossier label", Body, P(Spacing(40, 40)), R(Ink(Soft), Size(19))),
        Paragraph(Cell, "Dossier cell", Body, P(Spacing(40, 40)), R(Size(19))),
        Paragraph(Gap, "Dossier space", Body, P(Spacing(0, 0)), R(Size(10))),
        Paragraph(EntryHead, "Dossier entry", Body, P(new KeepNext(), Spacing(160, 20)), R(new Bold())),
        Paragraph(EntryWords, "Dossier entry words", Body, P(new KeepNext(), Spacing(0, 20)), null),
        Paragraph(Source, "Dossier source", Body, P(Rule(Line), Spacing(0, 80)), R(Ink(Soft), Size(17))),
        Paragraph(Verbatim, "Dossier verbatim", Body, P(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "F6F4F0" }, Spacing(0, 0), Indent(120)), R(Size(18))),
        Paragraph(Hash, "Dossier hash", Body, null, R(Font("Courier New"), Size(16))),
        Run(Marked, "Dossier marked", new Bold(), new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "FFE9A8" }),
        Run(Red, "Dossier red", new Bold(), Ink(Crimson)),
        Run(Lane, "Dossier lane", Ink(Soft), Size(16)),
        Run(SourceRun, "Dossier source text", Ink(Soft), Size(16)));

    private static Style Paragraph(string id, string name, string? basedOn, StyleParagraphProperties? paragraph, StyleRunProperties? run, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new OpenXmlElement?[] { basedOn is null ? null : new BasedOn { Val = basedOn }, new PrimaryStyle(), paragraph, run }.OfType<OpenXmlElement>());
        return style;
    }

    private static Style Run(string id, string name, params OpenXmlElement[] properties) =>
        new(new StyleName { Val = name }, new StyleRunProperties(properties)) { Type = StyleValues.Character, StyleId = id };

    private static StyleParagraphProperties P(params OpenXmlElement[] properties) => new(properties);

    private static StyleRunProperties R(params OpenXmlElement[] properties) => new(properties);

    private static RunFonts Font(string name) => new() { Ascii = name, HighAnsi = name, ComplexScript = name };

    private static FontSize Size(int halfPoints) => new() { Val = $"{halfPoints}" };

    private static Color Ink(string value) => new() { Val = value };

    private static SpacingBetweenLines Spacing(int before, int after) => new() { Before = $"{before}", After = $"{after}", Line = "264", LineRule = LineSpacingRuleValues.Auto };

    private static Indentation Indent(int left) => new() { Left = $"{left}" };

    private static ParagraphBorders Bar(string color) => new(new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 8, Color = color });

    private static ParagraphBorders Rule(string color) => new(new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 3, Color = color });
}
