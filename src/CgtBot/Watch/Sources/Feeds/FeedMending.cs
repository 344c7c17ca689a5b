using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CgtBot.Watch.Sources.Feeds;

/// <summary>Mends what feeds written by hand get wrong most: HTML entities, and ampersands left bare.</summary>
internal static partial class FeedMending
{
    /// <summary>Without the control characters that XML has no place for, written as they are or by number.</summary>
    public static string WithoutControls(string text)
    {
        var plain = text.AsSpan().IndexOfAnyInRange('\0', '\b') < 0 && text.AsSpan().IndexOfAnyInRange('\v', '\u001F') < 0 && !text.Contains('\uFFFE') && !text.Contains('\uFFFF')
            ? text
            : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
        return Reference().Replace(plain, match => IsAllowed(match.Groups[1].Value) ? match.Value : "");
    }

    private static bool IsAllowed(string number)
    {
        var isHexadecimal = number[0] is 'x' or 'X';
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(isHexadecimal ? number[1..] : number, style, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code) && (code > char.MaxValue || XmlConvert.IsXmlChar((char)code));
    }

    [GeneratedRegex("&#([0-9]{1,9}|[xX][0-9A-Fa-f]{1,7});", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    public static string Mend(string text) => Ampersand().Replace(text, match => match.Groups["name"].Value switch
    {
        "" => "&amp;",
        "amp" or "lt" or "gt" or "quot" or "apos" => match.Value,
        _ when WebUtility.HtmlDecode(match.Value) is var decoded && decoded != match.Value && decoded.AsSpan().IndexOfAny("<>&\"'") < 0 => decoded,
        var name => $"&amp;{name};",
    });

    [GeneratedRegex("&(?!#[0-9]{1,7};|#x[0-9A-Fa-f]{1,6};)(?:(?<name>[A-Za-z][A-Za-z0-9]{1,31});)?", RegexOptions.CultureInvariant)]
    private static partial Regex Ampersand();
}
