namespace CgtBot.Domain.Topics;

/// <summary>Identifies a watched subject by its short name: ia, dematerialisation, masse-salariale, reorganisation, or a section's own.</summary>
public readonly record struct TopicId(string Value)
{
    public override string ToString() => Value;
}
