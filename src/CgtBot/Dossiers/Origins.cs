using System.Globalization;
using CgtBot.Domain.Minutes;
using CgtBot.Texts;

namespace CgtBot.Dossiers;

/// <summary>Where a line comes from, in words: the file with its page, or its line in a text without pages.</summary>
internal static class Origins
{
    public static string Line(string file, ExtractedDossier dossier, int line) => dossier.PageOf(line) is { } page
        ? string.Format(CultureInfo.CurrentCulture, DossierTexts.OriginPage, file, page)
        : string.Format(CultureInfo.CurrentCulture, DossierTexts.OriginLine, file, line);

    /// <summary>« p. 3 », or « l. 12 » in a text without pages.</summary>
    public static string Short(ExtractedDossier dossier, int line) => dossier.PageOf(line) is { } page
        ? string.Format(CultureInfo.CurrentCulture, DossierTexts.ShortPage, page)
        : string.Format(CultureInfo.CurrentCulture, DossierTexts.ShortLine, line);
}
