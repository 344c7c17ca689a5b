using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>« CST extraordinaire demain à 14h », « réunion CST jeudi prochain 9h30 », said to the bot: a meeting to be noted, its hour beside its day.</summary>
internal static partial class SpokenMeeting
{
    private const int Longest = 120;

    public static ChatCommand? Read(PhraseReader reader, string phrase, DateOnly today)
    {
        if (phrase.Length > Longest || phrase.Contains('?') || phrase.Contains('\n')) return null;
        var (said, hour) = WithoutHour(Verb().Replace(phrase.Trim(), ""));
        var special = Special().Match(said);
        if (!Meeting().IsMatch(said) && !OpensWithBody(reader, said, today)) return null;
        var plain = special.Success ? Special().Replace(said, " ") : said;
        if (reader.Read("ajouter " + (Meeting().IsMatch(plain) ? "" : "réunion ") + plain, today) is not { Name: "add-meeting" } order || order["date"] is null) return null;
        return order.With("hour", hour).With("title", order["title"] ?? (special.Success ? $"{order["body"] ?? Meeting().Match(plain).Value.Trim()} {special.Value.Trim().ToLowerInvariant()}" : null));
    }

    private static (string Said, string? Hour) WithoutHour(string phrase) => Hour().Match(phrase) is { Success: true } told && int.TryParse(told.Groups["hour"].Value, out var hour) && hour < 24
        ? (phrase.Remove(told.Index, told.Length).Trim(), Digits(told)) : (phrase, null);

    private static string Digits(Match told) => told.Groups["span"].Value.Replace(" ", "", StringComparison.Ordinal).Replace(':', 'h').ToLowerInvariant();

    private static bool OpensWithBody(PhraseReader reader, string phrase, DateOnly today) =>
        reader.Hear(phrase, today)?.Items.Find(i => !i.IsFree) is { Meaning.Body: not null, Kind: ItemKind.Words };

    [GeneratedRegex(@"^(?:ajoute[rz]?|note[rz]?|planifie[rz]?|programme[rz]?|add|schedule)\s+(?:(?:le|la|une?|the|an?)\s+)?", Options)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:(?:le|la|une?|the|an?)\s+)?(?:réunion|reunion|séance|seance|meeting)\b", Options)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\s(?:extraordinaire|exceptionnel(?:le)?|ordinaire|extraordinary)\b", Options)]
    private static partial Regex Special();

    /// <summary>« à 14h », « 9h30 », « de 14h à 17h », and no « sous 48 h ».</summary>
    [GeneratedRegex(@"[\s,]*(?<!\b(?:sous|dans|les?)\s)\b(?:(?:à|a|vers|dès|de|at|from)\s+)?(?<span>(?<hour>\d{1,2})\s?(?:h(?:eures?)?|:)\s?(?:[0-5]\d)?(?:\s?[-–à]\s?\d{1,2}\s?(?:h(?:eures?)?|:)\s?(?:[0-5]\d)?)?)(?![\d\p{L}])", Options)]
    private static partial Regex Hour();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
}
