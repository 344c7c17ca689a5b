namespace CgtBot.Channels;

/// <summary>Marks an endpoint that checks its callers by a platform's own signature, so that the page's checks (host, origin, person, antiforgery) leave it alone.</summary>
public sealed record VerifiesItself;
