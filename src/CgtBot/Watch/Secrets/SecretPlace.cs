namespace CgtBot.Watch.Secrets;

/// <summary>What a secret opens, as it is kept: one mailbox of one person, or one site, whatever is read there.</summary>
public static class SecretPlace
{
    public static string? Of(Uri address) => address.Scheme switch
    {
        "imaps" or "imap" when address.UserInfo.Length > 0 && !address.UserInfo.Contains(':') => $"{address.Scheme}://{address.UserInfo.ToLowerInvariant()}@{address.Authority}",
        "https" or "http" when address.UserInfo.Length == 0 && address.Host.Length > 0 => $"{address.Scheme}://{address.Authority}",
        _ => null,
    };
}
