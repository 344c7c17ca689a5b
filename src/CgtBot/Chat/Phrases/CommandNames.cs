namespace CgtBot.Chat.Phrases;

/// <summary>The names of all the commands of the chat, as buttons, the command line and the tests spell them.</summary>
public static class CommandNames
{
    public static readonly IReadOnlyList<string> All =
    [
        "list", "search", "show", "add", "answer", "refuse", "close", "edit", "link", "kept", "broken", "remind", "due", "why",
        "gaps", "gap-confirm", "gap-dismiss", "gap-date", "opinion", "consultation", "consultations", "meetings", "add-meeting",
        "sources", "add-source", "pause-source", "test-source", "topics", "add-term", "remove-term", "analyse", "timeline", "digest", "dossier",
        "import", "export", "open", "bind", "roles", "settings", "my-data", "erase-me", "undo", "help",
    ];
}
