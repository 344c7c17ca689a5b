using System.Security.Cryptography;
using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Storage;
using CgtBot.Watch.Sources;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Secret = CgtBot.Watch.Fetching.Secret;

namespace CgtBot.Watch.Secrets;

/// <summary>The secrets of the entered section: sealed with keys that are not in the database, opened only to be used. The journal has the day and the place of each, never the secret.</summary>
public sealed class SourceSecrets(BotDb db, IDataProtectionProvider keys)
{
    private const string Purpose = "CgtBot.SourceSecret";

    public async Task<FoundSecret> FindAsync(string place, CancellationToken ct)
    {
        if (await db.SourceSecrets.AsNoTracking().SingleOrDefaultAsync(s => s.Place == place, ct) is not { } kept)
        {
            return FoundSecret.Missing(place);
        }

        try
        {
            return new(new Secret(Encoding.UTF8.GetString(Lock(place).Unprotect(kept.Sealed))), null);
        }
        catch (CryptographicException)
        {
            // The keys were lost, or the database is another bot's.
            return new(null, new SourceProblem(SourceProblemCode.SecretUnreadable, place));
        }
    }

    public async Task KeepAsync(JournaledAct act, string place, Secret secret, CancellationToken ct)
    {
        var sealedBytes = Lock(place).Protect(Encoding.UTF8.GetBytes(secret.Reveal()));
        if (await db.SourceSecrets.SingleOrDefaultAsync(s => s.Place == place, ct) is { } kept)
        {
            (kept.Sealed, kept.GivenAt) = (sealedBytes, act.Of.At);
        }
        else
        {
            db.SourceSecrets.Add(new SourceSecret { Section = db.Section, Place = place, Sealed = sealedBytes, GivenAt = act.Of.At });
        }

        act.Note("secret-given", $"{nameof(SourceSecret)}/{place}", new { place });
    }

    /// <summary>False when there was none.</summary>
    public async Task<bool> ForgetAsync(JournaledAct act, string place, CancellationToken ct)
    {
        if (await db.SourceSecrets.SingleOrDefaultAsync(s => s.Place == place, ct) is not { } kept)
        {
            return false;
        }

        db.SourceSecrets.Remove(kept);
        act.Note("secret-forgotten", $"{nameof(SourceSecret)}/{place}", new { place });
        return true;
    }

    // A secret moved to another row, of another place or section, does not open.
    private IDataProtector Lock(string place) => keys.CreateProtector(Purpose, $"{db.Section}", place);
}
