using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>« avant les vacances », « d'ici la fin du mandat »: a promise that says when, in words that are no date. The section's rule dates it, and the answer says so.</summary>
internal static class UnreadTerm
{
    /// <summary>The argument that holds those words.</summary>
    public const string Name = "unread-due";

    private const int Longest = 9;

    private static readonly HashSet<string> Any = ["tout", "toute", "tous", "toutes", "chaque", "de", "d", "que", "qu", "every", "any", "each"];

    public static ChatCommand Told(ChatCommand command, string text, List<Token> tokens)
    {
        if (command["kind"] is not "commitment" || (command["due"] ?? command["bad-date"] ?? command[Arguments.VagueDue]) is not null) return command;
        for (var i = Math.Max(0, tokens.Count - Longest); i < tokens.Count - 1; i++)
            if (Introduces(tokens, i)) return command.With(Name, text[tokens[i].Start..].TrimEnd(' ', '.', ')', '!'));
        return command;
    }

    // « avant tout changement » says on what condition, and not when.
    private static bool Introduces(List<Token> tokens, int i) =>
        tokens[i].Text is "avant" or "before" && !Any.Contains(tokens[i + 1].Text)
        || tokens[i].Text is "d" && tokens[i + 1].Text is "ici"
        || tokens[i].Text is "au" && tokens[i + 1].Text is "plus" && i + 2 < tokens.Count && tokens[i + 2].Text is "tard"
        || tokens[i].Text is "fin" or "courant" && tokens[i + 1].Kind is TokenKind.Word && i + 4 >= tokens.Count && i > 0;
}
