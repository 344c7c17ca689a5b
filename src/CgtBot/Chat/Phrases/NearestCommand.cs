using CgtBot.Chat.Phrases.Frames;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>The command that shares most with a phrase nobody could place: offered as a button, never carried out.</summary>
internal static class NearestCommand
{
    public static ChatCommand? Of(Reading reading, string? but = null)
    {
        var head = Head.Split(reading) ?? new Head(reading, reading.Items.Count, null);
        var best = AllFrames.Ordered.Where(frame => frame.Command != but).Select(frame => (Frame: frame, Score: Score(frame, head))).MaxBy(f => f.Score);
        return best.Score > 0 ? Filled(best.Frame, head) : null;
    }

    /// <summary>Ideas the order needs weigh most, then its values; what it does not know weighs a little against.</summary>
    private static int Score(Frame frame, Head head)
    {
        var shared = frame.Needs.Count(need => head.HasAny(need));
        if (shared == 0 || !head.HasAny(frame.Needs[0])) return 0;
        var numbers = 0;
        var slots = head.Items.Aggregate(Slots.None, (all, item) => all | Frame.SlotOf(item, ref numbers));
        var missing = frame.Needs.Length - shared + System.Numerics.BitOperations.PopCount((uint)(frame.Needed & ~slots));
        var strange = head.Items.Count(i => !frame.Welcomes(i, 1));
        return Math.Max(1, 12 * shared + 4 * System.Numerics.BitOperations.PopCount((uint)(frame.Needed & slots)) - 8 * missing - strange);
    }

    private static ChatCommand Filled(Frame frame, Head head)
    {
        var command = Arguments.Of(frame with { Then = null, Text = null }, head);
        // What completes an order counts on what the order requires.
        return frame.Then is null || frame.Strikes(head) is null || frame.When?.Invoke(head) == false ? command : frame.Then(head, command);
    }
}
