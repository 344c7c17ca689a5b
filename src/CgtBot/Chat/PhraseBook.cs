using System.Collections.Concurrent;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Chat;

/// <summary>Readers of phrases, each with the names a section gives to its topics and bodies.</summary>
public sealed class PhraseBook
{
    private const int MostKept = 200;

    private static readonly KnownNames Names = KnownNames.BuiltIn.With(
        TopicPack.BuiltIn.SelectMany(topic => topic.OtherNames.Append(topic.FrenchName).Append(topic.EnglishName).Select(name => (name, topic.Id.Value))), []);

    private static readonly PhraseReader Usual = new(Names);

    /// <summary>Building a reader takes milliseconds: sections with the same bodies share one.</summary>
    private readonly ConcurrentDictionary<string, PhraseReader> readers = new();

    /// <summary>The reader of the entered section.</summary>
    public async Task<PhraseReader> ReaderAsync(BotDb db, CancellationToken ct)
    {
        var bodies = await db.Bodies.OrderBy(b => b.Acronym).Select(b => new { b.Acronym, b.Name }).ToListAsync(ct);
        var names = bodies.SelectMany(b => new[] { (b.Acronym, b.Acronym), (b.Name, b.Acronym) }).ToList();
        if (readers.Count > MostKept) readers.Clear();
        return readers.GetOrAdd(string.Join('\n', names), _ => new PhraseReader(Names.With([], names)));
    }

    /// <summary>The command an unknown phrase comes nearest to; null when nothing is near.</summary>
    public ChatCommand? Nearest(string phrase) => Usual.Nearest(phrase);
}
