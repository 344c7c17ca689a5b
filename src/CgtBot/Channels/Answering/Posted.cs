using System.Net;

namespace CgtBot.Channels.Answering;

/// <summary>How a call to a platform ended.</summary>
public abstract record Posted
{
    /// <summary>Taken, under that id.</summary>
    public sealed record Taken(string? Id) : Posted;

    /// <summary>To be tried again, not before the delay when one is given; <see cref="Uncertain"/>: it may have been seen.</summary>
    public sealed record Later(string Problem, TimeSpan? After = null, bool Uncertain = false) : Posted;

    /// <summary>The bot is no longer welcome there, or the place is gone.</summary>
    public sealed record Unwelcome(string Problem) : Posted;

    /// <summary>This message will never be taken.</summary>
    public sealed record Refused(string Problem) : Posted;

    /// <summary>What a status that is no success means. A gateway that gave no answer may have passed the message on; the others have not.</summary>
    public static Posted Of(HttpStatusCode status, TimeSpan? after) => (int)status switch
    {
        412 or 429 or 503 => new Later($"http-{(int)status}", after),
        401 => new Later("http-401"),
        403 or 404 or 410 => new Unwelcome($"http-{(int)status}"),
        >= 500 => new Later($"http-{(int)status}", after, Uncertain: true),
        408 => new Later("http-408", after, Uncertain: true),
        var other => new Refused($"http-{other}"),
    };

    /// <summary>A connection that was never made carried nothing; any other loss may hide a message that arrived.</summary>
    public static Later Of(Exception fault) => fault is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError }
        ? new Later("unreachable")
        : new Later("lost-answer", Uncertain: true);
}
