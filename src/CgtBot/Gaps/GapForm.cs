using CgtBot.Domain.Gaps;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;
using CgtBot.Topics;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Gaps;

/// <summary>What a person may do of gaps, on the alert and on a gap's own card: give an opinion, confirm, dismiss, list the questions, draft the request.</summary>
internal static class GapForm
{
    public static IEnumerable<CardBlock> Inputs(IReadOnlyList<Gap> gaps, IReadOnlyList<Topic> topics, Sector sector)
    {
        if (gaps.Count > 1)
        {
            yield return new CardBlock.Input(new CardInput.Choice("gap", GapTexts.WhichGap, [.. gaps.Select(g => new CardOption($"{g.Number}", $"{Code(g.Number)} · {topics.NameOf(g.Topic)}"))], true, $"{gaps[0].Number}"));
        }

        yield return new CardBlock.Input(new CardInput.Date("date", GapTexts.OpinionDate));
        yield return new CardBlock.Input(new CardInput.Choice("sense", GapTexts.OpinionSense, Senses(sector)));
        yield return new CardBlock.Input(new CardInput.Text("project", GapTexts.OpinionProject));
        yield return new CardBlock.Input(new CardInput.Text("reason", GapTexts.FieldDismissReason));
    }

    /// <summary>« Réputé » is offered as it will be noted: given in the public service, negative before a CSE.</summary>
    public static IReadOnlyList<CardOption> Senses(Sector sector) =>
    [
        new("favourable", GapTexts.SenseFavourable), new("unfavourable", GapTexts.SenseUnfavourable), new("deemed", sector is Sector.Private ? GapTexts.SenseDeemedNegative : GapTexts.SenseDeemedGiven),
    ];

    public static IReadOnlyList<CardButton> Buttons(IReadOnlyList<Gap> gaps)
    {
        var gap = gaps.Count == 1 ? (int?)gaps[0].Number : null;
        string[] which = gaps.Count == 1 ? [] : ["gap"];
        var topic = gaps.Select(g => g.Topic).Distinct().ToList() is [var only] ? only.Value : null;
        return
        [
            new(GapTexts.ButtonOpinion, ChatCommand.Of("opinion", ("gap", gap)), ButtonStyle.Primary) { Sends = [.. which, "date", "sense", "project"] },
            .. gaps.All(g => g.State is GapState.Confirmed or GapState.Lifted or GapState.Followed) ? Array.Empty<CardButton>() : [new(GapTexts.ButtonConfirm, ChatCommand.Of("gap-confirm", ("gap", gap))) { Sends = which }],
            .. gaps.All(g => g.State is GapState.Dismissed or GapState.Lifted or GapState.Followed) ? Array.Empty<CardButton>() : [new CardButton(GapTexts.ButtonDismiss, ChatCommand.Of("gap-dismiss", ("gap", gap)), ButtonStyle.Danger) { Sends = [.. which, "reason"] }],
            // The page gives no day, or none that was read: who knows it says it.
            .. gaps is [{ On.Inferred: true }] ? [new(GapTexts.ButtonDate, ChatCommand.Of("gap-date", ("gap", gap)))] : Array.Empty<CardButton>(),
            new(GapTexts.ButtonQuestions, ChatCommand.Of("list", ("state", "open"), ("topic", topic))),
            // Where an earlier opinion is known, there is nothing to ask for.
            .. gaps.All(g => g.State is GapState.Lifted) ? Array.Empty<CardButton>() : [new(GapTexts.ButtonDraft, ChatCommand.Of("consultation", ("gap", gap), ("event", "draft"))) { Sends = which }],
        ];
    }
}
