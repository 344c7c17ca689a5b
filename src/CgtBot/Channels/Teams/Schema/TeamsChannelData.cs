using System.Text.Json;

namespace CgtBot.Channels.Teams.Schema;

/// <summary>What Teams adds to an activity.</summary>
public sealed record TeamsChannelData
{
    public TenantInfo? Tenant { get; set; }
    public TeamInfo? Team { get; set; }
    public TeamInfo? Channel { get; set; }
    public string? EventType { get; set; }

    /// <summary>Of an activity; nothing when there is none or it is of another shape.</summary>
    public static TeamsChannelData? Of(Activity activity)
    {
        try
        {
            return activity.ChannelData is { ValueKind: JsonValueKind.Object } data ? data.Deserialize<TeamsChannelData>(ActivityJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

public sealed record TenantInfo
{
    public string? Id { get; set; }
}

/// <summary>A team or one of its channels.</summary>
public sealed record TeamInfo
{
    public string? Id { get; set; }
    public string? Name { get; set; }
}
