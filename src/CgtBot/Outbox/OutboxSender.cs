using System.Globalization;
using CgtBot.Channels;
using CgtBot.Domain.Deadlines;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Outbox;

/// <summary>Due messages -> claimed -> made again from what is true now -> channel -> outcome. One message is in hand at a time, so that a crash leaves one doubt at most.</summary>
public sealed class OutboxSender(BotDb db, JournalAnchor anchor, IEnumerable<IChannel> channels, IEnumerable<Freshener> fresheners, TimeProvider clock, ILogger<OutboxSender> log)
{
    /// <summary>A platform that hangs is given up on before this, in real time.</summary>
    private static readonly TimeSpan HandOverLimit = TimeSpan.FromSeconds(60);

    /// <summary>Takes back the messages a crash left in hand; with several processes on the data, those left for too long.</summary>
    public async Task RecoverAsync(bool starting, CancellationToken ct)
    {
        if (await db.RecoverOutboxAsync(starting, clock.GetUtcNow(), ct) is > 0 and var count)
        {
            log.LogWarning("{Count} message(s) were in hand when the bot stopped: they are said again, marked as possible repeats", count);
        }
    }

    /// <summary>Handles one batch of what is due, in order in each channel; returns how many messages got an outcome.</summary>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        var handled = 0;
        var held = new HashSet<(SectionId, int)>();
        foreach (var due in await db.DueOutboxAsync(clock.GetUtcNow(), ct))
        {
            if (!held.Contains((due.Section, due.Channel)) && await SendAsync(due, ct) is { } outcome)
            {
                handled++;
                _ = outcome is not Delivery.Later || held.Add((due.Section, due.Channel));
            }
        }

        return handled;
    }

    private async Task<Delivery?> SendAsync(DueMessage due, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var section = await db.Enter(due.Section).Sections.AsNoTracking().SingleAsync(ct);
        var channel = await db.Channels.AsNoTracking().FirstOrDefaultAsync(c => c.Number == due.Channel, ct);
        if (RingsSomewhere(channel) && section.IsQuiet(clock.GetUtcNow()))
        {
            await db.PostponeAsync(due, section.NextAllowed(clock.GetUtcNow()), ct);
            return new Delivery.Later("quiet");
        }

        return await db.ClaimAsync(due, clock.GetUtcNow(), ct) is { } message ? await SayAsync(section, channel, message, ct) : null;
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
        message.Card = message.MaybeRepeat && RingsSomewhere(channel) ? RepeatMark.On(card) : card;
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
