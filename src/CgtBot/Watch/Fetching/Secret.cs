namespace CgtBot.Watch.Fetching;

/// <summary>A value that is used and never printed.</summary>
public sealed class Secret(string value)
{
    public string Reveal() => value;

    public override string ToString() => "***";
}
