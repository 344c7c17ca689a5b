using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Chat.Cards;

/// <summary>The topic an entry's own words speak of, by the section's terms; a person may change it.</summary>
internal static class TopicGuess
{
    private static readonly Lazy<TopicMatcher> BuiltIn = new(() => TopicMatcher.Compile([SectionTopics.Of(default, [])]));

    /// <summary>The one topic the text touches; null when it touches none, or several.</summary>
    public static async Task<TopicId?> OfAsync(BotDb db, string text, CancellationToken ct)
    {
        var edits = await db.TopicEdits.AsNoTracking().ToListAsync(ct);
        var (matcher, section) = edits.Count == 0 ? (BuiltIn.Value, default) : (TopicMatcher.Compile([SectionTopics.Of(db.Section, edits)]), db.Section);
        return matcher.MatchFor(section, new PublicationText(PublicationKind.Announcement, "", text)) is [var only] ? only.Topic : null;
    }
}
