using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Reminders;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>« Bilan de la semaine » : the weekly digest, now.</summary>
public sealed class DigestCommand : IChatCommand
{
    public string Name => "digest";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(ReminderTexts.HelpDigestDoes, ReminderTexts.HelpDigestExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => Digest.Build(turn.Db, turn.Section, turn.Today, ct);
}
