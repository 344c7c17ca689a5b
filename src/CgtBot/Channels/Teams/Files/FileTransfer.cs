using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace CgtBot.Channels.Teams.Files;

/// <summary>How the reading of a file ended.</summary>
public abstract record FileRead
{
    public sealed record Whole(byte[] Bytes) : FileRead;

    public sealed record TooLarge : FileRead;

    /// <summary>Of a host nobody allowed.</summary>
    public sealed record Elsewhere : FileRead;

    public sealed record Failed(string Problem) : FileRead;
}

/// <summary>Reads and puts files at the addresses Teams gives, bounded, straight, and nowhere else.</summary>
public sealed class FileTransfer(IHttpClientFactory clients, IOptions<TeamsOptions> options, ILogger<FileTransfer> log)
{
    public const string Client = "teams-files";

    /// <summary>As long as it is waited for: a file whose time is over is one that failed.</summary>
    public async Task<FileRead> ReadAsync(string? address, int most, CancellationToken ct)
    {
        if (AllowedHosts.Of(options.Value.AllowedFileHosts, address) is not { } from)
        {
            return new FileRead.Elsewhere();
        }

        try
        {
            using var http = clients.CreateClient(Client);
            using var answer = await http.GetAsync(from, HttpCompletionOption.ResponseHeadersRead, ct);
            return !answer.IsSuccessStatusCode ? Failed(from, $"status-{(int)answer.StatusCode}")
                : answer.Content.Headers.ContentLength > most ? new FileRead.TooLarge()
                : await BoundedBytes.ReadAsync(await answer.Content.ReadAsStreamAsync(ct), most, ct) is { } bytes ? new FileRead.Whole(bytes)
                : new FileRead.TooLarge();
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            return Failed(from, fault.GetType().Name);
        }
    }

    /// <summary>True when the file is there.</summary>
    public async Task<bool> PutAsync(string? address, byte[] bytes, CancellationToken ct)
    {
        if (AllowedHosts.Of(options.Value.AllowedFileHosts, address) is not { } to)
        {
            return false;
        }

        try
        {
            using var http = clients.CreateClient(Client);
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Headers.ContentRange = new ContentRangeHeaderValue(0, bytes.Length - 1, bytes.Length);
            using var answer = await http.PutAsync(to, content, ct);
            return answer.IsSuccessStatusCode || Failed(to, $"status-{(int)answer.StatusCode}") is null;
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return Failed(to, fault.GetType().Name) is null;
        }
    }

    // The host alone: the rest of the address opens the file to whoever has it.
    private FileRead.Failed Failed(Uri address, string problem)
    {
        log.LogWarning("A file at {Host} could not be read or put: {Problem}", address.IdnHost, problem);
        return new FileRead.Failed(problem);
    }
}
