using System.Globalization;
using CgtBot.Channels;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Outbox;

/// <summary>Due messages of one channel -> claimed -> made again from what is true now -> channel -> outcome. One message of a channel is in hand at a time, so that a crash leaves one doubt at most in each.</summary>
public sealed class OutboxSender(BotDb db, JournalAnchor anchor, IEnumerable<IChannel> channels, IEnumerable<Freshener> fresheners, TimeProvider clock, ILogger<OutboxSender> log)
{
    /// <summary>A platform that hangs is given up on before this, in real time.</summary>
    private static readonly TimeSpan HandOverLimit = TimeSpan.FromSeconds(60);

    /// <summary>Takes back the messages a crash left in hand; with several processes on the data, those left for too long.</summary>
    public async Task RecoverAsync(bool starting, CancellationToken ct) => Warn(await db.RecoverOutboxAsync(starting, clock.GetUtcNow(), ct));

    /// <summary>Takes back what was left in hand in a channel nobody is at work on.</summary>
    public async Task RecoverAsync(Line line, CancellationToken ct) => Warn(await db.RecoverLineAsync(line, clock.GetUtcNow(), ct));

    /// <summary>The channels that have something to be said now.</summary>
    public Task<List<Line>> DueAsync(CancellationToken ct) => db.DueLinesAsync(clock.GetUtcNow(), ct);

    /// <summary>Says all that is due in a channel, in order, until one message must wait; returns how many got an outcome.</summary>
    public async Task<int> SendDueAsync(Line line, CancellationToken ct)
    {
        var handled = 0;
        while (await db.DueOutboxAsync(line, clock.GetUtcNow(), ct) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                if (await SendAsync(line, id, ct) is not { } outcome)
                {
                    return handled;
                }

                handled++;
                if (outcome is Delivery.Later)
                {
                    return handled;
                }
            }
        }

        return handled;
    }

    private async Task<Delivery?> SendAsync(Line line, long id, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        db.ChangeTracker.Clear();
        var section = await db.Enter(line.Section).Sections.AsNoTracking().SingleAsync(ct);
        var channel = await db.Channels.AsNoTracking().FirstOrDefaultAsync(c => c.Number == line.Channel, ct);
        var now = clock.GetUtcNow();
        if (channel?.GoneAt is { } gone && now < gone + BackOff.WhileGone)
        {
            await db.WaitForReturnAsync(line, now, ct);
            return new Delivery.Later("gone");
        }

        if (RingsSomewhere(channel) && section.IsQuiet(now))
        {
            await db.PostponeAsync(line, now, section.NextAllowed(now), ct);
            return new Delivery.Later("quiet");
        }

        return await db.ClaimAsync(id, now, ct) is { } message ? await SayAsync(section, channel, message, ct) : null;
    }

    private void Warn(int count)
    {
        if (count > 0)
        {
            log.LogWarning("{Count} message(s) were in hand when the bot stopped: they are said again, marked as possible repeats", count);
        }
    }

    /// <summary>The page disturbs nobody who does not look at it; a telephone does.</summary>
    private static bool RingsSomewhere(BoundChannel? channel) => channel is not (null or { Platform: FirstSection.WebPlatform });

    /// <summary>One catch per message; the log has no word of it.</summary>
    private async Task<Delivery> SayAsync(Section section, BoundChannel? channel, OutboxMessage message, CancellationToken ct)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(section.Language);
        Delivery outcome;
        try
        {
            var card = await FreshAsync(message);
            if (card is null)
            {
                await db.DropAsync(message, CancellationToken.None);
                return new Delivery.Said();
            }

            message.Card = card;
            outcome = await HandOverAsync(channel, message);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested)
        {
            log.LogError(fault, "Message {Id} ({What}) failed in channel {Channel} of section {Section}", message.Id, message.What, message.Channel, message.Section);
            outcome = new Delivery.Later(fault.GetType().Name, Uncertain: RingsSomewhere(channel));
        }

        await RecordAsync(message, outcome, ct);
        return outcome;
    }

    private async Task<Card?> FreshAsync(OutboxMessage message) =>
        fresheners.FirstOrDefault(f => f.What == message.What) is { } freshener
            ? await freshener.Again(db, message, clock.GetUtcNow(), CancellationToken.None)
            : message.Card;

    /// <summary>Not cut short by a stop of the bot: what is in hand is said and recorded, so that only a crash leaves a doubt.</summary>
    private async Task<Delivery> HandOverAsync(BoundChannel? channel, OutboxMessage message)
    {
        if (channel is null)
        {
            return new Delivery.Gone("unbound");
        }

        if (channels.FirstOrDefault(c => c.Platform == channel.Platform) is not { } platform)
        {
            return new Delivery.Later("not-configured", TimeSpan.FromMinutes(10));
        }

        using var limit = new CancellationTokenSource(HandOverLimit);
        var card = message.Card;
        message.Card = message.MaybeRepeat && RingsSomewhere(channel) && !platform.LooksBeforeRepeating ? RepeatMark.On(card) : card;
        var outcome = await platform.SayAsync(channel, message, limit.Token);
        message.Card = card;
        return outcome;
    }

    /// <summary>What was said is recorded before anything else is said, however long the disk stays full.</summary>
    private async Task RecordAsync(OutboxMessage message, Delivery outcome, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            try
            {
                await db.RecordAsync(anchor, message, outcome, clock.GetUtcNow(), CancellationToken.None);
                return;
            }
            catch (Exception fault)
            {
                log.LogError(fault, "The outcome of message {Id} could not be recorded ({Kind})", message.Id, StorageFault.Of(fault));
                await Task.Delay(BackOff.After(Math.Min(tries, 3)), clock, ct);
            }
        }
    }
}
