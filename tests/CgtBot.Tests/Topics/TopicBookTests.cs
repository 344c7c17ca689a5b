using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using CgtBot.Topics;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Topics;

/// <summary>Sections share one compiled set; each sees its own edits at once, before and after the set is compiled anew.</summary>
public sealed class TopicBookTests
{
    private const string Note = "Information\nLa ville va déployer Zéphyrine dans tous les services dès septembre.";

    [Fact]
    public async Task A_term_added_counts_for_the_next_publication_of_its_section_and_of_no_other()
    {
        await using var app = await TwoSectionsAsync();

        await RunsIn(app, 2, "add-term", ("topic", "ia"), ("term", "Zéphyrine"));

        (await RunsIn(app, 2, "analyse", ("text", Note))).Title.ShouldStartWith("Écart de consultation E1");
        (await RunsIn(app, 1, "analyse", ("text", Note))).Title.ShouldBe("Aucun sujet suivi dans cette publication");
        await Book(app).CompiledAsync();
        (await RunsIn(app, 2, "analyse", ("text", Note + " Chacun sera formé."))).Title.ShouldStartWith("Écart de consultation E2");
        (await RunsIn(app, 1, "analyse", ("text", Note + " Chacun sera formé."))).Title.ShouldBe("Aucun sujet suivi dans cette publication");
    }

    [Fact]
    public async Task What_is_added_taken_back_and_added_elsewhere_counts_as_last_said()
    {
        await using var app = await TwoSectionsAsync();
        await RunsIn(app, 1, "add-term", ("topic", "ia"), ("term", "Zéphyrine"));
        (await TermsFound(app, 1)).ShouldBe(["Zéphyrine"]);

        await RunsIn(app, 1, "undo");
        await RunsIn(app, 2, "add-term", ("topic", "reorganisation"), ("term", "dès septembre"));

        foreach (var compiled in new[] { Task.CompletedTask, Book(app).CompiledAsync() })
        {
            await compiled;
            (await TermsFound(app, 1)).ShouldBeEmpty();
            (await TermsFound(app, 2)).ShouldBe(["dès septembre"]);
        }
    }

    [Fact]
    public async Task Sections_edited_at_the_same_time_all_read_their_own_list()
    {
        await using var app = await BotApp.StartAsync();
        var sections = Enumerable.Range(2, 12).ToList();
        await Task.WhenAll(sections.Select(s => app.Arranges((db, _) => Task.FromResult(db.Sections.Add(new Section { Section = db.Section, Name = $"Section {s}" })), s)));

        await Parallel.ForEachAsync(sections, async (s, _) =>
        {
            await app.Arranges(async (db, act) => db.TopicEdits.Add(new TopicEdit
            {
                Section = db.Section, Number = await act.NextNumberAsync<TopicEdit>(), Topic = new TopicId("ia"), Term = $"Zéphyrine{s}", CreatedBy = act.Of.By, CreatedAt = act.Of.At,
            }), s);
            (await TermsFound(app, s, $"Zéphyrine{s} et Zéphyrine{s + 1}")).ShouldBe([$"Zéphyrine{s}"]);
        });
        await Book(app).CompiledAsync();

        foreach (var s in sections)
        {
            (await TermsFound(app, s, $"Zéphyrine{s} et Zéphyrine{s + 1}")).ShouldBe([$"Zéphyrine{s}"]);
        }
    }

    private static TopicBook Book(BotApp app) => app.Services.GetRequiredService<TopicBook>();

    private static Task<List<string>> TermsFound(BotApp app, int section, string text = Note) => app.Reads(async db =>
        (await Book(app).MatchAsync(db, new PublicationText(PublicationKind.Announcement, "", text), TestContext.Current.CancellationToken)).SelectMany(m => m.Excerpts).Select(e => e.Term).ToList(), section);

    private static async Task<Card> RunsIn(BotApp app, int section, string command, params (string Name, object? Value)[] arguments) =>
        (await app.SendAsync(new Incoming(new SectionId(section), 1, AuthorId.LocalSteward, Role.Steward, null, ChatCommand.Of(command, arguments))))!;

    private static async Task<BotApp> TwoSectionsAsync()
    {
        var app = await BotApp.StartAsync();
        await app.Arranges((db, _) => Task.FromResult(db.Sections.Add(new Section { Section = new SectionId(2), Name = "Ailleurs" })), section: 2);
        return app;
    }
}
