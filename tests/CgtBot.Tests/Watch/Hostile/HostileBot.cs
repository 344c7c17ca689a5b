using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Secrets;
using CgtBot.Watch.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Net;

namespace CgtBot.Tests.Watch.Hostile;

/// <summary>What people see of a source after a look: the card they are answered, its failures in a row, its publications, and the faults the journal would show.</summary>
public sealed record HostileSight(string Said, int Failures, int Publications, int Faults);

/// <summary>Adds a source to a bot, and looks at it as a person who presses « look now » does.</summary>
internal static class HostileBot
{
    /// <summary>Whatever its name, a site stands in a private network: nobody is asked outside of this machine.</summary>
    public static readonly HostResolver NoName = (_, _) => Task.FromResult(new[] { IPAddress.Parse("10.1.2.3") });

    public static async Task<int> AddAsync(IServiceProvider services, Source source)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, clock) = (scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id), services.GetRequiredService<TimeProvider>());
        await using var act = await JournaledAct.BeginAsync(db, services.GetRequiredService<JournalAnchor>(), new ActOf(AuthorId.LocalSteward, "arrange", clock.GetUtcNow()));
        var number = await act.NextNumberAsync<Source>();
        // Paused, so that the round of the running bot leaves it alone.
        db.Sources.Add(new Source { Section = db.Section, Number = number, Name = source.Name, Kind = source.Kind, Publishes = source.Publishes, Address = source.Address, Definition = source.Definition, Paused = true, CreatedBy = act.Of.By, CreatedAt = act.Of.At });
        if (source.Kind is SourceKind.Mailbox)
        {
            await scope.ServiceProvider.GetRequiredService<SourceSecrets>().KeepAsync(act, SecretPlace.Of(new Uri(source.Address))!, new Secret(HostilePlace.Password), default);
        }

        await act.CommitAsync();
        return number;
    }

    public static async Task<HostileSight> LookAsync(IServiceProvider services, int source)
    {
        await using var scope = services.CreateAsyncScope();
        var card = await scope.ServiceProvider.GetRequiredService<ChatFlow>().AnswerAsync(
            new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, ChatCommand.Of("test-source", ("source", source), ("now", "true"))), default);
        return await SightAsync(services, source, card!);
    }

    private static async Task<HostileSight> SightAsync(IServiceProvider services, int source, Card card)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        var texts = await db.Publications.Where(p => p.Source == source).Select(p => p.Text).ToListAsync();
        var state = await db.SourceStates.SingleAsync(s => s.Source == source);
        return new(string.Join('\n', [.. Words(card), .. texts.Where(t => t.Length < 4_000)]), state.Failures, texts.Count, (await JournalVerification.VerifyAsync(db, services.GetRequiredService<JournalAnchor>())).Faults.Count);
    }

    private static IEnumerable<string> Words(Card card) => card.Blocks.SelectMany(block => block switch
    {
        CardBlock.Paragraph paragraph => [paragraph.Text],
        CardBlock.Items items => items.Rows.Select(r => r.Title),
        _ => [],
    }).Prepend(card.Title);
}
