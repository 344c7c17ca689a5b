using System.Security.Cryptography;
using System.Text;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;

namespace CgtBot.Chat;

/// <summary>What a person sent: a phrase, or the command of a button, and perhaps a file. <see cref="Addressed"/>: said to the bot (one to one, mention), so that an unknown phrase deserves an answer.</summary>
public sealed record Incoming(SectionId Section, int Channel, AuthorId Author, Role Role, string? Phrase, ChatCommand? Pressed = null, DroppedFile? File = null, bool Addressed = true)
{
    /// <summary>The message of the conversation that is to be followed; null mostly.</summary>
    public ChosenMessage? Chosen { get; init; }

    /// <summary>The phrase with addresses and mentions as the platform marks them, for the commands that need one; null where it is the same.</summary>
    public string? Exact { get; init; }

    /// <summary>The phrase came with a file, which is a message of its own.</summary>
    public bool BesideFile { get; init; }

    /// <summary>Shown by the bot of its own, such as a page that was opened: what the person was asked still awaits its answer.</summary>
    public bool Unasked { get; init; }

    /// <summary>The answer is seen by who asked alone, wherever they asked.</summary>
    public bool Alone { get; init; }

    /// <summary>Said in a place of one person: nobody else will press its buttons.</summary>
    public bool Personal { get; init; }
}

/// <summary>A message a person chose to follow: what is kept of it beside the entry. <see cref="Form"/> names the form it was sent by, so that one sent twice is noted once.</summary>
public sealed record ChosenMessage(string Platform, string Form, string Text, string? Address, DateTimeOffset SentAt, AuthorId Sender)
{
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}
