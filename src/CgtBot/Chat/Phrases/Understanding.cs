using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>What a phrase means, and what else it may well mean: when there is such another, the bot asks which of the two.</summary>
public sealed record Understanding(ChatCommand Command, ChatCommand? Other = null);
