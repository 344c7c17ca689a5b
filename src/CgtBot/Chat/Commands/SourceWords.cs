using System.Globalization;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using CgtBot.Watch.Health;
using CgtBot.Watch.Secrets;
using CgtBot.Watch.Sources;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>How a source and its health are said; times are those of the section.</summary>
internal static class SourceWords
{
    public static string Titled(Source source) => Format(SourceCommandTexts.Titled, source.Number, source.Name);

    public static string Of(SourceKind kind) => SourceCommandTexts.ResourceManager.GetString($"Kind{kind}", CultureInfo.CurrentUICulture) ?? $"{kind}";

    public static string Of(PublicationKind kind) => kind is PublicationKind.Job ? SourceCommandTexts.PublishesJob : SourceCommandTexts.PublishesAnnouncement;

    public static string Every(int minutes) => minutes switch
    {
        1 => SourceCommandTexts.EveryMinute,
        60 => SourceCommandTexts.EveryHour,
        _ when minutes % 60 == 0 => Format(SourceCommandTexts.EveryHours, minutes / 60),
        _ => Format(SourceCommandTexts.EveryMinutes, minutes),
    };

    public static string Moment(DateTimeOffset at, Section section) => TimeZoneInfo.ConvertTime(at, section.Zone).ToString("g", CultureInfo.CurrentCulture);

    /// <summary>How it fares, in one clause.</summary>
    public static string Health(Source source, SourceState? state, Section section) => (source.Paused, state) switch
    {
        (true, _) => SourceCommandTexts.HealthPaused,
        (_, null or { Looks: 0 }) => SourceCommandTexts.HealthNever,
        (_, { Failures: > 0 }) => Format(SourceCommandTexts.HealthFailing, Moment(state.FailingSince ?? state.NextLookAt, section), SourceWording.OfStored(state.LastProblem)).TrimEnd('.'),
        (_, { SilenceSaid: true, LastNewItemAt: { } last }) => Format(SourceCommandTexts.HealthSilent, Moment(last, section)),
        _ => SourceCommandTexts.HealthGood,
    };

    /// <summary>The day its secret was given, for a source that needs one; never the secret.</summary>
    public static IEnumerable<string> Secret(Source source, IReadOnlyDictionary<string, DateTimeOffset> given, Section section) => source.Kind is not (SourceKind.Mailbox or SourceKind.SharePoint) ? []
        : Uri.TryCreate(source.Address, UriKind.Absolute, out var address) && SecretPlace.Of(address) is { } place && given.TryGetValue(place, out var at) ? [Format(SecretTexts.KeptShort, Moment(at, section))] : [SecretTexts.NotKept];

    /// <summary>The looks of the past and the one to come.</summary>
    public static IEnumerable<string> Looks(Source source, SourceState? state, Section section, DateTimeOffset now) => state is null or { Looks: 0 } ? []
        : [state.LastSuccessAt is { } last ? Format(SourceCommandTexts.LastSuccess, Moment(last, section)) : SourceCommandTexts.NeverRead, .. Rhythm(source, state, section, now)];

    /// <summary>When it is looked at next, and how often that told nothing.</summary>
    public static IEnumerable<string> Rhythm(Source source, SourceState? state, Section section, DateTimeOffset now)
    {
        if (state is null or { Looks: 0 })
        {
            yield break;
        }

        if (!source.Paused)
        {
            yield return state.NextLookAt <= now ? SourceCommandTexts.NextLookSoon : Format(SourceCommandTexts.NextLook, Moment(state.NextLookAt, section));
        }

        var unchanged = ((double)state.NotModified / state.Looks).ToString("P0", CultureInfo.CurrentCulture);
        yield return Format(SourceCommandTexts.Looks, state.Looks, Word(SourceCommandTexts.WordLook, (int)Math.Min(state.Looks, int.MaxValue)), unchanged);
    }

    public static IEnumerable<string> Gave(SourceYield given) =>
    [
        Format(SourceCommandTexts.Publications, given.All, Word(SourceCommandTexts.WordCaptured, given.All)),
        Format(SourceCommandTexts.PerWeek, given.PerWeek.ToString("0.#", CultureInfo.CurrentCulture), SourceYield.Weeks),
    ];
}
