using System.Security.Cryptography;
using System.Text;
using CgtBot.Chat.Cards;
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

/// <summary>import, with a dropped file: reads it and shows what it would save. import {text}, of minutes pasted as a message: offers to; import {draft, review} shows it. import {draft, keep, answers}: saves the ticked lines and answers; import {draft, cancel}: forgets what was read.</summary>
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
        _ when turn.Command.Number("draft") is { } draft => turn.Command.Flag("review") ? ReviewAsync(turn, draft, ct) : SaveAsync(turn, draft, ct),
        _ when turn.Command["text"] is { } pasted => OfferAsync(turn, pasted, ct),
        _ => Task.FromResult(Card.Of(DossierTexts.AskFile, new CardBlock.Paragraph(DossierTexts.AskFileDetail))),
    };

    private async Task<Card> ReviewAsync(ChatTurn turn, DroppedFile file, CancellationToken ct)
    {
        var (text, unreadable) = DossierFile.Decode(file.Bytes, file.Name);
        if (unreadable is { } problem)
        {
            log.LogWarning("A dropped file of {Bytes} bytes could not be read in section {Section}: {Problem}", file.Bytes.Length, turn.Db.Section, problem);
            return GapCards.Problem(Say(DossierTexts.Unreadable, file.Name), DossierFile.Explain(problem, file.Name));
        }

        return await ReadAsync(turn, file.Name, text, async () => (await KeepAsync(turn, file.Name, text, file.Bytes, ct)).Number, ct);
    }

    private async Task<Card> ReviewAsync(ChatTurn turn, int number, CancellationToken ct) =>
        await turn.Db.ImportDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Number == number, ct) switch
        {
            null or { SavedAt: null, Text: "" } => GapCards.Problem(DossierTexts.UnknownDraft),
            { SavedAt: not null } => GapCards.Problem(DossierTexts.SavedTwice, DossierTexts.SavedTwiceDetail),
            var draft => await ReadAsync(turn, draft.FileName, draft.Text, () => Task.FromResult(number), ct),
        };

    /// <summary>What was pasted waits as a draft: a button could not carry it.</summary>
    private static async Task<Card> OfferAsync(ChatTurn turn, string pasted, CancellationToken ct)
    {
        var draft = await KeepAsync(turn, Say(DossierTexts.PastedName, EntryWords.Of(turn.Today)), pasted, Encoding.UTF8.GetBytes(pasted), ct);
        return new Card(
            DossierTexts.PastedTitle, [new CardBlock.Paragraph(DossierTexts.PastedDetail)],
            [
                new CardButton(DossierTexts.PastedImport, ChatCommand.Of("import", ("draft", draft.Number), ("review", "true")), ButtonStyle.Primary),
                new CardButton(DossierTexts.ReviewCancel, ChatCommand.Of("import", ("draft", draft.Number), ("cancel", "true"))),
            ])
        {
            Neutral = Say(DossierTexts.Neutral, draft.Number), Subject = $"import/{draft.Number}",
        };
    }

    private static async Task<ImportDraft> KeepAsync(ChatTurn turn, string name, string text, byte[] bytes, CancellationToken ct)
    {
        await using var act = await turn.BeginAsync(ct: ct);
        var draft = turn.Db.ImportDrafts.Add(new ImportDraft
        {
            Section = turn.Db.Section, Number = await act.NextNumberAsync<ImportDraft>(ct), FileName = name, Text = text,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)), CreatedBy = turn.Author, CreatedAt = turn.Now,
        }).Entity;
        await act.CommitAsync(ct);
        return draft;
    }

    private static async Task<Card> ReadAsync(ChatTurn turn, string name, string text, Func<Task<int>> draft, CancellationToken ct)
    {
        var dossier = MinutesReader.Read(text);
        if (DossierLine.Of(dossier).Count is > MostLines and var lines)
        {
            return GapCards.Problem(Say(DossierTexts.TooManyLines, name, lines), Say(DossierTexts.TooManyLinesDetail, MostLines));
        }

        var repeats = await Repeats.OfAsync(turn.Db, dossier, ct);
        var answers = await AnswerTargets.ProposeAsync(turn.Db, dossier, repeats, ct);
        List<string> told = [.. LeftOut.Said(dossier), .. WrittenOpinions.Said(dossier, text)];
        return DossierLine.Of(dossier).Count + answers.Count == 0
            ? GapCards.Problem(Say(DossierTexts.NothingFound, name), string.Join('\n', [.. told, DossierTexts.NothingFoundDetail]))
            : ReviewCard.Of(name, await draft(), dossier, repeats, answers, await turn.Db.Bodies.AsNoTracking().ToListAsync(ct), turn.Section.Sector, told);
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
