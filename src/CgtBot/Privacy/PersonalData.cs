using System.Text.Json;
using CgtBot.Domain.Journals;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Privacy;

/// <summary>Everything kept about one author in a section: their account, what they recorded, their messages, those of theirs that were followed, what they were asked and may still answer, their lines of the journal.</summary>
public sealed record PersonalData(AuthorId Author, Person? Account, IReadOnlyList<(string Kind, IReadOnlyList<int> Numbers)> Rows, IReadOnlyList<ChatMessage> Messages, IReadOnlyList<FollowedMessage> Followed, IReadOnlyList<AskedQuestion> Asked, IReadOnlyList<JournalLine> Lines)
{
    private static readonly JsonSerializerOptions Json = new(StoredValues.Json) { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static async Task<PersonalData> ReadAsync(BotDb db, AuthorId author, CancellationToken ct) => new(
        author, await db.Persons.AsNoTracking().FirstOrDefaultAsync(p => p.Author == author, ct), await AuthoredRows.OfAsync(db, author, ct),
        await db.ChatMessages.AsNoTracking().Where(m => m.Author == author && m.Card == null).OrderBy(m => m.Id).ToListAsync(ct),
        await db.FollowedMessages.IgnoreQueryFilters([BotDb.RemovedFilter]).AsNoTracking().Where(m => m.Sender == author).OrderBy(m => m.Number).ToListAsync(ct),
        await db.AskedQuestions.AsNoTracking().Where(q => q.Author == author).ToListAsync(ct),
        await db.Journal.AsNoTracking().Where(l => l.Author == author).OrderBy(l => l.Sequence).ToListAsync(ct));

    /// <summary>The file a person may take away.</summary>
    public async Task WriteJsonAsync(Stream to, CancellationToken ct) => await JsonSerializer.SerializeAsync(
        to,
        new
        {
            Author = Author.Value,
            Account = Account is null ? null : new { Account.Number, Role = Account.Role.ToString().ToLowerInvariant(), Account.Label, HasCode = Account.CodeHash is not null, Account.CreatedAt },
            Rows = Rows.Select(r => new { r.Kind, r.Numbers }),
            Messages = Messages.Select(m => new { m.Id, m.At, m.Channel, m.Text }),
            Followed = Followed.Select(m => new { m.Number, m.Entry, m.SentAt, m.Address, m.Text }),
            Asked = Asked.Select(q => new { q.At, q.Channel, q.Card.Title }),
            Journal = Lines.Select(l => new { l.Sequence, l.At, l.What, l.Subject }),
        },
        Json, ct);
}
