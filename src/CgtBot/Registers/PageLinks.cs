using System.Security.Cryptography;
using System.Text;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Registers;

/// <summary>Links to the section's page for one person: 256 random bits of which only a hash is kept, for ten minutes, used up by opening.</summary>
public static class PageLinks
{
    private const int SecretBytes = 32;

    /// <summary>Longer is no secret of ours.</summary>
    private const int LongestSecret = 100;

    /// <summary>Makes a link of the entered section; the caller saves, and tells its secret once, to that person alone.</summary>
    public static async Task<string> IssueAsync(BotDb db, int person, DateTimeOffset now, CancellationToken ct)
    {
        await db.PageLinks.Where(l => l.ExpiresAt < now).ExecuteDeleteAsync(ct);
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        db.PageLinks.Add(new PageLink { Section = db.Section, Hash = HashOf(secret), Person = person, ExpiresAt = now + PageLink.Life });
        return secret;
    }

    /// <summary>The person of a link, used up by this; null when it is wrong, too old or used already, or the person was put out since.</summary>
    public static async Task<Person?> RedeemAsync(BotDb db, string secret, DateTimeOffset now, CancellationToken ct)
    {
        var hash = HashOf(secret[..Math.Min(secret.Length, LongestSecret)]);
        var valid = db.PageLinks.IgnoreQueryFilters([BotDb.SectionFilter]).Where(l => l.Hash == hash && l.UsedAt == null && l.ExpiresAt > now);
        // The update is the claim: of two who open it at once, one gets in.
        return await valid.AsNoTracking().FirstOrDefaultAsync(ct) is { } link && await valid.ExecuteUpdateAsync(l => l.SetProperty(x => x.UsedAt, now), ct) == 1
            ? await db.Enter(link.Section).Persons.AsNoTracking().FirstOrDefaultAsync(p => p.Number == link.Person && p.Role != Role.None, ct)
            : null;
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
