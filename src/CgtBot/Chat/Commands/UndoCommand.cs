using CgtBot.Chat.Cards;
using CgtBot.Domain.Consultations;
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
    public const string Undo = "undo";

    /// <summary>The act a button undoes; absent when « annule » is typed.</summary>
    public const string Act = "act";

    private const int Named = 5;

    public string Name => Undo;

    public Role Needs => Role.Member;

    public CommandHelp Help => new(RegisterTexts.HelpUndoDoes, RegisterTexts.HelpUndoExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        var outcome = await Storage.Undo.ActAsync(turn.Db, act, Guid.TryParse(turn.Command[Act], out var pressed) ? pressed : null, turn.Role, turn.NeedsOf, ct);
        if (outcome is UndoOutcome.Done undone)
        {
            foreach (var entry in turn.Db.Entries.Local.Where(e => e is { Awaited: true, Removed: false }).ToList())
            {
                // Nobody changed their mind on an entry when the section changed its rule back.
                await (undone.What == "settings" ? turn.Db.ScheduleUnlessPutOffAsync(entry, turn.Section, turn.Now, ct) : turn.Db.ScheduleAsync(entry, turn.Section, turn.Now, ct));
            }

            await act.CommitAsync(ct);
        }

        return outcome switch
        {
            UndoOutcome.Done done => Done(done),
            UndoOutcome.ChangedSince changed => AskCards.Notice(RegisterTexts.UndoChanged, Format(RegisterTexts.UndoChangedDetail, Subject(changed.Subject)), [.. Entries([changed.Subject])]),
            UndoOutcome.MetSince met => AskCards.Notice(RegisterTexts.UndoChanged, Format(RegisterTexts.UndoMetDetail, Subject(met.Subject))),
            UndoOutcome.ToConfirm import => Confirm(import),
            UndoOutcome.AlreadyUndone => AskCards.Notice(RegisterTexts.UndoAlready, RegisterTexts.UndoAlreadyDetail),
            UndoOutcome.NotAllowed refused => ChatCards.NotAllowed(refused.Needs),
            UndoOutcome.NotTheirs => AskCards.Notice(RegisterTexts.UndoNotTheirs, RegisterTexts.UndoNotTheirsDetail),
            _ => AskCards.Notice(RegisterTexts.UndoNothing, RegisterTexts.UndoNothingDetail),
        };
    }

    private static Card Done(UndoOutcome.Done done)
    {
        return new Card(
            Format(RegisterTexts.UndoneTitle, ActWords.Of(done.What)), [new CardBlock.Paragraph(Format(RegisterTexts.UndoneDetail, Capital(Said(done.Subjects))))],
            [.. Entries(done.Subjects)], CardTone.Success);
    }

    private static Card Confirm(UndoOutcome.ToConfirm import) => AskCards.Notice(
        RegisterTexts.UndoWholeImport, Format(RegisterTexts.UndoWholeImportDetail, Said(import.Subjects)),
        new CardButton(DossierTexts.ButtonUndo, ChatCommand.Of(Undo, (Act, import.Act)), ButtonStyle.Danger));

    /// <summary>Each thing by its name; by kinds when they are many.</summary>
    private static string Said(IReadOnlyList<string> subjects)
    {
        var names = subjects.Select(Subject).Distinct().ToList();
        return string.Join(", ", names.Count <= Named ? names : subjects.GroupBy(s => s.Split('/')[0]).OrderByDescending(kind => kind.Key == nameof(RegisterEntry))
            .Select(kind => Format(PrivacyTexts.RowsOf, kind.Count(), Word(RowKinds.Of(kind.Key), kind.Count()))));
    }

    private static IEnumerable<CardButton> Entries(IEnumerable<string> subjects) =>
        subjects.Where(s => s.StartsWith($"{nameof(RegisterEntry)}/", StringComparison.Ordinal)).Take(1).Select(s => AskCards.Show(int.Parse(Key(s), System.Globalization.CultureInfo.InvariantCulture)));

    private static string Subject(string subject) => subject.Split('/')[0] switch
    {
        nameof(RegisterEntry) => Format(RegisterTexts.SubjectEntry, Key(subject)),
        nameof(Answer) => RegisterTexts.SubjectAnswer,
        nameof(Occurrence) => RegisterTexts.SubjectOccurrence,
        nameof(EntryLink) => RegisterTexts.SubjectLink,
        nameof(Meeting) => Format(RegisterTexts.SubjectMeeting, Key(subject)),
        nameof(Gap) => Format(RegisterTexts.SubjectGap, Key(subject)),
        nameof(Source) => Format(SourceCommandTexts.SubjectSource, Key(subject)),
        nameof(Signalement) => Format(RegisterTexts.SubjectSignalement, Key(subject)),
        nameof(Consultation) => RegisterTexts.SubjectConsultation,
        nameof(ConsultationEvent) => RegisterTexts.SubjectConsultationEvent,
        nameof(TopicEdit) => TopicCommandTexts.SubjectTerm,
        nameof(Publication) => Format(AnalysisTexts.SubjectPublication, Key(subject)),
        nameof(ImportDraft) => RegisterTexts.SubjectDraft,
        nameof(Section) => RegisterTexts.SubjectSection,
        nameof(Person) => RegisterTexts.SubjectPerson,
        _ => RegisterTexts.SubjectOther,
    };

    private static string Key(string subject) => subject[(subject.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
