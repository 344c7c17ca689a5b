using CgtBot.Domain.Consultations;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Texts;
using CgtBot.Topics;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Chat.Commands;

/// <summary>consultations {topic, body}: the files known, each with its dated steps.</summary>
public sealed class ConsultationsCommand(TopicBook topics) : IChatCommand
{
    public string Name => "consultations";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(GapCommandTexts.ConsultationsDoes, GapCommandTexts.ConsultationsExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var names = await topics.TopicsAsync(turn.Db, ct);
        var files = await Filtered(turn).OrderBy(c => c.Number).ToListAsync(ct);
        var steps = (await turn.Db.ConsultationEvents.AsNoTracking().ToListAsync(ct)).OrderBy(s => s.On.First).ToLookup(s => s.Consultation);
        return files.Count == 0
            ? Card.Of(GapTexts.ConsultationsNone)
            : Card.Of(Say(GapTexts.Consultations, files.Count), new CardBlock.Items([.. files.Select(f => new CardItem(Title(f, names), string.Join("\n", steps[f.Number].Select(Step))))]));
    }

    private static IQueryable<Consultation> Filtered(ChatTurn turn)
    {
        var (topic, body) = (new TopicId(turn.Command["topic"] ?? ""), turn.Command["body"]);
        var files = turn.Db.Consultations.AsNoTracking();
        files = topic.Value.Length > 0 ? files.Where(c => c.Topic == topic) : files;
        return body is null ? files : files.Where(c => c.Body == body);
    }

    private static string Title(Consultation file, IReadOnlyList<Topic> names) => file.Project is null
        ? Say(GapTexts.ConsultationTitle, file.Body, names.NameOf(file.Topic))
        : Say(GapTexts.ConsultationProject, file.Body, names.NameOf(file.Topic), file.Project);

    private static string Step(ConsultationEvent step) => Say(step.On.Precision is DatePrecision.Day ? GapTexts.StepAt : GapTexts.StepAtMonth, step.Name(), Day(step.On));
}
