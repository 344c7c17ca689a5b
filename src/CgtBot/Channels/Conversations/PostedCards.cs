using System.Globalization;
using CgtBot.Channels.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Conversations;

/// <summary>The cards the bot posted, found again by their message, and kept as settled once a button of theirs did something.</summary>
public sealed class PostedCards(BotDb db, TimeProvider clock)
{
    /// <summary>The card of that message, as it was kept last: one that was looked for in a history may have been kept twice. Null when it is not kept.</summary>
    public Task<PostedCard?> FindAsync(SectionId section, int channel, string? message, CancellationToken ct) =>
        message is null ? Task.FromResult<PostedCard?>(null) : db.Enter(section).PostedCards.Where(c => c.Channel == channel && c.Message == message).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);

    /// <summary>True for a card another section left in that conversation before it changed sections: its numbers would name other rows here.</summary>
    public Task<bool> IsForeignAsync(BoundChannel place, string? message, CancellationToken ct)
    {
        var (section, platform, conversation) = (place.Section, place.Platform, place.Conversation);
        return message is null ? Task.FromResult(false) : db.PostedCards.IgnoreQueryFilters([BotDb.SectionFilter, BotDb.RemovedFilter]).AnyAsync(
            c => c.Message == message && c.Section != section && db.Channels.Any(b => b.Section == c.Section && b.Number == c.Channel && b.Platform == platform && b.Conversation == conversation), ct);
    }

    /// <summary>The card as everyone is to see it from now on; null when there is none, or when what was pressed settles nothing.</summary>
    public async Task<Settled?> SettleAsync(SectionId section, int channel, string? message, ChatCommand? pressed, string? who, string outcome, CancellationToken ct)
    {
        if (pressed is null || !SettledCard.Settles(pressed) || await FindAsync(section, channel, message, ct) is not { Card: var before } posted)
        {
            return null;
        }

        var of = (await db.Sections.FindAsync([section], ct))!;
        Languages.Speak(of.Language);
        var when = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), of.Zone).ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture);
        // The name is for those who are in the conversation; what is kept has nobody's.
        posted.Card = SettledCard.Of(before, pressed, ConversationTexts.Somebody, when, outcome);
        await db.SaveChangesAsync(ct);
        return new Settled(SettledCard.Of(before, pressed, who ?? ConversationTexts.Somebody, when, outcome), posted.Part);
    }

    /// <param name="Part">Which of the messages of the card was pressed.</param>
    public sealed record Settled(Card Card, int Part);
}
