using System.Security.Cryptography;
using System.Text;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Registers;

/// <summary>One-time codes that bind a channel to a section: ten letters and digits of which only a hash is kept, for fifteen minutes.</summary>
public static class BindingCodes
{
    // Without the letters that are read as digits.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Half = 5;

    /// <summary>Makes a code of the entered section; the caller saves, and shows it once.</summary>
    public static async Task<string> IssueAsync(BotDb db, DateTimeOffset now, CancellationToken ct)
    {
        await db.BindingCodes.Where(c => c.ExpiresAt < now).ExecuteDeleteAsync(ct);
        var code = $"{RandomNumberGenerator.GetString(Alphabet, Half)}-{RandomNumberGenerator.GetString(Alphabet, Half)}";
        db.BindingCodes.Add(new BindingCode { Section = db.Section, Hash = HashOf(code), ExpiresAt = now + BindingCode.Life });
        return code;
    }

    /// <summary>True for a code that may be entered now. Only hashes are compared: how long it takes tells nothing of the codes there are.</summary>
    public static Task<bool> IsOpenAsync(BotDb db, string typed, DateTimeOffset now, CancellationToken ct) => OpenOnes(db, typed, now).AnyAsync(ct);

    /// <summary>The section of a code, used up by this; null when it is wrong, too old or used already.</summary>
    public static async Task<SectionId?> RedeemAsync(BotDb db, string typed, DateTimeOffset now, CancellationToken ct)
    {
        var valid = OpenOnes(db, typed, now);
        var found = await valid.Select(c => (int?)c.Section.Value).FirstOrDefaultAsync(ct);
        // The update is the claim: of two who enter it at once, one gets it.
        return found is not null && await valid.ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), ct) == 1 ? new SectionId(found.Value) : null;
    }

    private static IQueryable<BindingCode> OpenOnes(BotDb db, string typed, DateTimeOffset now)
    {
        var hash = HashOf(typed);
        return db.BindingCodes.IgnoreQueryFilters([BotDb.SectionFilter]).Where(c => c.Hash == hash && c.UsedAt == null && c.ExpiresAt > now);
    }

    // People copy what they see: O for 0, I or L for 1.
    private static string HashOf(string code)
    {
        var plain = code.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1').Where(char.IsAsciiLetterOrDigit);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(plain))));
    }
}
