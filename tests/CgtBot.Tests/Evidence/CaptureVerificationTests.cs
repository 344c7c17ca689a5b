using CgtBot.Domain.Journals;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Evidence;

/// <summary>`verify` names a capture that is no longer what was captured: its bytes, its headers, its text, or itself.</summary>
public sealed class CaptureVerificationTests
{
    [Fact]
    public async Task Captures_as_they_were_made_agree()
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);

        var report = await app.Verifies();

        (report.Captures, report.Faults.Count).ShouldBe((3, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task One_byte_of_any_capture_is_seen(int publication)
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);
        await app.Reads(async db =>
        {
            var raw = (await db.Captures.AsNoTracking().SingleAsync(c => c.Publication == publication)).Raw;
            raw[raw.Length / 2] ^= 1;
            return await db.Captures.Where(c => c.Publication == publication).ExecuteUpdateAsync(set => set.SetProperty(c => c.Raw, raw));
        });

        (await app.Verifies()).Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(JournalFaultKind.CaptureAltered), f => f.Subject.ShouldBe($"Publication/{publication}"));
    }

    [Theory]
    [InlineData("Headers", "UPDATE Captures SET Headers = '{\"status\":200}' WHERE Publication = 2", JournalFaultKind.CaptureAltered, "Publication/2, Headers")]
    [InlineData("Text", "UPDATE Publications SET Text = replace(Text, 'deux directions', 'trois directions')", JournalFaultKind.CaptureAltered, "Publication/2, Text")]
    [InlineData("Row", "DELETE FROM Captures WHERE Publication = 2", JournalFaultKind.RowGone, "Capture/2")]
    public async Task So_are_other_headers_another_text_and_a_capture_taken_away(string what, string tampering, JournalFaultKind kind, string subject)
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);
        await app.Reads(db => db.Database.ExecuteSqlRawAsync(tampering.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

        (await app.Verifies()).Faults.ShouldHaveSingleItem(what).ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(kind), f => f.Subject.ShouldBe(subject));
    }

    [Theory]
    [InlineData("Capture/1")]
    [InlineData("Capture/tout")]
    public async Task A_line_made_to_tell_of_another_capture_is_named(string subject)
    {
        await using var app = await BotApp.StartAsync();
        await SampleEvidence.FillAsync(app);
        await app.Reads(db => db.Database.ExecuteSqlAsync($"UPDATE Journal SET Subject = {subject} WHERE Subject = 'Capture/2'"));

        (await app.Verifies()).Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(JournalFaultKind.Altered), f => f.Subject.ShouldBe(subject));
    }
}
