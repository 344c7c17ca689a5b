using System.ComponentModel.DataAnnotations;

namespace CgtBot.Privacy;

/// <summary>How long what is neither register nor evidence is kept (GDPR art. 5(1)(e)). Entries, answers, captures and the journal stay: they are what the section relies on.</summary>
public sealed class RetentionOptions
{
    public const string Key = "Retention";

    /// <summary>Days what was said in the web conversation, and the cards sent to channels, are kept; 0: as long as the data.</summary>
    [Range(0, 36_500)]
    public int ConversationDays { get; set; } = 730;

    /// <summary>Days the text of a dropped file is kept, saved or not: what was saved of it stays; 0: as long as the data.</summary>
    [Range(0, 36_500)]
    public int DraftDays { get; set; } = 30;

    /// <summary>Days the sealed original of a forwarded message is kept, which names who forwarded it; 0: as long as the data. Its redacted exhibit stays.</summary>
    [Range(0, 36_500)]
    public int OriginalDays { get; set; }
}
