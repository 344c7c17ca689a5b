namespace CgtBot.Chat.Phrases;

/// <summary>The ways of cutting a phrase into an order and the person's own words, tried for each grammar.</summary>
internal sealed record Heads(Reading Reading, Head Whole, Head? Split)
{
    public static Heads Of(Reading reading) => new(reading, new Head(reading, reading.Items.Count, null), Head.Split(reading));

    /// <summary>The cut under which the phrase is this order, with at most so many pieces against it.</summary>
    public Head? Fit(Frame frame, int allowed)
    {
        if (frame.Text is not null && Split is { } split && Fits(frame, split, allowed)) return split;
        if (Fits(frame, Whole, allowed)) return Whole;
        return frame.Inline && Tails.Inline(frame, Reading) is { } inline && Fits(frame, inline, allowed) ? inline : null;
    }

    /// <summary>The cut under which the phrase is plainly this order, with exactly so many pieces the bot does not know.</summary>
    public Head? FitLoosely(Frame frame, int strikes)
    {
        if (frame.Text is not null && Split is { } split && Loosely(frame, split, strikes)) return split;
        return Loosely(frame, Whole, strikes) ? Whole : null;
    }

    private static bool Loosely(Frame frame, Head head, int strikes) => frame.Strikes(head) == strikes && Leeway.Grants(frame, head, strikes) && Holds(frame, head);

    /// <summary>One word unknown, or a subject in the person's own words, and nothing that speaks of another order.</summary>
    private static bool Forgiven(Frame frame, Head head, int strikes)
    {
        if (frame.Forgiving is null || strikes > 4) return false;
        var unknown = head.Items.Where(i => i.Kind == ItemKind.Unknown).ToList();
        return unknown.Count == strikes && unknown.All(i => !char.IsUpper(head.Reading.Phrase[i.Start])) && frame.Forgiving(head) && (strikes == 1 || unknown.Count <= 4 && Arguments.Of(frame, head)["about"] is not null);
    }

    private static bool Fits(Frame frame, Head head, int allowed) =>
        frame.Strikes(head) is { } strikes && (strikes <= allowed || Forgiven(frame, head, strikes)) && Holds(frame, head);

    private static bool Holds(Frame frame, Head head) => !(frame.Reports && head.Tail is null && head.Asks) && !Wondering.About(frame, head) && frame.When?.Invoke(head) != false;
}
