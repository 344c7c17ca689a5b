using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Gaps of consultation: listed, confirmed, dismissed.</summary>
internal static class GapFrames
{
    private static readonly string[] Motives = ["car", "parce que", "parce qu'", "because", "motif", "raison", "reason", "puisque"];

    public static readonly Frame[] All =
    [
        new("gap-dismiss", [Dismiss, Reject, Withdraw, Undo, Remove])
        {
            Needed = Slots.Gap, Allows = [Gap, Self, Not, Analyse], Text = "reason", Inline = true, Introduced = true, Connectors = Motives, Reports = true,
        },
        new("gap-date", [Published, DateWord]) { Needed = Slots.Gap | Slots.Date, Allows = [Published, DateWord, Gap, Posting, Edit, Held], Reports = true },
        new("gap-date", [Edit], [Published, DateWord]) { Needed = Slots.Gap, Accepted = Slots.Date, Allows = [Gap, Posting] },
        new("gap-confirm", [Confirm]) { Needed = Slots.Gap, Allows = [Gap, Self], Text = "text", Inline = true, Introduced = true, Reports = true, When = head => !head.HasKind(ItemKind.Date) },
        new("gap-confirm", [Gap]) { Needed = Slots.Gap, Allows = [Confirm], When = head => head.Items.Any(i => i.Text is "oui" or "yes") },
        new("gaps", [Gap])
        {
            Accepted = Slots.Topic | Slots.Body, Allows = [List, Show, What, HowMany, Open, Confirm, Dismiss, Lifted, Me, You, Held, Consult, Next, Reject, Oldest, Employer, Received, Kept], Then = (head, command) => command.With("state", State(head)),
            Forgiving = head => head.Plural(Gap) && head.HasAny(List, HowMany, What),
            When = head => head.Plural(Gap) || head.Meaningful == 1 && head.Items.Count() == 1 || head.HasAny(List, HowMany, Show) || head.Asks || head.Topic is not null,
        },
    ];

    private static string? State(Head head) => head.Has(Confirm) ? "confirmed" : head.HasAny(Dismiss, Reject) ? "dismissed" : head.Has(Lifted) ? "lifted" : head.Has(Open) ? "open" : null;
}
