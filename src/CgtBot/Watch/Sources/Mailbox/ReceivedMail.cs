namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Somebody a message names, as it names them: « Dupont, Jean », jean.dupont@exemple.fr.</summary>
internal sealed record Correspondent(string Name, string Address);

/// <summary>One message of a chain: the one received, one forwarded in it, one quoted below.</summary>
internal sealed record MailLevel(Correspondent? From, IReadOnlyList<Correspondent> To, string Subject, string Date, string Text)
{
    /// <summary>It says of itself that it was forwarded: attached whole, or under « Message transféré ».</summary>
    public bool IsForwarded { get; init; }
}

/// <summary>A document that came with a message: its text, or the problem that kept us from it.</summary>
internal sealed record MailDocument(string Kind, string Text, SourceProblemCode? Problem);

/// <summary>A message as received: its chain, the outermost first, and its documents.</summary>
internal sealed record ReceivedMail(IReadOnlyList<MailLevel> Levels, IReadOnlyList<MailDocument> Documents, DateTimeOffset? ReceivedAt)
{
    /// <summary>Documents and messages attached to it that were left unread, there being too many.</summary>
    public int Unread { get; init; }
}
