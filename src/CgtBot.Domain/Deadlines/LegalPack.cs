using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Deadlines;

/// <summary>The articles and rulings the bot may cite. No article in force at a date means none is shown.</summary>
public sealed record LegalPack(string Version, LegalText Notice, IReadOnlyList<LegalBase> Bases)
{
    private static readonly Lazy<LegalPack> Embedded = new(LegalPackReader.ReadBuiltIn);

    public static LegalPack BuiltIn => Embedded.Value;

    public LegalBase? Find(string id) => Bases.FirstOrDefault(b => b.Id == id);

    /// <summary>What applies to a sector on a day. A private section is taken to have 50 employees or more unless it says otherwise.</summary>
    public IReadOnlyList<LegalBase> InForce(Sector sector, DateOnly on, bool fewerThan50 = false) =>
        [.. Bases.Where(b => b.IsInForce(on) && b.Covers(ScopeOf(sector, fewerThan50)))];

    /// <summary>The named bases that may be cited about a fact of that <paramref name="day"/>, read <paramref name="today"/>, in the order asked. Of another sector, only rulings are, and marked so.</summary>
    public IReadOnlyList<LegalReference> For(IEnumerable<string> ids, Sector sector, DateOnly day, DateOnly today, bool fewerThan50 = false) =>
    [
        .. from id in ids.Distinct()
           let legal = Find(id)
           where legal is not null && legal.IsInForce(day)
           let applies = legal.Covers(ScopeOf(sector, fewerThan50))
           where applies || legal.Nature is LegalNature.Ruling
           select new LegalReference(legal, applies ? Applicability.Applies : Applicability.OtherSector, [.. WarningsOf(legal, today)]),
    ];

    /// <summary>Counts a legal deadline from its event, or says why it is not counted.</summary>
    public LegalComputation ComputeFrom(
        string id, LegalAct due, LegalCondition? condition, DateOnly eventDate, Sector sector, WorkingCalendar calendar, bool fewerThan50 = false)
    {
        if (Find(id) is not { } legal || legal.Deadlines.FirstOrDefault(d => d.Due == due && d.Condition == condition) is not { } deadline)
        {
            return new LegalComputation.Refused(id, LegalRefusal.NoSuchDeadline);
        }

        return Refusal(legal, deadline, eventDate, ScopeOf(sector, fewerThan50)) is { } refusal
            ? new LegalComputation.Refused(id, refusal)
            : new LegalComputation.Computed(DeadlineCalculator.Compute(RuleOf(legal, deadline), eventDate, calendar), deadline);
    }

    private static LegalRefusal? Refusal(LegalBase legal, LegalDeadline deadline, DateOnly eventDate, LegalScope scope) => legal switch
    {
        { Confidence: LegalConfidence.Low } => LegalRefusal.LowConfidence,
        { DateVerified: false } => LegalRefusal.Unverified,
        _ when !deadline.Verified => LegalRefusal.Unverified,
        { Nature: LegalNature.Ruling } => LegalRefusal.Ruling,
        _ when !legal.Covers(scope) => LegalRefusal.OtherSector,
        _ when !legal.IsInForce(eventDate) => LegalRefusal.NotInForce,
        _ when !DeadlineCalculator.CanStart(eventDate) => LegalRefusal.NotInForce,
        _ => null,
    };

    // No text we know moves these deadlines when they end on a day off: the date is kept, and said to be.
    private static DeadlineRule RuleOf(LegalBase legal, LegalDeadline deadline) =>
        new(new DeadlineBasis.Legal(legal.Id), deadline.Amount, deadline.Unit, EndOnDayOff.Kept, deadline.Direction);

    private static IEnumerable<LegalWarning> WarningsOf(LegalBase legal, DateOnly today)
    {
        if (today > legal.ReviewBy)
        {
            yield return new LegalWarning.ReviewPast(legal.ReviewBy);
        }

        if (legal.Confidence is LegalConfidence.Low || !legal.DateVerified)
        {
            yield return new LegalWarning.Unverified(legal.Confidence is LegalConfidence.Low ? UnverifiedPart.Text : UnverifiedPart.Date);
        }
    }

    private static LegalScope ScopeOf(Sector sector, bool fewerThan50) => sector switch
    {
        Sector.TerritorialPublicService => LegalScope.Territorial,
        Sector.OtherPublicService => LegalScope.OtherPublic,
        _ => fewerThan50 ? LegalScope.PrivateUnder50 : LegalScope.Private,
    };
}
