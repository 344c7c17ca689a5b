using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Gaps;

/// <summary>A body's acronym with its article: « du CST », « de la F3SCT ».</summary>
internal static class BodyWording
{
    /// <summary>A « comité » is masculine, which most are; a « formation spécialisée » and a « commission » are feminine.</summary>
    private static readonly string[] Feminine = ["F3SCT", "FSSCT", "FS", "CSSCT", "CAP", "CCP"];

    /// <summary>« du CST », « de la F3SCT ».</summary>
    public static string Of(string acronym) => Say(GapTexts.OfBody, acronym);

    /// <summary>« le CST », « la F3SCT ».</summary>
    public static string The(string acronym) => Say(GapTexts.TheBody, acronym);

    /// <summary>« Au prochain CST », « À la prochaine F3SCT »; of any body, « À la prochaine réunion ».</summary>
    public static string Next(string acronym) => acronym == "meeting" ? ReminderTexts.NextOfAny : Say(ReminderTexts.ButtonNextMeeting, acronym);

    private static string Say(string forms, string acronym) => Format(Form(forms, Feminine.Contains(acronym, StringComparer.OrdinalIgnoreCase) ? 1 : 0), acronym);
}
