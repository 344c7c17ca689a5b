using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CgtBot.Watch.Originals;

/// <summary>Seals the messages colleagues handed over with the bot's keys, which are neither in the database nor in its backups.</summary>
public sealed class OriginalSeal(IDataProtectionProvider keys)
{
    private const int SaltLength = 16;

    private IDataProtector Lock => keys.CreateProtector("CgtBot.SealedOriginal");

    public SealedMessage Seal(byte[] message)
    {
        byte[] salted = [.. RandomNumberGenerator.GetBytes(SaltLength), .. message];
        return new(Lock.Protect(salted), Hash(salted));
    }

    /// <summary>The message and the SHA-256 it was sealed under; null when these keys do not open it.</summary>
    public (byte[] Message, string Sha256)? Open(byte[] sealedBytes)
    {
        try
        {
            var salted = Lock.Unprotect(sealedBytes);
            return salted.Length < SaltLength ? null : (salted[SaltLength..], Hash(salted));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Hash(byte[] salted) => Convert.ToHexStringLower(SHA256.HashData(salted));
}
