using System.Security.Cryptography;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CgtBot.Evidence.Timestamps;

/// <summary>Once a day and section, the newest head of the journal -> the authority -> its token kept. A day the authority does not answer is tried again at the next wake.</summary>
public sealed partial class TimestampRound(IServiceScopeFactory scopes, TimestampFile file, IOptions<TimestampOptions> options, TimeProvider clock, ILogger<TimestampRound> log)
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (options.Value.Authority is null)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var (db, client) = (scope.ServiceProvider.GetRequiredService<BotDb>(), scope.ServiceProvider.GetRequiredService<TimestampClient>());
        var last = file.Read().GroupBy(s => s.Section).ToDictionary(s => s.Key, s => s.MaxBy(h => h.Sequence)!);
        foreach (var section in await db.Sections.IgnoreQueryFilters().AsNoTracking().ToListAsync(ct))
        {
            await StampAsync(db.Enter(section.Section), client, section, last.GetValueOrDefault(section.Section), ct);
        }
    }

    private async Task StampAsync(BotDb db, TimestampClient client, Section section, StampedHead? last, CancellationToken ct)
    {
        var head = await db.Journal.AsNoTracking().OrderByDescending(l => l.Sequence).Select(l => new { l.Sequence, l.Hash }).FirstOrDefaultAsync(ct);
        if (head is null || head.Sequence == last?.Sequence || (last is not null && TimestampToken.Read(last)?.At is { } at && section.DayOf(at) >= section.DayOf(clock.GetUtcNow())))
        {
            return;
        }

        try
        {
            file.Add(new StampedHead(section.Section, head.Sequence, head.Hash, await client.StampAsync(head.Hash, ct)));
        }
        catch (Exception fault) when (!ct.IsCancellationRequested && fault is HttpRequestException or OperationCanceledException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            LogMissed(log, fault, section.Section.Value, head.Sequence);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The head of the journal of section {Section}, line {Sequence}, was not timestamped; it is tried again")]
    private static partial void LogMissed(ILogger logger, Exception fault, int section, long sequence);
}
