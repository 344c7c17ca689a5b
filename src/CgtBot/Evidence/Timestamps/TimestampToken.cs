using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace CgtBot.Evidence.Timestamps;

/// <summary>What a token says: when, signed by whom, and whether the signature holds for the head. That the signer is to be trusted is for the reader to judge.</summary>
public sealed record TimestampToken(DateTimeOffset At, string Signer, bool Holds)
{
    /// <summary>Null when it is no token at all.</summary>
    public static TimestampToken? Read(StampedHead head)
    {
        if (!Rfc3161TimestampToken.TryDecode(head.Token, out var token, out _))
        {
            return null;
        }

        try
        {
            var holds = token.VerifySignatureForHash(head.Hash, HashAlgorithmName.SHA256, out var signer);
            return new TimestampToken(token.TokenInfo.Timestamp, signer?.Subject ?? "", holds);
        }
        catch (CryptographicException)
        {
            return new TimestampToken(token.TokenInfo.Timestamp, "", false);
        }
    }
}
