using System.Collections.Concurrent;
using System.Text.Json;
using CgtBot.Channels.Slack.Outbound;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Slack.Conversations;

public enum Standing
{
    /// <summary>A full member of the workspace.</summary>
    Insider,

    /// <summary>A reader at most.</summary>
    Guest,

    /// <summary>Slack could not tell, and never did: they may be of another workspace.</summary>
    Unknown,

    /// <summary>Of another workspace, in a shared channel.</summary>
    External,
}

/// <summary>Where the bot is installed: one workspace, or the whole of an Enterprise Grid organisation.</summary>
public sealed record InstalledIn(string Team, string? Organisation)
{
    /// <summary>From what Slack says the bot is; null when it says nothing.</summary>
    public static InstalledIn? Read(JsonElement self) => self.At("team_id").AsText() is { } team
        ? new InstalledIn(team, self.At("is_enterprise_install").ValueKind is JsonValueKind.True ? self.At("enterprise_id").AsText() : null)
        : null;
}

/// <summary>Who is a guest and who is of another workspace, and the language each reads Slack in, asked of Slack and kept for an hour.</summary>
public sealed class Outsiders(SlackClient slack, IOptions<SlackOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private const int Most = 5000;

    private readonly ConcurrentDictionary<string, (Standing Standing, string Language, DateTimeOffset Until)> known = new();
    private InstalledIn? own;

    /// <summary>The most a person may do, whatever role they were given; null: they see nothing.</summary>
    public async Task<Role?> MostAsync(string user, CancellationToken ct) => (await OfAsync(user, ct)).Standing switch
    {
        Standing.Insider => Role.Steward,
        Standing.External or Standing.Unknown when !options.Value.AllowExternal => null,
        _ => Role.Reader,
    };

    /// <summary>What is said to who sees nothing: only who is known to be of another workspace is told so.</summary>
    public Card Refusal(string user) => Card.Of(known.ContainsKey(user) ? SlackTexts.External : SlackTexts.NotTold);

    /// <summary>French for whom Slack tells nothing of.</summary>
    public async Task<string> LanguageAsync(string user, CancellationToken ct) => (await OfAsync(user, ct)).Language;

    private async Task<(Standing Standing, string Language)> OfAsync(string user, CancellationToken ct)
    {
        if (known.TryGetValue(user, out var told) && told.Until > clock.GetUtcNow())
        {
            return (told.Standing, told.Language);
        }

        var answer = await slack.UserAsync(user, ct);
        if (answer.Problem is not null || await OwnPlaceAsync(ct) is not { } place || !answer.Body.TryGetProperty("user", out var person))
        {
            return told.Language is { } language ? (told.Standing, language) : (Standing.Unknown, Languages.OfLocale(null));
        }

        if (known.Count > Most)
        {
            known.Clear();
        }

        var (standing, spoken) = (Of(person, place), Languages.OfLocale(person.At("locale").AsText()));
        known[user] = (standing, spoken, clock.GetUtcNow() + Kept);
        return (standing, spoken);
    }

    public static Standing Of(JsonElement person, InstalledIn own) =>
        Is(person, "is_stranger") || !Belongs(person, own) ? Standing.External
        : Is(person, "is_restricted") || Is(person, "is_ultra_restricted") ? Standing.Guest
        : Standing.Insider;

    // Somebody of an Enterprise Grid organisation bears its number, whichever it is: only ours counts.
    private static bool Belongs(JsonElement person, InstalledIn own) => own.Organisation is { } organisation
        ? person.At("enterprise_user", "enterprise_id").AsText() == organisation
        : person.At("team_id").AsText() == own.Team
            || (person.At("enterprise_user", "teams") is { ValueKind: JsonValueKind.Array } teams && teams.EnumerateArray().Any(t => t.AsText() == own.Team));

    private async Task<InstalledIn?> OwnPlaceAsync(CancellationToken ct) => own ??= InstalledIn.Read((await slack.SelfAsync(ct)).Body);

    private static bool Is(JsonElement person, string name) => person.At(name).ValueKind is JsonValueKind.True;
}
