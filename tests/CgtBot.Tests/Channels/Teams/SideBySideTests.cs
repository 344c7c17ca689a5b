using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>Conversations are answered side by side.</summary>
public sealed class SideBySideTests
{
    [Fact]
    public async Task A_conversation_that_is_answered_slowly_keeps_no_other_waiting()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        using var free = new ManualResetEventSlim();
        var (before, held) = (town.Teams.Calls.Count, 0);
        town.Teams.Answer = (call, _) =>
        {
            if (call.Conversation == TeamsTown.PersonalOf("claude"))
            {
                Interlocked.Increment(ref held);
                free.Wait(Eventually.Patience);
            }

            return null;
        };
        await town.HandsAsync(town.Activity("message", "claude", text: "aide"));
        await Eventually.HoldsAsync(() => Volatile.Read(ref held) > 0);

        await town.HandsAsync(town.Activity("message", "dominique", text: "bonjour"));
        await Eventually.HoldsAsync(() => town.Teams.Calls.Skip(before).Any(c => c.Conversation == TeamsTown.PersonalOf("dominique")));

        free.Set();
        await Eventually.HoldsAsync(() => town.Teams.Calls.Skip(before).Any(c => c.Conversation == TeamsTown.PersonalOf("claude")));
    }

    [Fact]
    public async Task The_messages_of_a_conversation_are_answered_in_the_order_they_came()
    {
        await using var town = await (await TeamsTown.StartAsync()).BoundAsync();
        var before = town.Teams.Calls.Count;
        var asked = Enumerable.Range(0, 12).Select(n => town.Activity("message", "claude", text: n % 2 == 0 ? "questions ouvertes" : "engagements")).ToList();
        foreach (var activity in asked)
        {
            ((int)(await town.HandsAsync(activity)).StatusCode).ShouldBe(202);
        }

        (await town.ComesAsync(before, asked.Count)).Select(c => c.Message).ShouldBe(asked.Select(a => (string?)a["id"]));
    }
}
