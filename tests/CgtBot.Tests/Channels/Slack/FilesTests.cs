using System.Text;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Tests.Channels.Slack;

/// <summary>The register and dossiers sent as files: what stands in Slack, and where.</summary>
public sealed class FilesTests
{
    private const string Note = "note une question : Quel est le coût annuel de l’outil ?";

    [Theory]
    [InlineData("exporte le registre en csv", "registre-2025-06-13.csv", "coût annuel")]
    [InlineData("exporte le registre en json", "registre-2025-06-13.json", "coût annuel")]
    [InlineData("dossier", "dossier-tous-2025-06-13.html", "coût annuel")]
    public async Task What_is_asked_for_one_to_one_comes_as_a_file(string asked, string name, string holds)
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.SaysAsync("claude", Note);

        var answers = await town.AnswersAsync(PayloadKind.Event, SlackTown.Message("claude", asked), 2);

        answers.Select(a => a.Method).ShouldBe(["chat.postMessage", "files.completeUploadExternal"]);
        var file = town.Slack.Uploads.Shared.ShouldHaveSingleItem();
        (file.Name, file.Channel).ShouldBe((name, SlackTown.PersonalOf("claude")));
        Encoding.UTF8.GetString(file.Bytes!).ShouldContain(holds);
        town.Slack.Uploads.Tokens.ShouldBeEmpty("the address is the only key a file needs");
    }

    [Fact]
    public async Task Asked_for_before_others_it_comes_one_to_one_and_to_who_has_no_such_conversation_not_at_all()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        await town.SaysAsync("claude", Note, SlackTown.Channel);

        await town.AnswersAsync(PayloadKind.Event, SlackTown.Message("claude", "exporte le registre en csv", SlackTown.Channel), 2);
        await town.AnswersAsync(PayloadKind.Command, town.Command("claude", "exporte le registre en csv"), 2);
        await town.SaysAsync("denis", "exporte le registre en csv", SlackTown.Channel);
        await town.DoneAsync();

        town.Slack.Uploads.Shared.Select(f => f.Channel).ShouldBe([SlackTown.PersonalOf("claude"), SlackTown.PersonalOf("claude")]);
    }

    [Fact]
    public async Task Without_the_scope_the_answer_says_so_and_its_link_stands()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Uploads.IsGranted = false;

        var answers = await town.AnswersAsync(PayloadKind.Event, SlackTown.Message("claude", "exporte le registre en csv"), 2);

        answers[0]["blocks"]!.ShouldContain("/exports/register.csv");
        SlackTown.TitleOf(answers[1]).ShouldContain("registre-2025-06-13.csv");
        SlackTown.TextOf(answers[1]).ShouldContain("files:write");
        await town.DoneAsync();
    }

    [Theory]
    [InlineData("https://evil.example/upload/v1/")]
    [InlineData("http://files.slack.com/upload/v1/")]
    [InlineData("https://files.slack.com.evil.example/upload/v1/")]
    [InlineData("file:///tmp/")]
    public async Task Bytes_go_to_no_host_but_Slack_s(string address)
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        town.Slack.Uploads.Elsewhere = id => address + id;

        var answers = await town.AnswersAsync(PayloadKind.Event, SlackTown.Message("claude", "exporte le registre en csv"), 2);

        SlackTown.TextOf(answers[1]).ShouldContain("files:write");
        town.Slack.Uploads.Shared.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_whose_last_step_lost_its_answer_is_sent_again_with_a_word_of_doubt_and_one_that_never_came_up_without()
    {
        await using var town = await (await SlackTown.StartAsync()).BoundAsync();
        var (busy, lost) = (0, 0);
        town.Slack.Fault = call => call.Method == "files.getUploadURLExternal" && Interlocked.Increment(ref busy) == 1 ? new SlackFault.Status(503)
            : call.Method == "files.completeUploadExternal" && Interlocked.Increment(ref lost) == 1 ? new SlackFault.LostAnswer() : null;

        await town.HandsAsync(PayloadKind.Event, SlackTown.Message("claude", "exporte le registre en csv"));
        await Eventually.HoldsAsync(() => town.Slack.Uploads.Shared.Count == 2, () => town.App.Clock.Advance(TimeSpan.FromSeconds(5)));
        await town.DoneAsync();

        var completed = town.Slack.Calls.Where(c => c.Method == "files.completeUploadExternal").ToList();
        completed.Select(c => c["initial_comment"] is null).ShouldBe([true, false]);
        (await town.App.Reads(db => db.Receipts.CountAsync(r => r.State == Domain.Messages.ReceiptState.Dead))).ShouldBe(0);
    }
}
