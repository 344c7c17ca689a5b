using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;

namespace CgtBot.Chat.Commands;

/// <summary>What a line of a list needs of an entry.</summary>
internal sealed record EntryLine(int Number, EntryKind Kind, string Text, EntryState State, bool Awaited, PartialDate AskedOn, TopicId? Topic, string? Body, DateOnly DueOn, DueBasis DueBasis, DateOnly? StateOn);
