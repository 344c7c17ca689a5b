using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Web;

/// <summary>A command of the tests: keeps what it was given. Only a steward may run it.</summary>
internal sealed class EchoCommand : IChatCommand
{
    public const string CommandName = "test-echo";

    public List<ChatCommand> Commands { get; } = [];

    public string Name => CommandName;

    public Role Needs => Role.Steward;

    public CommandHelp Help => new("écho", "écho");

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        Commands.Add(turn.Command);
        return Task.FromResult(Card.Of("Reçu"));
    }
}

internal static class EchoSetup
{
    public static void AddEcho(this IServiceCollection services, EchoCommand command) => services.AddSingleton<IChatCommand>(command);
}
