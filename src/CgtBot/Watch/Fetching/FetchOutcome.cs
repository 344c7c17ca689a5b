namespace CgtBot.Watch.Fetching;

/// <summary>What came of a fetch. Everything a site can do is one of these; exceptions are our own faults.</summary>
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>The answer, kept as evidence: bytes once decompressed, headers of both sides, and the way there. Not complete when the connection broke on the way.</summary>
    public sealed record Fetched(
        ReadOnlyMemory<byte> Bytes,
        string? MediaType,
        string? Charset,
        string? ETag,
        string? LastModified,
        Uri FinalAddress,
        IReadOnlyList<Uri> Redirects,
        IReadOnlyList<Header> RequestHeaders,
        IReadOnlyList<Header> ResponseHeaders,
        int Status,
        DateTimeOffset CapturedAt,
        bool IsComplete) : FetchOutcome
    {
        /// <summary>The certificate the site showed; null over plain HTTP.</summary>
        public ServerCertificate? Certificate { get; init; }
    }

    /// <summary>The site says that nothing changed since the validators we gave.</summary>
    public sealed record NotModified : FetchOutcome;

    /// <summary>We did not go there: the rule of the addresses forbids it.</summary>
    public sealed record Refused(RefusalReason Reason, Uri Address) : FetchOutcome;

    /// <summary>The site could not be read this time.</summary>
    public sealed record Failed(FailureKind Kind, Uri Address, int? Status = null, TimeSpan? RetryAfter = null, string Detail = "") : FetchOutcome;
}

/// <summary>A header as sent or received.</summary>
public sealed record Header(string Name, string Value);

/// <summary>Why an address was refused.</summary>
public enum RefusalReason
{
    NotHttp,
    HasCredentials,
    PrivateAddress,
    Downgrade,
    Robots,
}

/// <summary>How a fetch failed.</summary>
public enum FailureKind
{
    Timeout,
    TooLarge,
    Redirects,
    Dns,
    Tls,
    Http,
    Network,
}
