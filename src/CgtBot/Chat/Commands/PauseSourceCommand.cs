using CgtBot.Chat.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>pause-source {source, resume}: stops reading a source, or reads it again from the next minute on.</summary>
public sealed class PauseSourceCommand : IChatCommand
{
    public string Name => "pause-source";

    public Role Needs => Role.Steward;

    public CommandHelp Help => new(SourceCommandTexts.PauseSourceDoes, SourceCommandTexts.PauseSourceExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var (source, problem) = await NamedSource.OfAsync(turn, ct);
        if (source is null)
        {
            return problem!;
        }

        var pause = !turn.Command.Flag("resume");
        return turn.Command.Flag("remove") ? NotRemoved(source) : source.Paused == pause ? Already(source) : await TurnAsync(turn, source, pause, ct);
    }

    private static async Task<Card> TurnAsync(ChatTurn turn, Source source, bool pause, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        source.Paused = pause;
        if (!pause && await turn.Db.SourceStates.FindAsync([turn.Db.Section, source.Number], ct) is { } state)
        {
            state.NextLookAt = turn.Now;
        }

        await act.CommitAsync(ct);
        var title = Format(pause ? SourceCommandTexts.Paused : SourceCommandTexts.Resumed, source.Number, source.Name);
        return new Card(title, [new CardBlock.Paragraph(pause ? SourceCommandTexts.PausedDetail : SourceCommandTexts.ResumedDetail)], [SourcesCommand.Toggle(source), NamedSource.Sources(), AskCards.Undo()], CardTone.Success)
        {
            Subject = $"{nameof(Source)}/{source.Number}",
        };
    }

    /// <summary>What a source gave is evidence: it is put out of work, and not out of the register.</summary>
    private static Card NotRemoved(Source source) => AskCards.Notice(
        Format(SourceCommandTexts.NotRemoved, source.Number), Format(source.Paused ? SourceCommandTexts.NotRemovedPaused : SourceCommandTexts.NotRemovedDetail, source.Name), SourcesCommand.Toggle(source), NamedSource.Sources());

    private static Card Already(Source source) => AskCards.Notice(
        Format(source.Paused ? SourceCommandTexts.AlreadyPaused : SourceCommandTexts.AlreadyRunning, source.Number), SourceCommandTexts.AlreadyDetail, SourcesCommand.Toggle(source), NamedSource.Sources());
}
