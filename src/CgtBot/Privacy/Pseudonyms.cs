using System.Globalization;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Privacy;

/// <summary>What a person is called where others read: « personne 3 », never their platform id. The number is that of their line among the section's persons.</summary>
public sealed class Pseudonyms
{
    private readonly Dictionary<AuthorId, int> numbers;
    private readonly AuthorId? reader;

    private Pseudonyms(Dictionary<AuthorId, int> numbers, AuthorId? reader) => (this.numbers, this.reader) = (numbers, reader);

    /// <summary><paramref name="reader"/> is « vous »; null in an export, which anybody may read.</summary>
    public static async Task<Pseudonyms> OfAsync(BotDb db, AuthorId? reader, CancellationToken ct)
    {
        var persons = await db.Persons.IgnoreQueryFilters([BotDb.RemovedFilter]).AsNoTracking().OrderBy(p => p.Number).Select(p => new { p.Author, p.Number }).ToListAsync(ct);
        return new Pseudonyms(persons.DistinctBy(p => p.Author).ToDictionary(p => p.Author, p => p.Number), reader);
    }

    /// <summary>The pseudonym of an author; an author that is no longer there was erased.</summary>
    public string Of(AuthorId? author) => author switch
    {
        null => PrivacyTexts.ByErased,
        _ when author == AuthorId.Erased => PrivacyTexts.ByErased,
        _ when author == AuthorId.Bot => PrivacyTexts.ByBot,
        _ when author == reader => PrivacyTexts.ByYou,
        { } other when numbers.TryGetValue(other, out var number) => string.Format(CultureInfo.CurrentCulture, PrivacyTexts.ByPerson, number),
        _ => PrivacyTexts.ByUnknown,
    };

    /// <summary>The same in a file for programs, whatever the language: person-3, bot, erased, unknown.</summary>
    public string Code(AuthorId? author) => author switch
    {
        null => "erased",
        _ when author == AuthorId.Erased => "erased",
        _ when author == AuthorId.Bot => "bot",
        { } other when numbers.TryGetValue(other, out var number) => string.Create(CultureInfo.InvariantCulture, $"person-{number}"),
        _ => "unknown",
    };
}
