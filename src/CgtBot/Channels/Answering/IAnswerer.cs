using CgtBot.Domain.Messages;

namespace CgtBot.Channels.Answering;

/// <summary>Answers one receipt of its platform.</summary>
public interface IAnswerer
{
    /// <summary>Fresh: just kept by this process.</summary>
    Task HandleAsync(Receipt due, bool fresh, CancellationToken ct);
}
