using System.Globalization;
using CgtBot.Texts;

namespace CgtBot.Dossiers;

/// <summary>Where a line comes from, in words: the file and its line.</summary>
internal static class Origins
{
    public static string Line(string file, int line) => string.Format(CultureInfo.CurrentCulture, DossierTexts.OriginLine, file, line);
}
