using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CgtBot.Watch.Fetching;

/// <summary>A site's certificate, as part of the evidence: its fingerprint, who issued it, until when.</summary>
public sealed record ServerCertificate(string Sha256, string Issuer, DateTimeOffset NotAfter);

/// <summary>The certificate each site showed when the connection in use was opened. One request at a time goes to a host, so the last connection opened is the one that answers.</summary>
public sealed class ShownCertificates
{
    private const int HostsKept = 4096;
    private static readonly HttpRequestOptionsKey<ServerCertificate> Key = new("certificate");
    private readonly Dictionary<string, ServerCertificate> shown = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes down the certificate of a connection just opened, and gives the connection back.</summary>
    public Stream Keep(Uri address, Stream connection)
    {
        if (connection is SslStream { RemoteCertificate: X509Certificate2 certificate })
        {
            lock (shown)
            {
                if (shown.Count >= HostsKept)
                {
                    shown.Clear();
                }

                shown[address.Authority] = new ServerCertificate(Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256)), certificate.Issuer, certificate.NotAfter);
            }
        }

        return connection;
    }

    /// <summary>The certificate behind an answer.</summary>
    public static ServerCertificate? Of(HttpResponseMessage response) => response.RequestMessage?.Options.TryGetValue(Key, out var certificate) == true ? certificate : null;

    private ServerCertificate? Of(Uri address)
    {
        lock (shown)
        {
            return address.Scheme == Uri.UriSchemeHttps && shown.TryGetValue(address.Authority, out var certificate) ? certificate : null;
        }
    }

    /// <summary>Writes the certificate on the request that was answered.</summary>
    public sealed class Noting(ShownCertificates certificates) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (certificates.Of(request.RequestUri!) is { } certificate)
            {
                request.Options.Set(Key, certificate);
            }

            return response;
        }
    }
}
