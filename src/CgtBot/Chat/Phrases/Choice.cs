using CgtBot.Chat.Phrases.Frames;

namespace CgtBot.Chat.Phrases;

/// <summary>Which grammar a phrase is read by: the first that fits it whole, or else the first that lets least pass; and its rival when another fits as well.</summary>
internal sealed class Choice
{
    private readonly Reading reading;
    private readonly Heads heads;
    private readonly ConceptSet said;

    public Choice(Reading reading)
    {
        this.reading = reading;
        heads = Heads.Of(reading);
        foreach (var item in reading.Items) said |= item.Meaning.Concepts;
    }

    public Fit? Best() => Fits(AllFrames.Ordered).Select(fit => (Fit?)fit).FirstOrDefault();

    /// <summary>Another command that is about as likely as the best; null for nearly every phrase.</summary>
    public Fit? Rival(Fit best)
    {
        foreach (var fit in Fits(AllFrames.Doubtful))
            if (fit.Strange == 0 && fit.Frame.Command != best.Frame.Command) return fit;
        foreach (var fit in Fits(AllFrames.Ordered))
            if (fit.Strange > best.Strange) return null;
            else if (fit.Frame.Command != best.Frame.Command && fit.Rivals(best)) return fit;
        return null;
    }

    /// <summary>The plainest first: nothing strange, one strange piece to a bot called by its name, then the little that is let pass.</summary>
    private IEnumerable<Fit> Fits(Frame[] frames)
    {
        for (var allowed = 0; allowed <= (reading.Addressed ? 1 : 0); allowed++)
            foreach (var frame in frames)
                if (frame.MayFit(said) && heads.Fit(frame, allowed) is { } head) yield return new(frame, head, allowed);
        for (var strikes = 1; strikes <= Leeway.Most; strikes++)
            foreach (var frame in frames)
                if (frame.MayFit(said) && heads.FitLoosely(frame, strikes) is { } head) yield return new(frame, head, strikes);
    }
}
