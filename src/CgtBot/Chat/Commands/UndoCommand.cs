using CgtBot.Chat.Cards;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Reminders;
using CgtBot.Storage;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Annule » : compensates the person's last command by new lines of the journal; refused when someone changed its rows since.</summary>
public sealed class UndoCommand : IChatCommand
{
    private const int Named = 5;

    public string Name => "undo";

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpUndoDoes, RegisterTexts.HelpUndoExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        var outcome = await Undo.LastActAsync(turn.Db, act, ct);
        if (outcome is UndoOutcome.Done)
        {
            foreach (var entry in turn.Db.Entries.Local.Where(e => e is { Awaited: true, Removed: false }).ToList())
            {
                await turn.Db.ScheduleAsync(entry, turn.Section, turn.Now, ct);
            }

            await act.CommitAsync(ct);
        }

        return outcome switch
        {
            UndoOutcome.Done done => Done(done),
            UndoOutcome.ChangedSince changed => AskCards.Notice(RegisterTexts.UndoChanged, Format(RegisterTexts.UndoChangedDetail, Subject(changed.Subject)), [.. Entries([changed.Subject])]),
            _ => AskCards.Notice(RegisterTexts.UndoNothing, RegisterTexts.UndoNothingDetail),
        };
    }

    private static Card Done(UndoOutcome.Done done)
    {
        var names = done.Subjects.Select(Subject).Distinct().ToList();
        var said = string.Join(", ", names.Take(Named));
        said = names.Count > Named ? Format(RegisterTexts.SubjectMore, said, names.Count - Named) : said;
        return new Card(
            Format(RegisterTexts.UndoneTitle, ActWords.Of(done.What)), [new CardBlock.Paragraph(Format(RegisterTexts.UndoneDetail, Capital(said)))],
            [.. Entries(done.Subjects)], CardTone.Success);
    }

    private static IEnumerable<CardButton> Entries(IEnumerable<string> subjects) =>
        subjects.Where(s => s.StartsWith($"{nameof(RegisterEntry)}/", StringComparison.Ordinal)).Take(1).Select(s => AskCards.Show(int.Parse(Key(s), System.Globalization.CultureInfo.InvariantCulture)));

    private static string Subject(string subject) => subject.Split('/')[0] switch
    {
        nameof(RegisterEntry) => Format(RegisterTexts.SubjectEntry, Key(subject)),
        nameof(Answer) => RegisterTexts.SubjectAnswer,
        nameof(EntryLink) => RegisterTexts.SubjectLink,
        nameof(Meeting) => Format(RegisterTexts.SubjectMeeting, Key(subject)),
        nameof(Gap) => Format(RegisterTexts.SubjectGap, Key(subject)),
        nameof(Source) => Format(SourceCommandTexts.SubjectSource, Key(subject)),
        nameof(TopicEdit) => TopicCommandTexts.SubjectTerm,
        nameof(Publication) => Format(AnalysisTexts.SubjectPublication, Key(subject)),
        nameof(Section) => RegisterTexts.SubjectSection,
        nameof(Person) => RegisterTexts.SubjectPerson,
        _ => RegisterTexts.SubjectOther,
    };

    private static string Key(string subject) => subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
