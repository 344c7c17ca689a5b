using System.CommandLine;
using System.Text.Json;
using CgtBot.Chat.Cards;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Registers;
using CgtBot.Dossiers;
using CgtBot.Gaps;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Verbs;

/// <summary>`replay FILE`: a dossier imported into throw-away data, and what the bot would have said, day by day.</summary>
internal static class ReplayVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = VerbTexts.ReplayFile };
        var json = new Option<bool>("--json") { Description = VerbTexts.ReplayJson };
        var command = new Command("replay", VerbTexts.Replay) { file, json };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(json), parsed.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(string path, bool json, InvocationConfiguration says, CancellationToken ct)
    {
        var (text, problem) = await DossierFile.ReadAsync(path, ct);
        if (problem is { } unreadable)
        {
            await says.Error.WriteLineAsync(DossierFile.Explain(unreadable, path));
            return 2;
        }

        var replay = await ReplayAsync(Path.GetFileName(path), MinutesReader.Read(text), ct);
        await says.Output.WriteLineAsync(json ? Json(replay) : string.Join('\n', replay.Events.Select(Line).Append(End(replay.End))));
        return 0;
    }

    private static async Task<Replay> ReplayAsync(string name, ExtractedDossier dossier, CancellationToken ct)
    {
        await using var throwAway = await ThrowAwayBot.CreateAsync(ct);
        var (db, anchor, services) = throwAway;
        var section = await db.Sections.SingleAsync(ct);
        await using (var act = await JournaledAct.BeginAsync(db, anchor, new ActOf(AuthorId.LocalSteward, "import", TimeProvider.System.GetUtcNow()), ct))
        {
            await services.GetRequiredService<DossierImport>().SaveAsync(db, act, section, name, dossier, null, ct);
            await act.CommitAsync(ct);
        }

        return await Replay.OfAsync(db, ct);
    }

    private static string Line(ReplayedEvent what) => what switch
    {
        ReplayedEvent.OfGap { Gap: var gap } => string.Join(" · ", new[] { $"{gap.On} · {VerbTexts.ReplayGap} {Code(gap.Number)} · {gap.Topic} · {gap.Stance.Name()}", Link(gap) }.OfType<string>()),
        ReplayedEvent.OfSignalement { Signalement: var seen } => $"{seen.On} · {VerbTexts.ReplaySignalement} S{seen.Number} · {seen.Topic} · {seen.Text.ReplaceLineEndings(" ")}",
        ReplayedEvent.OfConsultation { Consultation: var file, Step: var step } => $"{step.On} · {file.Body} · {file.Topic} · {step.Name()}",
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    private static string? Link(Gap gap) => gap.LinkedTo is { } earlier ? Say(gap.Escalation ? VerbTexts.ReplayEscalation : VerbTexts.ReplayLinked, Code(earlier)) : null;

    private static string End(OpenAtTheEnd end)
    {
        var (day, closed) = (end.Day.ToString("yyyy-MM-dd"), Some(VerbTexts.ReplayClosed, end.Closed));
        return end.Oldest is { } oldest
            ? Say(VerbTexts.ReplayEnd, day, Some(VerbTexts.ReplayOpen, end.Entries), Some(VerbTexts.ReplayQuestions, end.Questions), oldest.ToString(), closed)
            : Say(VerbTexts.ReplayEndNone, day, closed);
    }

    private static string Some(string forms, int count) => Say(Counted.Word(forms, count), count);

    private static string Json(Replay replay) => JsonSerializer.Serialize(
        new
        {
            days = replay.Events.GroupBy(e => e.On.ToString()).Select(day => new
            {
                date = day.Key,
                gaps = day.OfType<ReplayedEvent.OfGap>().Select(g => new { gap = g.Gap.Number, topic = g.Gap.Topic.Value, stance = g.Gap.Stance.ToString().ToLowerInvariant(), linkedTo = g.Gap.LinkedTo, escalation = g.Gap.Escalation, toVerify = g.Gap.ToVerify }),
                signalements = day.OfType<ReplayedEvent.OfSignalement>().Select(s => new { number = s.Signalement.Number, topic = s.Signalement.Topic?.Value, text = s.Signalement.Text }),
                consultations = day.OfType<ReplayedEvent.OfConsultation>().Select(c => new { body = c.Consultation.Body, topic = c.Consultation.Topic.Value, step = c.Step.Step.ToString().ToLowerInvariant() }),
            }),
            open = new { date = replay.End.Day, entries = replay.End.Entries, questions = replay.End.Questions, oldest = replay.End.Oldest?.ToString(), closed = replay.End.Closed },
        },
        new JsonSerializerOptions(StoredValues.Json) { WriteIndented = true });
}
