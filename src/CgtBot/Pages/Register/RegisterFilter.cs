using CgtBot.Chat.Commands;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using Microsoft.AspNetCore.WebUtilities;

namespace CgtBot.Pages.Register;

/// <summary>What the register page shows, as its address says it: ?nature=question&amp;etat=retard&amp;sujet=ia&amp;instance=CST&amp;page=2.</summary>
public sealed record RegisterFilter(string? Kind, string State, string? Topic, string? Body, int Page)
{
    public const int PageSize = 20;

    public static RegisterFilter Of(IQueryCollection query) => new(
        Value(query, "nature"), Value(query, "etat") ?? EntryFilter.Open, Value(query, "sujet"), Value(query, "instance"),
        int.TryParse(query["page"], out var page) ? Math.Clamp(page, 1, 100_000) : 1);

    public IQueryable<RegisterEntry> Apply(IQueryable<RegisterEntry> entries, DateOnly today) =>
        new EntryFilter(KnownState, Enum.TryParse<EntryKind>(Kind, true, out var kind) ? kind : null, Topic is null ? null : new TopicId(Topic), Body).Of(entries, today);

    public string AddressOfPage(int page) => QueryHelpers.AddQueryString("/registre", new Dictionary<string, string?>
    {
        ["nature"] = Kind, ["etat"] = State, ["sujet"] = Topic, ["instance"] = Body, ["page"] = page == 1 ? null : $"{page}",
    }.Where(p => !string.IsNullOrEmpty(p.Value)));

    public string KnownState => State switch
    {
        EntryFilter.Open or EntryFilter.Overdue or EntryFilter.All => State,
        _ => EntryFilter.States.ContainsKey(State) ? State : EntryFilter.Open,
    };

    private static string? Value(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 and <= 60 } value ? value : null;
}
