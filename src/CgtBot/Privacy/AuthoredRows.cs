using System.Reflection;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Privacy;

/// <summary>Every row that bears its author, whatever its table: a table added tomorrow is in without a word.</summary>
internal static class AuthoredRows
{
    private static readonly string[] RemovedOnly = [BotDb.RemovedFilter];

    /// <summary>The author's rows, by kind: « RegisterEntry » and its numbers.</summary>
    public static async Task<IReadOnlyList<(string Kind, IReadOnlyList<int> Numbers)>> OfAsync(BotDb db, AuthorId author, CancellationToken ct)
    {
        var rows = new List<(string, IReadOnlyList<int>)>();
        foreach (var kind in Kinds(db))
        {
            var numbers = await Call<Task<List<int>>>(nameof(NumbersAsync), kind, db, author, ct);
            if (numbers.Count > 0)
            {
                rows.Add((kind.Name, numbers));
            }
        }

        return rows;
    }

    /// <summary>Takes the author off their rows; the author is no part of a row's journaled content, so its version stays.</summary>
    public static async Task<int> EraseAsync(BotDb db, AuthorId author, CancellationToken ct)
    {
        var count = 0;
        foreach (var kind in Kinds(db))
        {
            count += await Call<Task<int>>(nameof(EraseKindAsync), kind, db, author, ct);
        }

        return count;
    }

    private static IEnumerable<Type> Kinds(BotDb db) => db.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(NumberedRow).IsAssignableFrom).OrderByDescending(kind => kind == typeof(RegisterEntry));

    private static T Call<T>(string method, Type kind, params object[] arguments) =>
        (T)typeof(AuthoredRows).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, arguments)!;

    private static IQueryable<T> Of<T>(BotDb db, AuthorId author)
        where T : NumberedRow => db.Set<T>().IgnoreQueryFilters(RemovedOnly).Where(r => r.CreatedBy == author);

    private static Task<List<int>> NumbersAsync<T>(BotDb db, AuthorId author, CancellationToken ct)
        where T : NumberedRow => Of<T>(db, author).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(ct);

    private static Task<int> EraseKindAsync<T>(BotDb db, AuthorId author, CancellationToken ct)
        where T : NumberedRow => Of<T>(db, author).ExecuteUpdateAsync(set => set.SetProperty(r => r.CreatedBy, AuthorId.Erased), ct);
}
