using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Schema;

namespace CgtBot.Channels.Teams.Conversations;

/// <summary>What is kept of a bound place to write there again, and the team it is of.</summary>
public sealed record BoundPlace(ConversationReference? Reference, string? Team)
{
    public static string Write(Activity activity) => ActivityJson.Write(new BoundPlace(Place.ReferenceOf(activity), TeamsChannelData.Of(activity)?.Team?.Id));

    /// <summary>The same place, reached by another service address.</summary>
    public static string? At(string? stored, string serviceUrl) => Read(stored) is { Reference: { } reference } place ? ActivityJson.Write(place with { Reference = reference with { ServiceUrl = serviceUrl } }) : stored;

    public static BoundPlace? Read(string? stored) => stored is null ? null : System.Text.Json.JsonSerializer.Deserialize<BoundPlace>(stored, ActivityJson.Options);

    /// <summary>How the team is written in what is kept, to be searched for.</summary>
    public static string? TeamMark(string? team) => string.IsNullOrEmpty(team) ? null : $"\"team\":{ActivityJson.Write(team)}";
}
