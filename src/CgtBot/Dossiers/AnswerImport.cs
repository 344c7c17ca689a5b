using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Dossiers;

/// <summary>What became of the answers a person ticked.</summary>
/// <param name="Left">What they answer is not in the register.</param>
public sealed record ImportedAnswers(int Answers, int Refusals, int AlreadyThere, int Left)
{
    public static readonly ImportedAnswers None = new(0, 0, 0, 0);
}

/// <summary>Ticked answers -> the entries they answer. An answer is one in part, so that nothing read closes a question; a refusal is one because a person ticked it as such.</summary>
internal static class AnswerImport
{
    public static async Task<ImportedAnswers> SaveAsync(BotDb db, JournaledAct act, Section section, Func<int, string> origin, IReadOnlyList<AnswerLine> ticked, IReadOnlyDictionary<string, int> repeats, CancellationToken ct)
    {
        var (targets, done) = (await AnswerTargets.OfAsync(db, ticked, repeats, ct), ImportedAnswers.None);
        foreach (var line in ticked)
        {
            done = targets.For(line) is not { } entry ? done with { Left = done.Left + 1 }
                : line.What.IsRefusal ? Refuse(entry, line, section.DayOf(act.Of.At), origin) ? done with { Refusals = done.Refusals + 1 } : done with { AlreadyThere = done.AlreadyThere + 1 }
                : await AnswerAsync(db, act, section, entry, line, origin, ct) ? done with { Answers = done.Answers + 1 } : done with { AlreadyThere = done.AlreadyThere + 1 };
        }

        return done;
    }

    // The words of the refusal and where they stand are the reason of the state, as when a person says « refus 4 : … ».
    private static bool Refuse(RegisterEntry entry, AnswerLine line, DateOnly today, Func<int, string> origin) =>
        entry.Awaited && entry.Move(EntryState.Refused, Day(line, today), RefusalReason.Of(Day(line, today) is null ? RefusalDay.Said(line.What.Text, line.What.Date?.Value, today) : line.What.Text, origin(line.What.Line)));

    private static async Task<bool> AnswerAsync(BotDb db, JournaledAct act, Section section, RegisterEntry entry, AnswerLine line, Func<int, string> origin, CancellationToken ct)
    {
        var (text, today) = (line.What.Text, section.DayOf(act.Of.At));
        if (await db.Answers.AnyAsync(a => a.Entry == entry.Number && a.Text == text, ct) || db.Answers.Local.Any(a => a.Entry == entry.Number && a.Text == text))
        {
            return false;
        }

        db.Answers.Add(new Answer
        {
            Section = db.Section, Number = await act.NextNumberAsync<Answer>(ct), Entry = entry.Number, Partial = true, Text = text, Source = origin(line.What.Line),
            On = line.What.Date?.Value ?? new PartialDate(today, Inferred: true), CreatedBy = act.Of.By, CreatedAt = act.Of.At,
        });
        // What a person settled stays settled.
        _ = entry.Awaited && entry.Move(EntryState.PartlyAnswered, Day(line, today), null);
        return true;
    }

    /// <summary>Null when the document does not give the day: none is made up.</summary>
    private static DateOnly? Day(AnswerLine line, DateOnly today) => line.What.Date?.Value is { Precision: DatePrecision.Day, Inferred: false, First: var said } ? (said < today ? said : today) : null;
}
