using CgtBot.Domain.Messages;
using CgtBot.Storage;

namespace CgtBot.Outbox;

/// <summary>Makes a kind of message again at the moment it is sent, from what is true then; null when nothing is left to say.</summary>
public sealed record Freshener(string What, Func<BotDb, OutboxMessage, DateTimeOffset, CancellationToken, Task<Card?>> Again);
