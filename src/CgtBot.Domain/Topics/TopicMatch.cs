namespace CgtBot.Domain.Topics;

/// <summary>Where a publication touches a topic: stance, excerpts, and the rules that decided, in the order they were applied.</summary>
public sealed record TopicMatch(TopicId Topic, Stance Stance, IReadOnlyList<Excerpt> Excerpts, IReadOnlyList<string> Reasons);

/// <summary>A passage around a found term. <see cref="Start"/> and <see cref="Length"/> are those of <see cref="Term"/> as written, in UTF-16 units of the original text; <see cref="Text"/> is the sentence around it, verbatim.</summary>
public sealed record Excerpt(string Text, string Term, int Start, int Length);
