using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Microsoft.Extensions.Options;

namespace CgtBot.Evidence.Timestamps;

/// <summary>Asks the authority to sign that a hash existed now. Nothing but the hash leaves the machine.</summary>
public sealed class TimestampClient(HttpClient http, IOptions<TimestampOptions> options)
{
    /// <summary>Far more than a token with its certificates takes.</summary>
    public const int LongestAnswer = 256 * 1024;

    /// <summary>The token; an authority that refuses, or answers for another hash, is a <see cref="CryptographicException"/>.</summary>
    public async Task<byte[]> StampAsync(byte[] hash, CancellationToken ct)
    {
        var request = Rfc3161TimestampRequest.CreateFromHash(hash, HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(8), requestSignerCertificates: true);
        using var asked = new ByteArrayContent(request.Encode());
        asked.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var answer = await http.PostAsync(options.Value.Authority, asked, ct);
        answer.EnsureSuccessStatusCode();
        var token = request.ProcessResponse(await answer.Content.ReadAsByteArrayAsync(ct), out _);
        return token.AsSignedCms().Encode();
    }
}
