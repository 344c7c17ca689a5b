namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Every grammar, the first that fits wins: the narrower stand before the wider.</summary>
internal static class AllFrames
{
    public static readonly Frame[] Ordered =
    [
        .. PersonFrames.All, .. HelpFrames.All, .. SourceFrames.All, .. TopicFrames.All, .. GapFrames.All, .. ReminderFrames.All, .. ComingFrames.All, .. EntryFrames.All,
        .. AddFrames.All, .. MeetingFrames.All, .. ConsultationFrames.All, .. DocumentFrames.All, .. ListFrames.All,
    ];

    /// <summary>What is only ever meant besides something else: never the first reading of a phrase.</summary>
    public static readonly Frame[] Doubtful = [.. ReminderFrames.Doubtful, .. EntryFrames.Doubtful, .. ConsultationFrames.Doubtful];
}
