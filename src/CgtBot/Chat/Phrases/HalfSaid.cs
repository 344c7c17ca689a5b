using CgtBot.Chat.Phrases.Frames;
using CgtBot.Domain.Messages;

namespace CgtBot.Chat.Phrases;

/// <summary>Orders that lack one thing: « refuse » without a number, « rappelle-moi la 12 » without a day.</summary>
internal static class HalfSaid
{
    /// <summary>What each order cannot do without, beside the number of what it is about.</summary>
    private static readonly Dictionary<string, string> Essential = new()
    {
        ["answer"] = "text", ["close"] = "reason", ["edit"] = "text", ["remind"] = "when", ["due"] = "date", ["gap-dismiss"] = "reason", ["gap-date"] = "date",
    };

    private static readonly string[] Numbered = ["refuse", "broken", "kept", "close", "answer", "edit", "due", "remind", "gap-confirm", "gap-dismiss"];

    /// <summary>The grammars of those orders, once their number is taken for granted.</summary>
    private static readonly Frame[] Unnumbered =
    [
        .. AllFrames.Ordered.Where(f => Numbered.Contains(f.Command) && f.Needs.Length > 0 && f.Needed is Slots.Number or Slots.Gap).Select(f => f with { Needed = Slots.None, Inline = false }),
    ];

    /// <summary>Run as it is, the order only asks: nothing is done by mistake.</summary>
    public static bool Lacks(ChatCommand command) => !(command.Name == "edit" && (command["topic"] ?? command["body"] ?? command["date"] ?? command["state"]) is not null) && Essential.TryGetValue(command.Name, out var argument) && command[argument] is null && command["bad-date"] is null;

    /// <summary>The order of a phrase that names no entry and no gap; null when it is none. Only for what is said to the bot: between people « refusé ! » is no order.</summary>
    public static ChatCommand? Of(Reading reading)
    {
        if (reading.Items.Any(i => i.Kind is ItemKind.Number or ItemKind.Gap)) return null;
        var said = default(ConceptSet);
        foreach (var item in reading.Items) said |= item.Meaning.Concepts;
        var (heads, opens) = (Heads.Of(reading), Opens(reading));
        foreach (var frame in Unnumbered)
            if (frame.MayFit(said) && Speaks(frame.Command, said, opens) && heads.Fit(frame, 0) is { Asks: false } head && (frame.Command != "remind" || head.Tail is null)) return Arguments.Of(frame, head);
        return null;
    }

    /// <summary>« confirme », « retire » alone are said of many things: a gap is named as one. « Annulé ! » takes nothing back from the register.</summary>
    private static bool Speaks(string command, ConceptSet said, bool opens) => command switch
    {
        "gap-confirm" => said.Has(Concept.Gap),
        "gap-dismiss" => said.Has(Concept.Gap) || said.Has(Concept.Dismiss),
        "close" => opens && !said.Has(Concept.Gap) && (said.Has(Concept.Withdraw) || said.Has(Concept.Remove)),
        _ => opens && !said.Has(Concept.Gap),
    };

    /// <summary>« refuse », « ok, note un refus »: it begins with what it wants. « merci pour la réponse », « le CST est reporté » speak of something.</summary>
    private static bool Opens(Reading reading)
    {
        var start = 0;
        for (var i = 0; i < reading.Items.Count && reading.Items[i].IsFree; i++)
            if (reading.Items[i].Kind == ItemKind.Mark) start = i + 1;
        return start < reading.Items.Count && !reading.Items[start].IsFree;
    }
}
