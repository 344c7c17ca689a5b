using CgtBot.Chat.Cards;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Evidence;

/// <summary>The deadlines of what is still awaited, for a calendar: whole days, each with an identity of its own, so that a later file changes them instead of adding others.</summary>
public static class DeadlineCalendar
{
    public static string Of(EvidenceFile file)
    {
        var calendar = new Calendar { ProductId = "-//CgtBot//FR" };
        calendar.AddProperty("X-WR-CALNAME", CaseChapters.Title(file));
        foreach (var entry in file.Case.Open.Concat(file.Case.Commitments).Where(e => e.Awaited).OrderBy(e => e.DueOn).ThenBy(e => e.Number))
        {
            calendar.Events.Add(Of(file, entry));
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalendarEvent Of(EvidenceFile file, RegisterEntry entry) => new()
    {
        Uid = $"entry-{entry.Number}@section-{file.Case.Section.Section.Value}.cgtbot",
        DtStamp = new CalDateTime(file.Case.At.UtcDateTime, CalDateTime.UtcTzId),
        Start = new CalDateTime(entry.DueOn),
        End = new CalDateTime(entry.DueOn.AddDays(1)),
        Summary = Say(EvidenceTexts.DeadlineOf, entry.Number, EntryWords.Short(file.Of(entry.Text))),
        Description = Say(Counted.Form(EvidenceTexts.DeadlineDetail, EntryWords.Gender(entry.Kind)), EntryWords.One(entry.Kind), EntryWords.When(entry.AskedOn), EntryWords.Basis(entry.DueBasis)),
        Transparency = TransparencyType.Transparent,
    };
}
