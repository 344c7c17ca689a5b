using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Sources of publications: listed, added, paused, tested.</summary>
internal static class SourceFrames
{
    public static readonly Frame[] All =
    [
        new("pause-source", [Pause]) { Needed = Slots.Number, Allows = [Source, Follow, Self, Appoint], When = head => head.HasAny(Source, Follow), Then = Numbered },
        new("pause-source", [Pause]) { Needed = Slots.Url, Allows = [Source, Follow, Self, Appoint] },
        new("pause-source", [Pause], [Source]) { Allows = [Follow, Appoint], When = head => head.Meaningful <= 4 && !head.Plural(Source) },
        new("pause-source", [Resume, Remind], [Source]) { Needed = Slots.Number, Allows = [Follow, Self], When = head => head.Has(Resume) || head.Items.Any(i => i.Text.StartsWith("relanc", StringComparison.Ordinal)), Then = (head, command) => Numbered(head, command).With("resume", "true") },
        new("pause-source", [Remove, Withdraw, Erase], [Source]) { Needed = Slots.Number, Allows = [Follow, Self, Remove, Withdraw, Erase], When = head => !head.Plural(Source) && !head.Asks && head.Opening?.Is(Source) == false, Then = (head, command) => Numbered(head, command).With("remove", "true") },
        new("test-source", [Test], [Source]) { Needed = Slots.Number, Allows = [Self, You, What], Then = Numbered },
        new("test-source", [Show], [Source]) { Needed = Slots.Number, Allows = [Self, You, What, Status], When = head => !head.Plural(Source) && !head.Asks, Then = (head, command) => Numbered(head, command).With("now", "true") },
        new("test-source", [Source], [Answer, Test, Status]) { Needed = Slots.Number, When = head => head.Asks, Then = Numbered },
        new("test-source", [Test], [Source]) { Needed = Slots.Url, Allows = [Self] },
        new("test-source", [Test]) { Needed = Slots.Url, When = head => head.Items.Any(i => i.Is(Test) && i.Text.StartsWith("test")) },
        new("test-source", [Test], [Source]) { When = head => !head.Plural(Source) && !head.Asks && head.Opening?.Is(Test) == true },
        new("add-source", [Follow]) { Needed = Slots.Url, Allows = [Source, Self, Me, Add, Posting, Appoint], Text = "name" },
        new("add-source", [Add, Source], [Source, Follow]) { Needed = Slots.Url, Allows = [Follow, Posting, Add], Text = "name" },
        new("add-source", [Add], [Source]) { Allows = [Follow], When = head => !head.Plural(Source) && !head.Asks },
        new("sources", [Source]) { Allows = [List, Show, Status, What, Follow, HowMany, You, Me, Test, Held, Pause, Open, Register], When = head => head.Plural(Source) ? !head.Has(Test) || head.Asks || !head.Items.Any(i => i.Text.StartsWith("verif", StringComparison.Ordinal)) : head.HasAny(List, HowMany, Follow, Status) },
        new("sources", [Follow]) { Allows = [What, You, Posting, List, Self], When = head => head.HasAny(You, What) && !head.Has(Self) && (head.HasAny(What) || head.Asks || head.Items.Any(i => i.Text is "que")) },
    ];

    private static ChatCommand Numbered(Head head, ChatCommand command) => command.With("number", null).With("source", head.First(ItemKind.Number)?.Argument);
}
