using System.Net.Sockets;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Secrets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>Reads what the mail library throws as what the server did; null for a fault of our own.</summary>
internal static class MailboxFault
{
    public static SourceProblem? Of(Exception fault, MailboxAddress box, FetchOptions options) => fault switch
    {
        AuthenticationException or ServiceNotAuthenticatedException => new(SourceProblemCode.MailboxRefused, box.Host, SecretPlace.Of(box.Whose) ?? box.Host),
        SslHandshakeException => new(SourceProblemCode.SiteCertificate, box.Host),
        // The library says so of a server without STARTTLS.
        NotSupportedException => new(SourceProblemCode.MailboxPlain, box.Host),
        ProtocolException or CommandException or ImapProtocolException => new(SourceProblemCode.MailboxOdd, box.Host),
        _ => FaultReading.Of(fault, box.Place) switch
        {
            FetchOutcome.Refused refused => FetchProblem.Of(refused),
            FetchOutcome.Failed failed => FetchProblem.Of(failed, options),
            _ => null,
        },
    };
}
