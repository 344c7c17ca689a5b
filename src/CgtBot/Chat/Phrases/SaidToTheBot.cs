using System.Text.RegularExpressions;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>Phrases that are orders only when they are said to the bot: « question : … », « en retard », « réunion CST le 15 décembre », « cherche LigérIA ». Between people they are said of anything.</summary>
internal static partial class SaidToTheBot
{
    private static readonly Dictionary<string, ChatCommand> Lists = new(StringComparer.Ordinal)
    {
        ["en retard"] = ChatCommand.Of("list", ("state", "overdue")), ["retard"] = ChatCommand.Of("list", ("state", "overdue")), ["les retards"] = ChatCommand.Of("list", ("state", "overdue")), ["overdue"] = ChatCommand.Of("list", ("state", "overdue")), ["late"] = ChatCommand.Of("list", ("state", "overdue")),
        ["echeances"] = ChatCommand.Of("list", ("state", "coming")), ["les echeances"] = ChatCommand.Of("list", ("state", "coming")), ["nos echeances"] = ChatCommand.Of("list", ("state", "coming")), ["deadlines"] = ChatCommand.Of("list", ("state", "coming")),
        ["echeances depassees"] = ChatCommand.Of("list", ("state", "overdue")), ["echeances en retard"] = ChatCommand.Of("list", ("state", "overdue")), ["echeances passees"] = ChatCommand.Of("list", ("state", "overdue")), ["missed deadlines"] = ChatCommand.Of("list", ("state", "overdue")),
        ["liste"] = ChatCommand.Of("list"), ["la liste"] = ChatCommand.Of("list"), ["tout"] = ChatCommand.Of("list"), ["list"] = ChatCommand.Of("list"), ["all"] = ChatCommand.Of("list"), ["everything"] = ChatCommand.Of("list"),
    };

    public static ChatCommand? Read(PhraseReader reader, string phrase, DateOnly today) =>
        Lists.GetValueOrDefault(string.Join(' ', Tokens.Words(phrase)))
        ?? (Entry().IsMatch(phrase) && reader.Read("noter " + phrase.TrimStart(), today) is { Name: "add" } entry ? entry : null)
        ?? SpokenMeeting.Read(reader, phrase, today)
        ?? SearchedWords.Read(phrase);

    [GeneratedRegex(@"^\s*(?:question|demande|engagement|revendication|demand|commitment)\s*:\s*\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
