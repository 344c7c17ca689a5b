using System.Security.Cryptography;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Registers;
using CgtBot.Dossiers;
using CgtBot.Gaps;
using CgtBot.Outbox;
using CgtBot.Texts;
using CgtBot.Topics;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Chat.Commands;

/// <summary>import, with a dropped file: reads it and shows what it would save. import {draft, keep, answers}: saves the ticked lines and answers; import {draft, cancel}: forgets what was read.</summary>
public sealed class ImportCommand(DossierImport import, TopicBook topics, ILogger<ImportCommand> log) : IChatCommand
{
    /// <summary>More than anyone reads line by line, and than a page shows at once.</summary>
    private const int MostLines = 2000;

    public string Name => "import";

    public Role Needs => Role.Steward;

    public CommandHelp Help => new(DossierTexts.ImportDoes, DossierTexts.ImportExample);

    public Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => turn switch
    {
        { File: { } file } => ReviewAsync(turn, file, ct),
        _ when turn.Command.Number("draft") is { } draft => SaveAsync(turn, draft, ct),
        _ => Task.FromResult(Card.Of(DossierTexts.AskFile, new CardBlock.Paragraph(DossierTexts.AskFileDetail))),
    };

    private async Task<Card> ReviewAsync(ChatTurn turn, DroppedFile file, CancellationToken ct)
    {
        var (text, unreadable) = DossierFile.Decode(file.Bytes);
        if (unreadable is { } problem)
        {
            log.LogWarning("A dropped file of {Bytes} bytes could not be read in section {Section}: {Problem}", file.Bytes.Length, turn.Db.Section, problem);
            return GapCards.Problem(Say(DossierTexts.Unreadable, file.Name), DossierFile.Explain(problem, file.Name));
        }

        var dossier = MinutesReader.Read(text);
        if (DossierLine.Of(dossier).Count is > MostLines and var lines)
        {
            return GapCards.Problem(Say(DossierTexts.TooManyLines, file.Name, lines), Say(DossierTexts.TooManyLinesDetail, MostLines));
        }

        var repeats = await Repeats.OfAsync(turn.Db, dossier, ct);
        var answers = await AnswerTargets.ProposeAsync(turn.Db, dossier, repeats, ct);
        if (DossierLine.Of(dossier).Count + answers.Count == 0)
        {
            return GapCards.Problem(Say(DossierTexts.NothingFound, file.Name), DossierTexts.NothingFoundDetail);
        }

        await using var act = await turn.BeginAsync(ct: ct);
        var draft = turn.Db.ImportDrafts.Add(new ImportDraft
        {
            Section = turn.Db.Section, Number = await act.NextNumberAsync<ImportDraft>(ct), FileName = file.Name, Text = text,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)), CreatedBy = turn.Author, CreatedAt = turn.Now,
        }).Entity;
        await act.CommitAsync(ct);
        return ReviewCard.Of(file.Name, draft.Number, dossier, repeats, answers, await turn.Db.Bodies.AsNoTracking().ToListAsync(ct), turn.Section.Sector);
    }

    private static HashSet<string> Ticked(ChatTurn turn, string field) => (turn.Command[field] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    private async Task<Card> SaveAsync(ChatTurn turn, int number, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        if (await turn.Db.ImportDrafts.SingleOrDefaultAsync(d => d.Number == number, ct) is not { } draft || draft is { SavedAt: null, Text: "" })
        {
            return GapCards.Problem(DossierTexts.UnknownDraft);
        }

        if (draft.SavedAt is not null)
        {
            return GapCards.Problem(DossierTexts.SavedTwice, DossierTexts.SavedTwiceDetail);
        }

        if (turn.Command["cancel"] is not null)
        {
            (draft.Removed, draft.Text) = (true, "");
            await act.CommitAsync(ct);
            return Card.Of(DossierTexts.Cancelled, new CardBlock.Paragraph(Say(DossierTexts.CancelledDetail, draft.FileName)));
        }

        var (kept, again, answers) = (Ticked(turn, "keep"), Ticked(turn, "again"), Ticked(turn, "answers"));
        var dossier = MinutesReader.Read(draft.Text);
        var imported = await import.SaveAsync(turn.Db, act, turn.Section, draft.FileName, dossier, kept, ct, again, answers);
        draft.SavedAt = turn.Now;
        var card = ImportedCard.Of(draft.FileName, number, dossier, imported, await topics.TopicsAsync(turn.Db, ct));
        await turn.Db.SayAsync("import", $"import/{number}", card, turn.Now, ct, except: turn.Channel);
        await act.CommitAsync(ct);
        return card;
    }
}
