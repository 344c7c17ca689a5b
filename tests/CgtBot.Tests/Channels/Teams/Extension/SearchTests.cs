using System.Text.Json.Nodes;
using CgtBot.Domain.Registers;
using CgtBot.Registers;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Teams.Extension;

/// <summary>Entries found from the compose box, and who finds none.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task Entries_are_found_by_words_without_accents_or_by_number_and_come_page_after_page()
    {
        await using var town = await BoundAsync();

        Titles(await town.AsksAsync(town.Search("claude", "TELETRAVAIL"))).ShouldBe(["Question n° 1"]);
        Titles(await town.AsksAsync(town.Search("claude", "n° 2")))[0].ShouldBe("Question n° 2");
        Titles(await town.AsksAsync(town.Search("claude", "question", count: 2))).ShouldBe(["Question n° 5", "Question n° 4"]);
        Titles(await town.AsksAsync(town.Search("claude", "question", skip: 2, count: 2))).ShouldBe(["Question n° 3", "Question n° 2"]);
        Titles(await town.AsksAsync(town.Search("claude", "", count: 3))).ShouldBe(["Question n° 5", "Question n° 4", "Question n° 3"]);
        ExtensionTown.SentenceOf(await town.AsksAsync(town.Search("claude", "introuvable"))).ShouldContain("Aucune entrée");
        ExtensionTown.FoundIn(await town.AsksAsync(town.Search("claude", "télétravail")))[0]["content"]!.ToJsonString().ShouldContain("Quel est le calendrier");
    }

    [Fact]
    public async Task Who_is_not_known_in_the_place_gets_a_sentence_and_no_entry()
    {
        await using var town = await BoundAsync();
        var kept = await town.App.Reads(db => db.Receipts.CountAsync());

        foreach (var search in new[] { town.Search("inconnue", "télétravail"), town.Search("claude", "télétravail", "19:autre@thread.tacv2"), town.Search("inconnue", "télétravail", null) })
        {
            var answer = await town.AsksAsync(search);
            ExtensionTown.SentenceOf(answer).ShouldContain("pas encore");
            answer.ToJsonString().ShouldNotContain("calendrier");
        }

        (await town.App.Reads(db => db.Receipts.CountAsync())).ShouldBe(kept);
    }

    [Fact]
    public async Task In_a_discreet_channel_a_number_is_found_and_no_word()
    {
        await using var town = await BoundAsync();
        await town.SaysAsync("claude", "mode discret : oui", TeamsTown.Channel);

        var answer = await town.AsksAsync(town.Search("claude", "télétravail"));

        Titles(answer).ShouldBe(["Entrée n° 1"]);
        answer.ToJsonString().ShouldNotContain("calendrier");
    }

    [Fact]
    public async Task Another_section_s_entries_are_not_found()
    {
        await using var town = await BoundAsync();
        await town.App.Arranges(async (db, act) =>
        {
            db.Sections.Add(new Section { Section = db.Section, Name = "Autre section" });
            db.Entries.Add(RegisterEntry.Record(db.Section, 77, EntryKind.Question, "Secret de l’autre section", new PartialDate(new DateOnly(2025, 1, 1)), new DueDate(new DateOnly(2025, 2, 1), DueBasis.House, "{}"), act.Of.By, act.Of.At));
            await Task.CompletedTask;
        }, section: 2);

        ExtensionTown.SentenceOf(await town.AsksAsync(town.Search("claude", "secret"))).ShouldContain("Aucune entrée");
        ExtensionTown.SentenceOf(await town.AsksAsync(town.Search("claude", "77"))).ShouldContain("Aucune entrée");
    }

    [Fact]
    public async Task A_page_that_cannot_be_is_brought_back_to_one_that_can()
    {
        await using var town = await BoundAsync();

        foreach (var (skip, count) in new[] { (-1, 3), (int.MaxValue, int.MaxValue), (0, -5) })
        {
            (await town.AsksAsync(town.Search("claude", "question", skip: skip, count: count)))["composeExtension"]!["type"]!.GetValue<string>().ShouldBe("result");
        }
    }

    [Fact]
    public async Task A_word_is_found_by_its_beginning_and_never_in_the_middle_of_another()
    {
        await using var town = await BoundAsync();

        (await town.App.Reads(db => EntrySearch.FindAsync(db, "calend").ToListAsync().AsTask())).Count.ShouldBe(1);
        (await town.App.Reads(db => EntrySearch.FindAsync(db, "endrier").ToListAsync().AsTask())).ShouldBeEmpty();
        (await town.App.Reads(db => EntrySearch.FindAsync(db, new string('a', 100_000)).ToListAsync().AsTask())).ShouldBeEmpty();
    }

    private static async Task<TeamsTown> BoundAsync()
    {
        var town = await (await TeamsTown.StartAsync()).BoundAsync();
        await town.App.Arranges(async (db, act) =>
        {
            string[] texts = ["Quel est le calendrier du télétravail ?", "Question du coût ?", "Question des horaires ?", "Question des locaux ?", "Question des primes ?"];
            foreach (var text in texts)
            {
                db.Entries.Add(RegisterEntry.Record(db.Section, await act.NextNumberAsync<RegisterEntry>(), EntryKind.Question, text, new PartialDate(new DateOnly(2025, 1, 1)), new DueDate(new DateOnly(2025, 2, 1), DueBasis.House, "{}"), act.Of.By, act.Of.At));
            }
        });
        return town;
    }

    private static string[] Titles(JsonNode answer) => [.. ExtensionTown.FoundIn(answer).Select(a => (string)a["preview"]!["content"]!["title"]!)];
}
