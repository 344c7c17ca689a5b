using System.Globalization;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Outbox;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Watch.Health;
using CgtBot.Watch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Watch;

/// <summary>A source with what is known since its last look; keeps its health and says its news in the channel, once per episode.</summary>
internal sealed class WatchedSource(BotDb db, Source source)
{
    /// <summary>A known page is read again once in so many looks, a few at each: what was changed on it since is not hidden.</summary>
    private const int Rounds = 24;

    private SourceState state = new();

    private static bool ReadsPages(Source source) => source.Kind.ReadsPages() || SourceDefinition.Of(source)?.Detail is not null;

    /// <summary>Reads a source of which nothing need be known but its last answer; null for one whose further pages depend on what was read before.</summary>
    public static async Task<SourceReading?> ReadListAsync(Source source, SourceState state, SourceReader reader, CancellationToken ct) =>
        source.Kind is SourceKind.Feed && SourceDefinition.Of(source) is { Detail: null } definition ? await reader.ReadAsync(definition, new LastLook(state.ETag, state.LastModified), ct) : null;

    public async Task<SourceReading> ReadAsync(SourceReader reader, CancellationToken ct)
    {
        if (SourceDefinition.Of(source) is not { } definition)
        {
            return SourceReading.Failed(new SourceProblem(SourceProblemCode.DocumentEmpty));
        }

        var last = await db.SourceStates.AsNoTracking().SingleOrDefaultAsync(s => s.Source == source.Number, ct) ?? state;
        var known = await db.Publications.Where(p => p.Source == source.Number && p.ExternalId != null)
            .GroupBy(p => p.ExternalId!).Select(g => new { Id = g.Key, First = g.Min(p => p.Number) }).ToListAsync(ct);
        var rest = known.FindAll(k => (k.First + last.Looks) % Rounds != 0);
        HashSet<string> ids = [.. rest.Select(k => k.Id)];
        // A list that did not change says nothing of the pages it leads to: with some to read again, it is asked in full.
        return await reader.ReadAsync(definition, rest.Count < known.Count && ReadsPages(source) ? new LastLook(KnownIds: ids) : new LastLook(last.ETag, last.LastModified, ids), ct);
    }

    public async Task KeepHealthAsync(Section section, SourceReading reading, IReadOnlyList<TakenIn> taken, DateTimeOffset now, CancellationToken ct)
    {
        // Taken again under the section's lock: a person may have asked for a look while the round was at it.
        state = await db.SourceStates.FindAsync([db.Section, source.Number], ct) ?? db.SourceStates.Add(new SourceState { Section = db.Section, Source = source.Number }).Entity;
        var jitter = Random.Shared.NextDouble();
        var (news, days) = (HealthNews.None, new List<DateTimeOffset>());
        if (reading.Status is ReadingStatus.Failed)
        {
            news = SourceHealth.Failed(state, now, reading.Problems[0].Stored(), reading.RetryAfter, jitter);
        }
        else
        {
            // How often something new came tells only of a silence.
            days = taken.Count > 0 || !SourceHealth.MaySilenceBeSaid(state, now) ? [] : await db.Publications.Where(p => p.Source == source.Number).OrderByDescending(p => p.Number).Take(200).Select(p => p.CapturedAt).ToListAsync(ct);
            news = SourceHealth.Succeeded(state, now, TimeSpan.FromMinutes(source.EveryMinutes), taken.Count > 0, days, jitter);
            if (reading.Status is ReadingStatus.NotModified)
            {
                state.NotModified++;
            }
            else
            {
                (state.ETag, state.LastModified) = (reading.ETag, reading.LastModified);
            }
        }

        await SayAsync(section, news, SourceHealth.UsualGap(days), now, ct);
        await SayLossesAsync(reading, taken, now, ct);
    }

    /// <summary>Of what is new, what was not read whole: it may hide a word that is watched for.</summary>
    private async Task SayLossesAsync(SourceReading reading, IReadOnlyList<TakenIn> taken, DateTimeOffset now, CancellationToken ct)
    {
        var cut = taken.Where(t => SourceLimits.IsCut(t.Publication.Text)).Select(t => new SourceProblem(SourceProblemCode.TextCut, t.Publication.Title, $"{SourceLimits.TextLength}"));
        var losses = reading.Problems.Where(p => p.Code is SourceProblemCode.TextCut or SourceProblemCode.MailPartsLeft).Concat(cut).Select(SourceWording.Of).Distinct().ToList();
        if (taken.Count > 0 && losses.Count > 0)
        {
            await db.SayAsync("source-health", $"source/{source.Number}/loss/{taken[0].Publication.Number}", CardOf(losses, CardTone.Warning), now, ct);
        }
    }

    private async Task SayAsync(Section section, HealthNews news, TimeSpan? usualGap, DateTimeOffset now, CancellationToken ct)
    {
        var (sentence, tone) = news switch
        {
            HealthNews.FailsForLong => (HealthWording.Failing(source.Name, Local(state.FailingSince!.Value), SourceWording.OfStored(state.LastProblem), Local(state.NextLookAt)), CardTone.Warning),
            HealthNews.FallsSilent => (HealthWording.Silent(source.Name, now - state.LastNewItemAt!.Value, usualGap), CardTone.Warning),
            HealthNews.IsBackFromFailure => (HealthWording.BackFromFailure(source.Name), CardTone.Success),
            HealthNews.IsBackFromSilence => (HealthWording.BackFromSilence(source.Name), CardTone.Success),
            _ => (null, CardTone.Neutral),
        };
        if (sentence is not null)
        {
            await db.SayAsync("source-health", $"source/{source.Number}/{news}/{section.DayOf(now):yyyy-MM-dd}", CardOf([sentence], tone), now, ct);
        }

        DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, section.Zone);
    }

    private Card CardOf(IEnumerable<string> sentences, CardTone tone) => new(string.Format(CultureInfo.CurrentCulture, LookTexts.HealthTitle, source.Name), [.. sentences.Select(s => new CardBlock.Paragraph(s))], [], tone)
    {
        Neutral = string.Format(CultureInfo.CurrentCulture, LookTexts.HealthNeutral, source.Number),
    };
}
