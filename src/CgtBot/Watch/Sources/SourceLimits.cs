namespace CgtBot.Watch.Sources;

/// <summary>Bounds that no honest source meets; they keep a hostile one from costing memory or time.</summary>
public static class SourceLimits
{
    public const int Items = 1_000;
    public const int TitleLength = 500;
    public const int TextLength = 200_000;
    public const int IdLength = 400;
    public const int XmlDepth = 100;
    public const int JsonDepth = 64;
    public const int HtmlDepth = 1_000;
    public const int LinksInPage = 1_000;

    /// <summary>A text of that length went on.</summary>
    public static bool IsCut(string text) => text.Length >= TextLength;
}
