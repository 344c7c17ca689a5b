using CgtBot.Channels.Answering;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>The process ends at a bad moment: what was acknowledged is answered, what was done is not done again.</summary>
public sealed class RestartTests
{
    private const string Note = "note une question : Quel est le calendrier du télétravail ?";

    [Fact]
    public async Task What_was_acknowledged_and_not_answered_is_answered_after_a_restart_once()
    {
        using var folder = new TemporaryFolder();
        await using var teams = await FakeTeams.StartAsync();
        var asked = await AcknowledgedAsync(folder, teams, ReceiptState.Waiting);
        var before = teams.Calls.Count;

        await using var bot = (await TeamsTown.StartAsync(folder["data"], teams)).App;
        var again = new TeamsTown(teams, bot);
        TeamsTown.TitleOf((await again.ComesAsync(before)).ShouldHaveSingleItem()).ShouldContain("n° 1");
        await again.HandsAsync(asked);
        await DoneAsync(bot);

        teams.Calls.Count.ShouldBe(before + 1);
        (await bot.Reads(db => db.Entries.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_done_and_not_answered_is_told_and_not_done_again()
    {
        using var folder = new TemporaryFolder();
        await using var teams = await FakeTeams.StartAsync();
        await AcknowledgedAsync(folder, teams, ReceiptState.Acted);
        var before = teams.Calls.Count;

        await using var bot = (await TeamsTown.StartAsync(folder["data"], teams)).App;

        TeamsTown.TitleOf((await new TeamsTown(teams, bot).ComesAsync(before)).ShouldHaveSingleItem()).ShouldBe("C’est fait, mais ma réponse a été perdue");
        (await bot.Reads(db => db.Entries.CountAsync())).ShouldBe(0, "the act was said to be done: it is not run again");
    }

    [Fact]
    public async Task A_command_and_the_word_that_it_is_done_are_saved_together()
    {
        var watch = new CommitWatch();
        await using var town = await (await TeamsTown.StartAsync(adapt: b => b.Services.AddSingleton<IInterceptor>(watch))).BoundAsync();
        watch.Look = () => town.App.Reads(async db => await db.Entries.AnyAsync() ? (ReceiptState?)await db.Receipts.OrderByDescending(r => r.Id).Select(r => r.State).FirstAsync() : null);

        await town.SaysAsync("claude", Note);

        watch.Seen.OfType<ReceiptState>().First().ShouldBe(ReceiptState.Acted, "a process that ends right after this commit must not note the question twice");
    }

    [Fact]
    public async Task An_answer_is_in_hand_before_it_leaves_and_is_not_kept_beside_the_register()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var states = new List<ReceiptState>();
        town.Teams.Answer = (_, _) =>
        {
            states.Add(town.App.Reads(db => db.Receipts.OrderByDescending(r => r.Id).Select(r => r.State).FirstAsync()).GetAwaiter().GetResult());
            return null;
        };

        await town.SaysAsync("claude", Note);

        states.ShouldBe([ReceiptState.Sending], "a crash then leaves a doubt and no silence");
        await DoneAsync(town.App);
        (await town.App.Reads(db => db.Receipts.AllAsync(r => r.Body == null && r.Replies == null))).ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_whose_arrival_is_not_known_is_sent_again_marked_and_not_before_its_time()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var (before, refused) = (town.Teams.Calls.Count, 0);
        town.Teams.Answer = (_, _) => Interlocked.Increment(ref refused) == 1 ? 502 : null;
        await town.HandsAsync(town.Activity("message", "claude", text: "aide"));
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Receipts.AnyAsync(r => r.LastProblem == "http-502")));
        town.Teams.Calls.Count.ShouldBe(before);

        var again = await town.ComesLaterAsync(before);

        TeamsTown.TitleOf(again).ShouldContain("renvoi possible", Case.Insensitive);
    }

    [Fact]
    public async Task The_wait_the_connector_asks_for_is_kept()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var (before, asked) = (town.Teams.Calls.Count, town.App.Clock.GetUtcNow());
        var refused = 0;
        town.Teams.Answer = (_, response) =>
        {
            response.Headers.RetryAfter = "120";
            return Interlocked.Increment(ref refused) == 1 ? 429 : null;
        };
        await town.HandsAsync(town.Activity("message", "claude", text: "aide"));
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Receipts.AnyAsync(r => r.LastProblem == "http-429")));

        var again = await town.ComesLaterAsync(before);

        (town.App.Clock.GetUtcNow() - asked).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(120));
        TeamsTown.TitleOf(again).ShouldNotContain("renvoi", Case.Insensitive, "it was refused, and so not seen");
    }

    /// <summary>A bot bound one to one took a note and went away before it answered; what it had come to is left in the receipt.</summary>
    private static async Task<System.Text.Json.Nodes.JsonNode> AcknowledgedAsync(TemporaryFolder folder, FakeTeams teams, ReceiptState left)
    {
        var bound = await TeamsTown.StartAsync(folder["data"], teams);
        await bound.SaysAsync("claude", await bound.NewCodeAsync());
        await bound.App.DisposeAsync();
        var deaf = await TeamsTown.StartAsync(folder["data"], teams, WithoutAnswers);
        var asked = deaf.Activity("message", "claude", text: Note);
        ((int)(await deaf.HandsAsync(asked)).StatusCode).ShouldBe(202);
        await deaf.App.Reads(db => db.Receipts.Where(r => r.State == ReceiptState.Waiting).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, left)));
        await deaf.App.DisposeAsync();
        return asked;
    }

    private static void WithoutAnswers(WebApplicationBuilder builder) => builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(AnswerLoop<Receipts, Answerer>)));

    private static Task DoneAsync(BotApp bot) => Eventually.HoldsAsync(() => bot.Reads(db => db.Receipts.AllAsync(r => r.State == ReceiptState.Done)));

    /// <summary>Looks at the database right after each commit, as a process that ends there would leave it.</summary>
    private sealed class CommitWatch : DbTransactionInterceptor
    {
        public List<ReceiptState?> Seen { get; } = [];

        public Func<Task<ReceiptState?>>? Look { get; set; }

        public override async Task TransactionCommittedAsync(System.Data.Common.DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (Look is { } look)
            {
                Seen.Add(await look());
            }
        }
    }
}
