using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Chat.Commands;

/// <summary>How kinds of meetings are said and read.</summary>
internal static class MeetingWords
{
    public static readonly IReadOnlyList<MeetingKind> All = [MeetingKind.Committee, MeetingKind.Information, MeetingKind.Technical, MeetingKind.Preparatory, MeetingKind.Other];

    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Information => RegisterTexts.KindInformation,
        MeetingKind.Technical => RegisterTexts.KindTechnical,
        MeetingKind.Committee => RegisterTexts.KindCommittee,
        MeetingKind.Preparatory => RegisterTexts.KindPreparatory,
        _ => RegisterTexts.KindOther,
    };

    public static string Code(MeetingKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>By its code, as a form sends it, or by its name, as people read it.</summary>
    public static MeetingKind? Parse(string? said) => said is null ? null : All.Where(k => Code(k) == said || EntryText.Fold(Of(k)) == EntryText.Fold(said)).Select(k => (MeetingKind?)k).FirstOrDefault();
}
