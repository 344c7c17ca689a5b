using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Evidence.Timestamps;

/// <summary>What is wrong with a token: its own words, or the line it was given for.</summary>
public sealed record TimestampFault(SectionId Section, long Sequence, bool OfTheToken);

/// <summary>What `verify` found of the timestamps: how many hold, the newest of each section, the faults.</summary>
public sealed record TimestampReport(int Count, IReadOnlyList<(StampedHead Head, TimestampToken Token)> Newest, IReadOnlyList<TimestampFault> Faults);

public static class TimestampVerification
{
    /// <summary>Every token holds, and the line it stamps is still the one in the journal.</summary>
    public static async Task<TimestampReport> VerifyAsync(BotDb db, TimestampFile file, CancellationToken ct)
    {
        var (heads, faults, newest) = (file.Read(), new List<TimestampFault>(), new Dictionary<SectionId, (StampedHead, TimestampToken)>());
        foreach (var head in heads.OrderBy(h => h.Sequence))
        {
            var hash = await db.Enter(head.Section).Journal.AsNoTracking().Where(l => l.Sequence == head.Sequence).Select(l => l.Hash).FirstOrDefaultAsync(ct);
            var token = TimestampToken.Read(head);
            if (token is not { Holds: true })
            {
                faults.Add(new TimestampFault(head.Section, head.Sequence, OfTheToken: true));
            }
            else if (hash is null || !hash.AsSpan().SequenceEqual(head.Hash))
            {
                faults.Add(new TimestampFault(head.Section, head.Sequence, OfTheToken: false));
            }
            else
            {
                newest[head.Section] = (head, token);
            }
        }

        return new TimestampReport(heads.Count, [.. newest.Values], faults);
    }
}
