using CgtBot.Channels.Conversations;
using System.Text.Json;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Teams.Conversations;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Chat;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Teams.Extension;

/// <summary>Search from the compose box: place -> is the person known there -> entries by words or number -> cards to insert. It changes nothing.</summary>
public sealed class Searching(BotDb db, Bindings bindings, TimeProvider clock)
{
    private const int MostAtOnce = 25;
    private const int Furthest = 10_000;
    private const int LongestWords = 200;
    private const string ThumbnailType = "application/vnd.microsoft.card.thumbnail";

    public async Task<MessagingExtensionResponse> FindAsync(Activity activity, MessagingExtensionQuery query, CancellationToken ct)
    {
        var place = await Bindings.FindAsync(db, Receipts.Platform, Place.IdOf(activity), ct);
        if (place is null || !await bindings.IsKnownAsync(place.Section, Heard.AuthorOf(activity), ct))
        {
            return Says(ExtensionTexts.SearchNotYours);
        }

        var section = await db.Enter(place.Section).Sections.AsNoTracking().SingleAsync(ct);
        var (skip, count) = (Math.Clamp(query.QueryOptions?.Skip ?? 0, 0, Furthest), Math.Clamp(query.QueryOptions?.Count ?? MostAtOnce, 1, MostAtOnce));
        var found = await EntrySearch.FindAsync(db, WordsOf(query), ct: ct).Skip(skip).Take(count).ToListAsync(ct);
        var today = section.DayOf(clock.GetUtcNow());
        return found.Count == 0 && skip == 0 ? Says(ExtensionTexts.SearchNothing)
            : new(new MessagingExtensionResult("result", "list", [.. found.Select(f => Line(f.Entry, today, place.Discreet && !place.Personal))]));
    }

    private static string WordsOf(MessagingExtensionQuery query) =>
        query.Parameters?.FirstOrDefault(p => p.Name is ExtensionCommands.Words)?.Value is { ValueKind: JsonValueKind.String } value && value.GetString() is { } words
            ? words[..Math.Min(words.Length, LongestWords)] : "";

    private static MessagingExtensionAttachment Line(RegisterEntry entry, DateOnly today, bool discreet)
    {
        var card = EntryCard.Brief(entry, today);
        var shown = discreet ? ConversationCards.Discreet(card) : card;
        var drawn = AdaptiveCards.Of(shown).Messages[0];
        return new(CardMessage.CardType, AdaptiveJson.Written(drawn), new Attachment { ContentType = ThumbnailType, Content = new ThumbnailCard(shown.Title, discreet ? null : Chat.Cards.EntryWords.Short(entry.Text)) });
    }

    private static MessagingExtensionResponse Says(string sentence) => new(new MessagingExtensionResult("message", Text: sentence));
}
