using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Watch.Hostile;

/// <summary>Each row of the table on a whole bot: people read what is wrong in a plain sentence, the source's health is right, and nothing is lost. What each costs is the benchmark's.</summary>
public sealed class HostileInputTests
{
    public static TheoryData<SourceKind> Kinds => [.. Enum.GetValues<SourceKind>()];

    [Fact]
    public void The_table_is_long_goes_over_every_kind_and_no_row_stands_twice()
    {
        HostileInputs.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        HostileInputs.All.Select(i => i.Kind).Distinct().ShouldBe(Enum.GetValues<SourceKind>(), ignoreOrder: true);
        HostileInputs.All.Select(i => i.Row).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whatever_a_source_sends_it_is_said_plainly_and_nothing_is_lost(SourceKind kind)
    {
        await using var site = await FakeSite.StartAsync();
        using var folder = new TemporaryFolder();
        await using var app = await BotApp.StartAsync(adapt: b => b.Services.AddSingleton(HostileBot.NoName), settings: [.. HostilePlace.Settings(site, folder["annonces"])]);
        foreach (var input in HostileInputs.All.Where(i => i.Kind == kind))
        {
            await using var place = new HostilePlace(site, folder["annonces"], kind, input.Row);
            var source = await HostileBot.AddAsync(app.Services, new Source { Name = input.Row, Kind = kind, Address = place.Definition.Address.AbsoluteUri, Publishes = PublicationKind.Job, Definition = place.Definition.Stored() });
            (await HostileBot.LookAsync(app.Services, source)).ShouldSatisfyAllConditions(input.Row, s => s.Publications.ShouldBe(1), s => s.Failures.ShouldBe(0));

            input.Becomes(place);
            var sight = await HostileBot.LookAsync(app.Services, source);

            sight.Said.ShouldContain(input.Said, customMessage: $"{input.Row}: {sight.Said}");
            sight.Said.ShouldNotContain("Exception", customMessage: input.Row);
            (sight.Failures > 0, sight.Publications, sight.Faults).ShouldBe((input.Fails, input.Kept, 0), input.Row);
        }
    }
}
