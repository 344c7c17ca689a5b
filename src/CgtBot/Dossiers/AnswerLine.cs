using CgtBot.Domain.Minutes;

namespace CgtBot.Dossiers;

/// <summary>An answer as the review card proposes it, known by a short key (« a2 ») that depends on the text alone.</summary>
/// <param name="Item">The line it answers; null when only the register can tell.</param>
internal sealed record AnswerLine(string Key, ExtractedAnswer What, DossierLine.Item? Item)
{
    public static IReadOnlyList<AnswerLine> Of(ExtractedDossier dossier)
    {
        var items = DossierLine.Of(dossier).OfType<DossierLine.Item>().ToLookup(l => l.What);
        return [.. dossier.Answers.Select((answer, n) => new AnswerLine($"a{n + 1}", answer, answer.To is { } to ? items[to].FirstOrDefault() : null))];
    }
}

/// <summary>An answer to show, with the entry it would answer when the register has it already.</summary>
internal sealed record ProposedAnswer(AnswerLine Line, int? Entry);
