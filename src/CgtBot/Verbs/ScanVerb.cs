using System.CommandLine;
using System.Globalization;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using CgtBot.Watch;
using CgtBot.Watch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Verbs;

/// <summary>`scan [--dry]`: one look at every source now, whatever its hour; one catch per source, which is named and passed over.</summary>
internal static class ScanVerb
{
    private const int ItemsShown = 20;

    public static Command Create()
    {
        var dry = new Option<bool>("--dry") { Description = ScanTexts.Dry };
        var command = new Command("scan", ScanTexts.Description) { dry };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetValue(dry), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, bool dry, CancellationToken ct)
    {
        await using var app = BotHost.Build(parsed.Settings());
        app.DemandData();
        var (sources, failed) = (await SourcesAsync(app.Services, ct), 0);
        foreach (var (section, source) in sources)
        {
            var (read, sentence) = await LookAsync(app.Services, section, source, dry, ct);
            failed += read ? 0 : 1;
            await (read ? parsed.InvocationConfiguration.Output : parsed.InvocationConfiguration.Error).WriteLineAsync(sentence);
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(Say(sources.Count == 0 ? ScanTexts.None : dry ? ScanTexts.EndDry : ScanTexts.End, sources.Count, failed));
        return failed == 0 ? 0 : 1;
    }

    private static async Task<List<(SectionId Section, int Number)>> SourcesAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<BotDb>().Sources.IgnoreQueryFilters([BotDb.SectionFilter])
            .Where(s => !s.Paused).OrderBy(s => s.Section).ThenBy(s => s.Number).Select(s => new { s.Section, s.Number }).ToListAsync(ct);
        return [.. rows.Select(r => (r.Section, r.Number))];
    }

    private static async Task<(bool Read, string Sentence)> LookAsync(IServiceProvider services, SectionId section, int number, bool dry, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(section);
        var source = await db.Sources.SingleAsync(s => s.Number == number, ct);
        try
        {
            return dry ? await TryAsync(scope.ServiceProvider.GetRequiredService<SourceReader>(), db, await db.Sections.SingleAsync(ct), source, ct)
                : Tell(source, await scope.ServiceProvider.GetRequiredService<WatchFlow>().LookAsync(await db.Sections.SingleAsync(ct), source, ct));
        }
        catch (Exception fault) when (fault is not OperationCanceledException && PlainFault.Of(fault) is null)
        {
            return (false, Say(ScanTexts.Failed, section.Value, source.Number, source.Name, fault.Message));
        }
    }

    private static async Task<(bool Read, string Sentence)> TryAsync(SourceReader reader, BotDb db, Section section, Source source, CancellationToken ct)
    {
        var known = await db.Publications.Where(p => p.Source == source.Number && p.ExternalId != null).Select(p => p.ExternalId!).Distinct().ToHashSetAsync(ct);
        var reading = SourceDefinition.Of(source) is { } definition
            ? await reader.ReadAsync(definition, new LastLook(null, null, known), ct)
            : SourceReading.Failed(new SourceProblem(SourceProblemCode.DocumentEmpty));
        return reading.Status is ReadingStatus.Failed ? Failed(source, reading)
            : (true, string.Join(Environment.NewLine, [Say(ScanTexts.Readable, source.Section.Value, source.Number, source.Name, reading.Items.Count, reading.Items.Count(i => !known.Contains(i.ExternalId))), .. Yield(reading, known, section)]));
    }

    /// <summary>What it gives: the new items, and what went wrong without keeping the rest from being read.</summary>
    private static IEnumerable<string> Yield(SourceReading reading, HashSet<string> known, Section section) =>
        reading.Items.Where(i => !known.Contains(i.ExternalId)).Take(ItemsShown)
            .Select(i => Say(ScanTexts.Item, i.DayIn(section) is { } day ? day.ToString("d", CultureInfo.CurrentCulture) : ScanTexts.Undated, i.Title, i.Address?.AbsoluteUri ?? ""))
            .Concat(reading.Problems.Select(SourceWording.Of).Distinct().Take(ItemsShown).Select(p => Say(ScanTexts.Remark, p)));

    private static (bool Read, string Sentence) Tell(Source source, Look look) => look.Reading.Status is ReadingStatus.Failed
        ? Failed(source, look.Reading)
        : (true, Say(ScanTexts.Looked, source.Section.Value, source.Number, source.Name, look.New.Count, look.New.Sum(n => n.Gaps.Count)));

    private static (bool Read, string Sentence) Failed(Source source, SourceReading reading) =>
        (false, Say(ScanTexts.Failed, source.Section.Value, source.Number, source.Name, string.Join(" ", reading.Problems.Select(SourceWording.Of))));

    private static string Say(string sentence, params object[] words) => string.Format(CultureInfo.CurrentCulture, sentence, words);
}
