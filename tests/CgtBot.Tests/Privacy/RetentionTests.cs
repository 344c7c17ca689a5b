using System.Text;
using CgtBot.Channels.Web;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Privacy;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Privacy;

public sealed class RetentionTests
{
    [Fact]
    public async Task Old_talk_and_unsaved_files_are_forgotten_the_register_stays_and_the_journal_says_so()
    {
        await using var app = await BotApp.StartAsync();
        await app.Adds("Qui décide ?");
        await SaysAsync(app, "un vieux bavardage");
        var review = await DropsAsync(app, "Réunion d’information du 3 octobre 2024\n\nQuestions :\n- Quels services utilisent l’IA ?\n");
        app.Clock.Advance(TimeSpan.FromDays(731));
        await SaysAsync(app, "un mot d’aujourd’hui");

        await ForgetsAsync(app);
        (await app.Reads(db => db.ChatMessages.Select(m => m.Text).ToListAsync())).ShouldBe(["un mot d’aujourd’hui"]);
        (await app.Reads(db => db.ImportDrafts.Select(d => d.Text).ToListAsync())).ShouldAllBe(text => text == "");
        (await app.Reads(db => db.Entries.SingleAsync())).Text.ShouldBe("Qui décide ?");
        (await app.Reads(db => db.Journal.CountAsync(l => l.What == RetentionFlow.What))).ShouldBe(1);
        (await app.Presses(review.Button("Enregistrer les lignes cochées").Command.With("keep", "0")))!.Title.ShouldBe("Ce dossier n’attend plus d’être enregistré");
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_text_of_a_file_that_was_saved_is_kept_no_longer_than_another_and_what_was_saved_of_it_stays()
    {
        await using var app = await BotApp.StartAsync();
        var review = await DropsAsync(app, "Réunion d’information du 3 octobre 2024\n\nQuestions :\n- Quels services utilisent l’IA ?\n- Mme Untel est-elle malade ?\n");
        await app.Presses(review.Button("Enregistrer les lignes cochées").Command.With("keep", review.Inputs().OfType<CardInput.Ticks>().Single(t => t.Name == "keep").Ticked[0]));
        app.Clock.Advance(TimeSpan.FromDays(31));

        await ForgetsAsync(app);

        (await app.Reads(db => db.ImportDrafts.SingleAsync())).Text.ShouldBe("");
        (await app.Reads(db => db.Entries.SingleAsync())).Text.ShouldBe("Quels services utilisent l’IA ?");
        (await app.Says("annule"))!.Title.ShouldBe("Annulé : import");
        (await app.Presses(review.Button("Enregistrer les lignes cochées").Command.With("keep", "0")))!.Title.ShouldBe("Ce dossier n’attend plus d’être enregistré");
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_card_sent_long_ago_is_emptied_once_and_is_not_sent_again()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.SaysAsync(app, Card.Of("Mme Untel a demandé pourquoi"));
        await app.Reads(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Sent)));
        app.Clock.Advance(TimeSpan.FromDays(731));
        await SampleSection.SaysAsync(app, Card.Of("à dire encore"));

        await ForgetsAsync(app);
        await ForgetsAsync(app);

        (await app.Reads(db => db.Outbox.OrderBy(m => m.Id).Select(m => m.Card).ToListAsync())).ConvertAll(c => c.Title).ShouldBe(["", "à dire encore"]);
        (await app.Reads(db => db.Journal.CountAsync(l => l.What == RetentionFlow.What))).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_forgotten_before_its_time_nor_ever_when_told_so()
    {
        await using var app = await BotApp.StartAsync(settings: [("Retention:ConversationDays", "0")]);
        await SaysAsync(app, "un vieux bavardage");
        app.Clock.Advance(TimeSpan.FromDays(5000));

        await ForgetsAsync(app);
        (await app.Reads(db => db.ChatMessages.CountAsync())).ShouldBe(1);
        (await app.Reads(db => db.Journal.AnyAsync(l => l.What == RetentionFlow.What))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_question_of_the_bot_nobody_answered_is_not_kept()
    {
        await using var app = await BotApp.StartAsync();
        await app.Says("réponse 12");
        app.Clock.Advance(AskedPatience);

        await ForgetsAsync(app);
        (await app.Reads(db => db.AskedQuestions.AnyAsync())).ShouldBeFalse();
    }

    private static readonly TimeSpan AskedPatience = TimeSpan.FromMinutes(11);

    private static Task SaysAsync(BotApp app, string text) =>
        app.Services.GetRequiredService<ChatLines>().WriteAsync(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, text, null, CancellationToken.None);

    private static async Task<Card> DropsAsync(BotApp app, string text) => (await app.SendAsync(
        new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile("cr.md", Encoding.UTF8.GetBytes(text)))))!;

    private static async Task ForgetsAsync(BotApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RetentionFlow>().RunAsync(app.Clock.GetUtcNow());
    }
}
