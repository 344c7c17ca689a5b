using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Chat;

/// <summary>What a person sent: a phrase, or the command of a button, and perhaps a file. <see cref="Addressed"/>: said to the bot (one to one, mention), so that an unknown phrase deserves an answer.</summary>
public sealed record Incoming(SectionId Section, int Channel, AuthorId Author, Role Role, string? Phrase, ChatCommand? Pressed = null, DroppedFile? File = null, bool Addressed = true);
