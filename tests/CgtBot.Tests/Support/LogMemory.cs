using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CgtBot.Tests.Support;

/// <summary>Keeps every line of the log, with the exception and the structured values.</summary>
public sealed class LogMemory : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(v => v.Value)) : "")}");

    public void Dispose() => lines.Clear();
}
