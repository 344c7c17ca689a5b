using CgtBot.Domain.Messages;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Dossiers;

/// <summary>What an import saved, in one card: an import never floods the channel.</summary>
internal static class ImportedCard
{
    public static Card Of(string file, int draft, ExtractedDossier dossier, Imported imported, IReadOnlyList<Topic> topics) => new(
        Say(DossierTexts.Saved, file),
        [
            new CardBlock.Paragraph(string.Join(" · ", Counts(imported))),
            .. imported.Gaps.Count == 0 ? Array.Empty<CardBlock>() :
            [
                new CardBlock.Paragraph(Say(DossierTexts.SavedGaps, imported.Gaps.Count), TextWeight.Strong),
                new CardBlock.Items([.. imported.Gaps.Select(g => GapCards.Item(g, topics))]),
            ],
            .. LeftOut(dossier, imported.Refusals),
        ],
        [
            new CardButton(DossierTexts.ButtonList, ChatCommand.Of("list", ("state", "open"), ("kind", "question"))),
            new CardButton(DossierTexts.ButtonGaps, ChatCommand.Of("gaps")),
            new CardButton(DossierTexts.ButtonUndo, ChatCommand.Of("undo"), ButtonStyle.Danger),
        ],
        imported.Gaps.Count > 0 ? CardTone.Alert : CardTone.Success)
    {
        Neutral = Say(DossierTexts.Neutral, draft), Subject = $"import/{draft}",
    };

    // Told with how to record them: a refusal a person ticked must not be lost.
    private static IEnumerable<CardBlock> LeftOut(ExtractedDossier dossier, ImportedRefusals refusals)
    {
        var (count, rows) = (refusals.Bodiless.Count + refusals.Topicless.Count, refusals.Bodiless.Select(r => (r, DossierTexts.LeftNoBody)).Concat(refusals.Topicless.Select(r => (r, DossierTexts.LeftNoTopic))));
        return count == 0 ? [] :
        [
            new CardBlock.Paragraph(Say(Word(DossierTexts.LeftRefusals, count), count), TextWeight.Strong),
            new CardBlock.Items([.. rows.Select(row => new CardItem(Say(DossierTexts.LeftRefusal, Origins.Short(dossier, row.r.Line), row.r.Text), row.Item2))]),
        ];
    }

    private static IEnumerable<string> Counts(Imported imported)
    {
        yield return imported.Entries.Count switch
        {
            0 => DossierTexts.SavedNoEntry,
            1 => Say(DossierTexts.SavedOneEntry, imported.Entries[0].Number),
            _ => Say(DossierTexts.SavedEntries, imported.Entries.Count, imported.Entries[0].Number, imported.Entries[^1].Number),
        };
        if (imported.AlreadyThere > 0)
        {
            yield return Say(Word(DossierTexts.SavedAlready, imported.AlreadyThere), imported.AlreadyThere);
        }

        if (imported.Publications.Count(p => p.IsNew) is > 0 and var read)
        {
            yield return Say(Word(DossierTexts.SavedPublications, read), read);
        }

        if (imported.Signalements > 0)
        {
            yield return Say(Word(DossierTexts.SavedSignalements, imported.Signalements), imported.Signalements);
        }

        if (imported.Refusals.Saved > 0)
        {
            yield return Say(Word(DossierTexts.SavedRefusedConsultations, imported.Refusals.Saved), imported.Refusals.Saved);
        }

        foreach (var said in Counts(imported.Answers))
        {
            yield return said;
        }
    }

    private static IEnumerable<string> Counts(ImportedAnswers answers) =>
        new (string Words, int Count)[] { (DossierTexts.SavedAnswers, answers.Answers), (DossierTexts.SavedRefusals, answers.Refusals), (DossierTexts.SavedAnswersAlready, answers.AlreadyThere), (DossierTexts.SavedAnswersLeft, answers.Left) }
            .Where(said => said.Count > 0).Select(said => Say(Word(said.Words, said.Count), said.Count));
}
