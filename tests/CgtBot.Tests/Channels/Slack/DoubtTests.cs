using CgtBot.Channels.Answering;
using CgtBot.Channels.Slack.Answering;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using CgtBot.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>Slack refuses, answers late or not at all, and the process ends at a bad moment: nothing is lost, and nothing is doubled that can be looked for.</summary>
public sealed class DoubtTests
{
    private const string Note = "note une question : Quel est le calendrier du télétravail ?";

    /// <summary>A question noted in the channel, its card kept.</summary>
    private static async Task<SlackCall> NotedAsync(SlackTown town)
    {
        var noted = await town.SaysAsync("claude", Note, SlackTown.Channel);
        await town.DoneAsync();
        return noted;
    }

    [Fact]
    public async Task An_alert_whose_answer_was_lost_is_looked_for_and_not_posted_twice()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var lost = 0;
        town.Slack.Fault = call => call.Method == "chat.postMessage" && Interlocked.Increment(ref lost) == 1 ? new SlackFault.LostAnswer() : null;
        await SayAsync(town, "Alerte perdue");

        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Outbox.AllAsync(m => m.State == OutboxState.Sent)), () => town.App.Clock.Advance(TimeSpan.FromSeconds(5)));

        town.Slack.Posted.Count(p => SlackTown.TitleOf(p).Contains("Alerte perdue", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Without_the_history_scope_it_is_said_again_with_a_word_of_doubt()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.GrantsHistory = false;
        var lost = 0;
        town.Slack.Fault = call => call.Method == "chat.postMessage" && Interlocked.Increment(ref lost) == 1 ? new SlackFault.LostAnswer() : null;
        await SayAsync(town, "Alerte perdue");

        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Outbox.AllAsync(m => m.State == OutboxState.Sent)), () => town.App.Clock.Advance(TimeSpan.FromSeconds(5)));

        var said = town.Slack.Posted.Where(p => SlackTown.TitleOf(p).Contains("Alerte perdue", StringComparison.Ordinal)).ToList();
        said.Count.ShouldBe(2);
        SlackTown.TitleOf(said[0]).ShouldNotContain("renvoi possible", Case.Insensitive);
        SlackTown.TitleOf(said[1]).ShouldContain("renvoi possible", Case.Insensitive);
    }

    [Fact]
    public async Task An_alert_that_was_taken_is_not_said_again_because_its_card_could_not_be_remembered()
    {
        var card = Card.Of("Alerte entendue") with { Buttons = [new CardButton("Aide", ChatCommand.Of("help"))] };
        var busy = new BusyDatabase(card.Title);
        await using var town = await (await SlackTown.StartAsync(adapt: b => b.Services.AddSingleton<IInterceptor>(busy))).BoundAsync();
        town.Slack.GrantsHistory = false;
        await SayAsync(town, card.Title, card);

        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Outbox.AllAsync(m => m.State == OutboxState.Sent)), () => town.App.Clock.Advance(TimeSpan.FromSeconds(5)));

        busy.Refused.ShouldBeGreaterThan(0);
        town.Slack.Posted.Count(p => SlackTown.TitleOf(p).Contains(card.Title, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_was_kept_twice_is_settled_all_the_same()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var noted = await NotedAsync(town);
        await town.App.Reads(async db =>
        {
            var kept = await db.PostedCards.AsNoTracking().SingleAsync(c => c.Message == noted.Ts);
            db.PostedCards.Add(new PostedCard { Section = kept.Section, Channel = kept.Channel, Message = kept.Message, Part = kept.Part, Card = kept.Card, At = kept.At });
            return await db.SaveChangesAsync();
        });

        var said = await town.PressesAsync("claude", noted, "undo", 2);

        said.ShouldContain(c => c.Method == "chat.update");
        said.ShouldNotContain(c => SlackTown.TextOf(c).Contains("Rien n’a été modifié", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_done_is_not_said_to_have_changed_nothing_because_its_card_cannot_be_shown()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var noted = await NotedAsync(town);
        await town.App.Reads(db => db.Database.ExecuteSqlRawAsync("UPDATE PostedCards SET Card = 'cut'"));

        var said = (await town.PressesAsync("claude", noted, "undo")).ShouldHaveSingleItem();

        SlackTown.TitleOf(said).ShouldBe(ChatTexts.DoneUnshown);
        SlackTown.TextOf(said).ShouldNotContain("Rien n’a été modifié");
        (await town.App.Reads(db => db.Entries.CountAsync())).ShouldBe(0, "it was undone");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_alert_in_hand_when_the_process_ended_is_said_once_whether_or_not_it_had_left(bool left)
    {
        using var folder = new TemporaryFolder();
        await using var slack = await FakeSlack.StartAsync();
        var first = await (await SlackTown.StartAsync(folder["data"], slack)).BoundAsync();
        slack.Fault = call => left || call.Method != "chat.postMessage" ? null : new SlackFault.Status(503);
        await SayAsync(first, "Alerte coupée");
        await Eventually.HoldsAsync(() => left ? Task.FromResult(slack.Posted.Any(p => SlackTown.TitleOf(p) == "Alerte coupée")) : first.App.Reads(db => db.Outbox.AnyAsync(m => m.LastProblem == "http-503")));
        await first.App.DisposeAsync();
        slack.Fault = _ => null;

        // What a kill between the post and its record leaves behind.
        var deaf = await SlackTown.StartAsync(folder["data"], slack, b => b.Services.Remove(b.Services.Single(s => s.ImplementationType == typeof(CgtBot.Outbox.OutboxLoop))));
        await deaf.App.Reads(db => db.Outbox.Where(m => m.Occasion == "Alerte coupée").ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OutboxState.Sending)));
        await deaf.App.DisposeAsync();
        await using var app = (await SlackTown.StartAsync(folder["data"], slack)).App;
        await Eventually.HoldsAsync(() => app.Reads(db => db.Outbox.AllAsync(m => m.State == OutboxState.Sent)), () => app.Clock.Advance(TimeSpan.FromSeconds(5)));

        slack.Posted.Count(p => SlackTown.TitleOf(p).Contains("Alerte coupée", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task The_wait_Slack_asks_for_is_kept()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var (before, asked, refused) = (town.Slack.Calls.Count, town.App.Clock.GetUtcNow(), 0);
        town.Slack.Fault = call => call.Method == "chat.postMessage" && Interlocked.Increment(ref refused) == 1 ? new SlackFault.Status(429, "120") : null;
        await town.HandsAsync(PayloadKind.Event, SlackTown.Message("claude", "aide"));
        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Receipts.AnyAsync(r => r.LastProblem == "http-429")));

        var again = await town.ComesLaterAsync(before);

        (town.App.Clock.GetUtcNow() - asked).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(120));
        SlackTown.TitleOf(again).ShouldNotContain("renvoi", Case.Insensitive, "it was refused, and so not seen");
    }

    [Fact]
    public async Task A_slow_answer_is_waited_for_and_said_once()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Fault = call => call.Method == "chat.postMessage" ? new SlackFault.Slow(TimeSpan.FromSeconds(2)) : null;

        await town.SaysAsync("claude", Note);

        await town.DoneAsync();
        town.Slack.Posted.Count(p => SlackTown.TitleOf(p).Contains("n° 1", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData(ReceiptState.Waiting, 1)]
    [InlineData(ReceiptState.Acted, 0)]
    public async Task What_was_acknowledged_is_answered_after_a_restart_and_what_was_done_is_not_done_again(ReceiptState left, int entries)
    {
        using var folder = new TemporaryFolder();
        await using var slack = await FakeSlack.StartAsync();
        var bound = await SlackTown.StartAsync(folder["data"], slack);
        await bound.SaysAsync("claude", await bound.NewCodeAsync());
        await bound.App.DisposeAsync();
        var deaf = await SlackTown.StartAsync(folder["data"], slack, WithoutAnswers);
        await deaf.HandsAsync(PayloadKind.Event, SlackTown.Message("claude", Note));
        await deaf.App.Reads(db => db.Receipts.Where(r => r.State == ReceiptState.Waiting).ExecuteUpdateAsync(r => r.SetProperty(x => x.State, left)));
        await deaf.App.DisposeAsync();
        var before = slack.Calls.Count;

        await using var app = (await SlackTown.StartAsync(folder["data"], slack)).App;
        var answer = (await new SlackTown(slack, app).ComesAsync(before)).ShouldHaveSingleItem();

        SlackTown.TitleOf(answer).ShouldContain(left is ReceiptState.Waiting ? "n° 1" : "ma réponse a été perdue");
        (await app.Reads(db => db.Entries.CountAsync())).ShouldBe(entries);
    }

    [Fact]
    public async Task An_answer_that_lost_its_answer_is_looked_for_in_its_thread()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var lost = 0;
        town.Slack.Fault = call => call.Method == "chat.postMessage" && Interlocked.Increment(ref lost) == 1 ? new SlackFault.LostAnswer() : null;
        await town.HandsAsync(PayloadKind.Event, SlackTown.Message("claude", Note, SlackTown.Channel));

        await Eventually.HoldsAsync(() => town.App.Reads(db => db.Receipts.AllAsync(r => r.State == ReceiptState.Done)), () => town.App.Clock.Advance(TimeSpan.FromSeconds(5)));

        town.Slack.Posted.Count(p => p["thread_ts"] is not null && SlackTown.TitleOf(p).Contains("n° 1", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static void WithoutAnswers(WebApplicationBuilder builder) => builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(AnswerLoop<SlackReceipts, SlackAnswerer>)));

    private static Task SayAsync(SlackTown town, string title, Card? card = null) => town.App.Reads(async db =>
    {
        db.Outbox.Add(new OutboxMessage { Section = db.Section, Channel = await db.Channels.Where(c => c.Conversation == SlackTown.Channel).Select(c => c.Number).SingleAsync(), What = "test", Occasion = title, Card = card ?? Card.Of(title), CreatedAt = town.App.Clock.GetUtcNow(), NextTryAt = town.App.Clock.GetUtcNow() });
        return await db.SaveChangesAsync();
    });

    /// <summary>Another program has the database each time this card is to be remembered.</summary>
    private sealed class BusyDatabase(string title) : SaveChangesInterceptor
    {
        public int Refused { get; private set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<PostedCard>().Any(e => e.Entity.Card.Title == title))
            {
                Refused++;
                throw new SqliteException("database is locked", 5);
            }

            return base.SavingChangesAsync(eventData, result, cancellationToken);
        }
    }
}
