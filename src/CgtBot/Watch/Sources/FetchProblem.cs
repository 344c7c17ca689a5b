using System.Globalization;
using CgtBot.Watch.Fetching;

namespace CgtBot.Watch.Sources;

/// <summary>Reads what came of a fetch as a problem of the source.</summary>
public static class FetchProblem
{
    public static SourceProblem Of(FetchOutcome.Refused refused) => refused.Reason switch
    {
        RefusalReason.NotHttp => new(SourceProblemCode.AddressNotHttp),
        RefusalReason.HasCredentials => new(SourceProblemCode.AddressHasCredentials),
        RefusalReason.Robots => new(SourceProblemCode.RobotsForbid, refused.Address.Host),
        RefusalReason.Downgrade => new(SourceProblemCode.AddressDowngrade, refused.Address.Host),
        _ => new(SourceProblemCode.AddressPrivate, refused.Address.Host),
    };

    public static SourceProblem Of(FetchOutcome.Failed failed, FetchOptions options)
    {
        var host = failed.Address.Host;
        return failed.Kind switch
        {
            FailureKind.Timeout => new(SourceProblemCode.SiteTimeout, host, Number(Math.Ceiling(options.Timeout.TotalSeconds))),
            FailureKind.TooLarge => new(SourceProblemCode.SiteTooLarge, host, Number(options.MaxBytes / 1_000_000.0)),
            FailureKind.Redirects => new(SourceProblemCode.SiteRedirects, host),
            FailureKind.Dns => new(SourceProblemCode.SiteUnknown, host),
            FailureKind.Tls => new(SourceProblemCode.SiteCertificate, host),
            FailureKind.Http => new(OfStatus(failed.Status ?? 0), host, Number(failed.Status ?? 0)),
            _ => new(SourceProblemCode.SiteUnreachable, host),
        };
    }

    private static SourceProblemCode OfStatus(int status) => status switch
    {
        401 or 403 or 451 => SourceProblemCode.SiteForbidden,
        404 or 410 => SourceProblemCode.SiteNotFound,
        429 => SourceProblemCode.SiteTooManyRequests,
        >= 500 => SourceProblemCode.SiteFault,
        _ => SourceProblemCode.SiteStatus,
    };

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
