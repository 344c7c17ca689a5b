namespace CgtBot.Channels.Teams.Tokens;

/// <summary>Where an answer may go: an address a token vouches for is still only followed to a host the operator allows.</summary>
public static class ServiceHosts
{
    public static bool Allows(IReadOnlyList<string> allowed, string? serviceUrl) => AllowedHosts.Of(allowed, serviceUrl) is { Query: "" };
}
