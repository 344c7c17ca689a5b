using CgtBot.Domain.Gaps;
using CgtBot.Storage;
using CgtBot.Texts;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Gaps;

/// <summary>What is missing of a gap, said as far as it is known to us: no opinion at all, none on this project, or one of which the dates do not say whether it came first.</summary>
internal static class GapDoubts
{
    public static async Task<Func<Gap, GapDoubt>> DoubtsAsync(this BotDb db, IEnumerable<Gap> gaps, CancellationToken ct)
    {
        var opinions = gaps.Any(g => g.ToVerify) ? await GapRegister.OpinionsAsync(db, ct) : [];
        return gap => OpinionRule.DoubtOn(gap, opinions);
    }

    public static async Task<GapDoubt> DoubtAsync(this BotDb db, Gap gap, CancellationToken ct) => (await db.DoubtsAsync([gap], ct))(gap);

    /// <summary>A gap once lifted or dismissed no longer says that no opinion is known.</summary>
    public static bool LacksOpinion(this Gap gap) => gap.State is GapState.Open or GapState.Confirmed or GapState.Followed;

    public static string Pick(this GapDoubt doubt, string none, string atLarge, string order) => doubt switch
    {
        GapDoubt.AtLarge => atLarge,
        GapDoubt.Order => order,
        _ => none,
    };

    /// <summary>The question a person is asked of it; null when nothing is to be checked.</summary>
    public static string? Question(this GapDoubt doubt) => doubt is GapDoubt.None ? null : doubt.Pick("", GapTexts.ToVerify, GapTexts.ToVerifyOrder);

    public static string Line(Gap gap, GapDoubt doubt, string topic) => gap.LacksOpinion()
        ? Say(doubt.Pick(GapTexts.GapLine, GapTexts.GapLineToVerify, GapTexts.GapLineOrder), Code(gap.Number), topic, gap.Stance.Name(), BodyWording.Of(gap.Body), Day(gap.On), AsOf(gap.On))
        : Say(GapTexts.GapLineSettled, Code(gap.Number), topic, gap.Stance.Name(), State(gap).TrimEnd('.', ' '));
}
