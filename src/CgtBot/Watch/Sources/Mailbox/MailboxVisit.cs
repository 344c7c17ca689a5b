using System.Net;
using System.Net.Sockets;
using CgtBot.Watch.Fetching;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace CgtBot.Watch.Sources.Mailbox;

/// <summary>A message as the server holds it; without bytes when it is too large to be taken.</summary>
internal sealed record TakenMail(uint Uid, DateTimeOffset? At, byte[]? Bytes);

/// <summary>What one visit brought: messages in order, where to go on next time, how many are left for then.</summary>
internal sealed record MailboxHaul(IReadOnlyList<TakenMail> Messages, MailboxMark Mark, int Left, SourceProblem? Problem = null);

/// <summary>One visit to a mailbox: it is opened for reading only, so that nothing in it is marked, moved or deleted. Whatever the server does is a value.</summary>
public sealed class MailboxVisit(GuardedDialer dialer, IOptions<FetchOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    internal int LargestMessage => options.Value.MaxBytes * 2;

    // By what came, and not by what was said.
    private bool HasRoom(MailboxHaul taken) => taken.Messages.Sum(m => (long)(m.Bytes?.Length ?? 0)) < options.Value.MostTogether;

    internal async Task<MailboxHaul> ReadAsync(MailboxAddress box, Secret secret, MailboxMark? mark, int most, CancellationToken cancellationToken)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(Patience);
        var taken = new MailboxHaul([], mark ?? new(0, 0, default), 0);
        try
        {
            using var client = new ImapClient { CheckCertificateRevocation = false, Timeout = (int)options.Value.Timeout.TotalMilliseconds };
            await OpenAsync(client, box, secret, bound.Token);
            var folder = await FolderAsync(client, box, bound.Token);
            if (folder is null)
            {
                return taken with { Problem = new(SourceProblemCode.MailboxFolder, box.Folder, string.Join(", ", (await client.GetFoldersAsync(client.PersonalNamespaces[0], cancellationToken: bound.Token)).Take(20).Select(f => f.FullName))) };
            }

            await folder.OpenAsync(FolderAccess.ReadOnly, bound.Token);
            var (uids, left) = await WantedAsync(folder, mark, most, bound.Token);
            taken = taken with { Left = uids.Count + left, Mark = MailboxMarks.Start(folder.UidValidity, mark) };
            // The line is cut at a message that goes on beyond its size. The rest waits for the next visit.
            foreach (var uid in uids.TakeWhile(_ => client.IsConnected && HasRoom(taken)))
            {
                var mail = await TakeAsync(folder, uid, bound.Token);
                taken = taken with { Messages = [.. taken.Messages, .. mail is null ? Array.Empty<TakenMail>() : [mail]], Mark = MailboxMarks.After(taken.Mark, uid.Id, mail?.At), Left = taken.Left - 1 };
            }

            await client.DisconnectAsync(quit: true, bound.Token);
            return taken;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && MailboxFault.Of(fault, box, options.Value) is { } problem)
        {
            // What was taken before the line broke is kept; the rest waits for the next visit.
            return taken with { Problem = problem };
        }
    }

    private async Task OpenAsync(ImapClient client, MailboxAddress box, Secret secret, CancellationToken cancellationToken)
    {
        // Lists of folders and of messages have no end but the server's.
        var connection = new CountingStream(await dialer.DialAsync(new DnsEndPoint(box.Host, box.Port), cancellationToken), 2 * options.Value.MostTogether);
        var isOwnMachine = IPAddress.TryParse(box.Host, out var literal) ? IPAddress.IsLoopback(literal) : box.Host == "localhost";
        await client.ConnectAsync(connection, box.Host, box.Port, box.TlsFirst ? SecureSocketOptions.SslOnConnect : isOwnMachine ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls, cancellationToken);
        await client.AuthenticateAsync(box.User, secret.Reveal(), cancellationToken);
    }

    private static async Task<IMailFolder?> FolderAsync(ImapClient client, MailboxAddress box, CancellationToken cancellationToken)
    {
        if (box.Folder.Equals("INBOX", StringComparison.OrdinalIgnoreCase))
        {
            return client.Inbox;
        }

        var space = client.PersonalNamespaces[0];
        foreach (var path in (string[])[box.Folder.Replace('/', space.DirectorySeparator), $"{space.Path}{box.Folder.Replace('/', space.DirectorySeparator)}"])
        {
            try
            {
                return await client.GetFolderAsync(path, cancellationToken);
            }
            catch (FolderNotFoundException)
            {
                // Some servers keep every folder below INBOX.
            }
        }

        return null;
    }

    /// <summary>The messages not taken yet, the oldest first; of a folder never read, the newest ones.</summary>
    private static async Task<(IReadOnlyList<UniqueId> Uids, int Left)> WantedAsync(IMailFolder folder, MailboxMark? mark, int most, CancellationToken cancellationToken)
    {
        var query = mark is null ? SearchQuery.All
            : mark.Validity == folder.UidValidity ? SearchQuery.Uids(new UniqueIdRange(new UniqueId(folder.UidValidity, mark.Last + 1), UniqueId.MaxValue))
            // Empty until now, it has no day to go on from: all that is in it is new.
            : mark.Day == default ? SearchQuery.All
            : SearchQuery.DeliveredAfter(mark.Day.AddDays(-2).ToDateTime(TimeOnly.MinValue));
        // « n:* » names the last message even when it is before n.
        var found = (await folder.SearchAsync(query, cancellationToken)).Where(u => mark?.Validity != folder.UidValidity || u.Id > mark.Last).OrderBy(u => u.Id).ToList();
        // What was there before the first look is not for the next ones.
        return mark is null ? ([.. found.TakeLast(most)], 0) : ([.. found.Take(most)], Math.Max(0, found.Count - most));
    }

    private async Task<TakenMail?> TakeAsync(IMailFolder folder, UniqueId uid, CancellationToken cancellationToken)
    {
        var summary = (await folder.FetchAsync([uid], MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate, cancellationToken)).FirstOrDefault();
        if (summary is null)
        {
            // Deleted by its owner since the search.
            return null;
        }

        if (summary.Size > (uint)LargestMessage)
        {
            return new(uid.Id, summary.InternalDate, null);
        }

        try
        {
            using var bytes = new MemoryStream();
            await using var message = await folder.GetStreamAsync(uid, cancellationToken, new SizeBound(LargestMessage));
            await message.CopyToAsync(bytes, cancellationToken);
            return new(uid.Id, summary.InternalDate, bytes.ToArray());
        }
        catch (SizeBound.Passed)
        {
            return new(uid.Id, summary.InternalDate, null);
        }
    }
}
