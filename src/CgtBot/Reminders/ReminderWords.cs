using System.Globalization;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Reminders;

/// <summary>How reminders and the digest are worded, in the current language.</summary>
internal static class ReminderWords
{
    private const int ShortLength = 140;

    /// <summary>« Rappel : 3 questions attendent une réponse ».</summary>
    public static string Title(IReadOnlyList<ReminderLine> lines)
    {
        var kinds = lines.Select(l => l.Kind).Distinct().ToList();
        var forms = kinds switch
        {
            [EntryKind.Question] => ReminderTexts.TitleQuestions,
            [EntryKind.Demand] => ReminderTexts.TitleDemands,
            [EntryKind.Commitment] => ReminderTexts.TitleCommitments,
            _ => ReminderTexts.TitleEntries,
        };
        return Counted(forms, lines.Count);
    }

    /// <summary>A title without a subject, for a discreet channel.</summary>
    public static string NeutralTitle(int count) => Counted(ReminderTexts.TitleNeutral, count);

    public static string Titled(int number, string text) => Format(ReminderTexts.Item, number, Short(text));

    /// <summary>« échéance 14/06/2025 (règle de la section), en retard de 3 jours »; before it, working days are counted.</summary>
    public static string Due(DateOnly due, DueBasis basis, DateOnly today, WorkingCalendar calendar) =>
        Format(ReminderTexts.Due, Day(due), Basis(basis), Distance(due, today, calendar));

    /// <summary>« {0} jour|{0} jours » with its number. In French zero and one are singular; in English only one is.</summary>
    public static string Counted(string forms, int count)
    {
        var plural = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? count > 1 : count != 1;
        return string.Format(CultureInfo.CurrentCulture, forms.Split('|')[plural ? 1 : 0], count);
    }

    public static string Format(string text, params object?[] values) => string.Format(CultureInfo.CurrentCulture, text, values);

    public static string Day(DateOnly day) => day.ToString("d", CultureInfo.CurrentCulture);

    private static string Distance(DateOnly due, DateOnly today, WorkingCalendar calendar) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 and var days => Counted(ReminderTexts.DueLate, -days),
        0 => ReminderTexts.DueToday,
        _ when calendar.CountWorkingDays(today, due) is > 0 and var working => Counted(ReminderTexts.DueInWorkingDays, working),
        var days => Counted(ReminderTexts.DueInDays, days),
    };

    private static string Basis(DueBasis basis) => basis switch
    {
        DueBasis.Agreed => ReminderTexts.BasisAgreed,
        DueBasis.Legal => ReminderTexts.BasisLegal,
        _ => ReminderTexts.BasisHouse,
    };

    /// <summary>On one line, cut at a word.</summary>
    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= ShortLength)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', ShortLength);
        var cut = space > ShortLength / 2 ? space : ShortLength;
        return line[..(char.IsHighSurrogate(line[cut - 1]) ? cut - 1 : cut)].TrimEnd() + "…";
    }
}
