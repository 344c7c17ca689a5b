using System.Net.Sockets;
using System.Security.Authentication;
using Polly;
using Polly.Timeout;
using static CgtBot.Watch.Fetching.FetchOutcome;

namespace CgtBot.Watch.Fetching;

/// <summary>Reads what the HTTP stack throws as what happened at the site; null for a fault of our own.</summary>
internal static class FaultReading
{
    public static FetchOutcome? Of(Exception fault, Uri address)
    {
        var causes = Causes(fault).ToArray();
        return causes.Any(c => c is AddressRefusedException) ? new Refused(RefusalReason.PrivateAddress, address)
            : KindOf(causes) is { } kind ? new Failed(kind, address, Detail: causes[^1].Message)
            : null;
    }

    private static FailureKind? KindOf(Exception[] causes)
    {
        if (causes.Any(c => c is OperationCanceledException or TimeoutRejectedException or TimeoutException))
        {
            return FailureKind.Timeout;
        }

        if (causes.Any(c => c is AuthenticationException or HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }))
        {
            return FailureKind.Tls;
        }

        if (causes.Any(c => c is SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain or SocketError.NoRecovery }
            or HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }))
        {
            return FailureKind.Dns;
        }

        return causes.Any(c => c is HttpRequestException or IOException or SocketException or ExecutionRejectedException) ? FailureKind.Network : null;
    }

    private static IEnumerable<Exception> Causes(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
