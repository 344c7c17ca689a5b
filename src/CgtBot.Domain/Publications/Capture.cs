using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Publications;

/// <summary>The raw bytes a publication was read from, with the request and response headers (JSON). Proves integrity since capture, not what the server sent.</summary>
public sealed class Capture : SectionRow
{
    public int Publication { get; init; }

    public required byte[] Raw { get; init; }

    public string? MediaType { get; init; }

    public required string Headers { get; init; }

    public DateTimeOffset At { get; init; }
}
