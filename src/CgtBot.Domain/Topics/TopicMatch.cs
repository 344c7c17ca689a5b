namespace CgtBot.Domain.Topics;

/// <summary>Where a publication touches a topic: stance, excerpts, and the rules that decided, in the order they were applied, each as « code:words of the text ».</summary>
public sealed record TopicMatch(TopicId Topic, Stance Stance, IReadOnlyList<Excerpt> Excerpts, IReadOnlyList<string> Reasons)
{
    /// <summary>True when the publication does more than name the topic: it announces or implies a change for the employer's own staff.</summary>
    public bool CallsForConsultation => Stance >= Stance.Project;
}

/// <summary>A passage around a found term. <see cref="Start"/> and <see cref="Length"/> are those of <see cref="Term"/> as written, in UTF-16 units of the original text, or of the title when <see cref="InTitle"/>; <see cref="Text"/> is the sentence around it, verbatim.</summary>
public sealed record Excerpt(string Text, string Term, int Start, int Length, bool InTitle = false);
