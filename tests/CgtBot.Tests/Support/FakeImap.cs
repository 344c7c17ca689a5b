using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtBot.Tests.Support;

/// <summary>As much of an IMAP server as a reader of one folder needs, on loopback.</summary>
public sealed partial class FakeImap : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly SortedDictionary<uint, byte[]> messages = [];
    private readonly ConcurrentQueue<string> asked = new();
    private readonly X509Certificate2? certificate;
    private readonly Task serving;

    public FakeImap(bool tls = false)
    {
        certificate = tls ? SelfMade() : null;
        listener.Start();
        serving = ServeAsync();
    }

    public const string User = "veille@cgt.example";

    public string Password { get; set; } = "s3cr3t-à-garder";

    public uint Validity { get; set; } = 7;

    /// <summary>The folder there is.</summary>
    public string Folder { get; init; } = "INBOX";

    /// <summary>The size said of every message, when it is not the true one.</summary>
    public int? SaidSize { get; set; }

    /// <summary>How many more messages a search names than there are.</summary>
    public int MadeUp { get; set; }

    /// <summary>What is said instead of a greeting.</summary>
    public string? Babble { get; set; }

    public IReadOnlyCollection<string> Asked => asked;

    public Uri At(string user = "veille%40cgt.example", string folder = "INBOX") => new($"{(certificate is null ? "imap" : "imaps")}://{(user.Length > 0 ? user + "@" : "")}127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/{folder}");

    public FakeImap Holds(uint uid, byte[] message)
    {
        lock (messages)
        {
            messages[uid] = message;
        }

        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        certificate?.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            _ = TalkAsync(client);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using var connection = client;
            Stream stream = client.GetStream();
            if (certificate is not null)
            {
                var secured = new SslStream(stream);
                await secured.AuthenticateAsServerAsync(certificate);
                stream = secured;
            }

            await AnswerAsync(stream);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
        {
            // The reader hung up.
        }
    }

    private async Task AnswerAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false));
        await SayAsync(stream, Babble ?? "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR NAMESPACE] ready");
        while (await reader.ReadLineAsync(stop.Token) is { } line && line.Split(' ', 3) is [var tag, var verb, ..] words)
        {
            var rest = words.Length > 2 ? words[2] : "";
            asked.Enqueue(verb.Equals("AUTHENTICATE", StringComparison.OrdinalIgnoreCase) ? verb : $"{verb} {rest}".Trim());
            await SayAsync(stream, Lines(verb.ToUpperInvariant(), rest), tag);
            if (verb.Equals("LOGOUT", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }
    }

    private IEnumerable<object> Lines(string verb, string rest) => verb switch
    {
        "CAPABILITY" => ["* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR NAMESPACE", "OK done"],
        "AUTHENTICATE" => [Encoding.UTF8.GetString(Convert.FromBase64String(rest.Split(' ')[1])) == $"\0{User}\0{Password}" ? "OK welcome" : "NO [AUTHENTICATIONFAILED] no"],
        "NAMESPACE" => ["* NAMESPACE ((\"\" \"/\")) NIL NIL", "OK done"],
        "LIST" => [.. new[] { "INBOX", Folder }.Distinct().Where(f => rest.EndsWith($"\"{f}\"", StringComparison.OrdinalIgnoreCase) || rest.EndsWith($" {f}", StringComparison.OrdinalIgnoreCase) || rest.EndsWith('%') || rest.EndsWith("\"%\"", StringComparison.Ordinal)).Select(f => $"* LIST (\\HasNoChildren) \"/\" \"{f}\""), "OK done"],
        "EXAMINE" => [$"* {Count()} EXISTS", "* 0 RECENT", "* FLAGS (\\Seen)", $"* OK [UIDVALIDITY {Validity}] ok", "OK [READ-ONLY] done"],
        "UID" when rest.StartsWith("SEARCH", StringComparison.OrdinalIgnoreCase) => [$"* SEARCH {string.Join(' ', Found(rest))}".TrimEnd(), "OK done"],
        "UID" when rest.StartsWith("FETCH", StringComparison.OrdinalIgnoreCase) => [.. Fetched(rest), "OK done"],
        "LOGOUT" => ["* BYE", "OK bye"],
        _ => ["BAD no such command here"],
    };

    private int Count()
    {
        lock (messages)
        {
            return messages.Count;
        }
    }

    // As servers do, « n:* » names the last message whatever n is.
    private IEnumerable<uint> Found(string rest)
    {
        lock (messages)
        {
            var from = Range().Match(rest) is { Success: true } range ? uint.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
            return [.. messages.Keys.Where(k => k >= from || k == messages.Keys.Last()), .. Enumerable.Range(0, MadeUp).Select(n => 1_000_000u + (uint)(2 * n))];
        }
    }

    private IEnumerable<object> Fetched(string rest)
    {
        var uid = uint.Parse(rest.Split(' ')[1], CultureInfo.InvariantCulture);
        byte[] message;
        int place;
        lock (messages)
        {
            (message, place) = (messages[uid], messages.Keys.ToList().IndexOf(uid) + 1);
        }

        return rest.Contains("BODY.PEEK[]", StringComparison.Ordinal)
            ? [$"* {place} FETCH (UID {uid} BODY[] {{{message.Length}}}", message, ")"]
            : [$"* {place} FETCH (UID {uid} RFC822.SIZE {SaidSize ?? message.Length} INTERNALDATE \"12-Jun-2025 18:40:00 +0200\" ENVELOPE (NIL \"objet\" NIL NIL NIL NIL NIL NIL NIL NIL))"];
    }

    private static async Task SayAsync(Stream stream, IEnumerable<object> lines, string tag)
    {
        var all = lines.ToList();
        using var answer = new MemoryStream();
        foreach (var (place, line) in all.Index())
        {
            answer.Write(line as byte[] ?? Encoding.UTF8.GetBytes(place == all.Count - 1 ? $"{tag} {line}" : (string)line));
            answer.Write(line is byte[] ? [] : "\r\n"u8);
        }

        await stream.WriteAsync(answer.ToArray());
    }

    private static Task SayAsync(Stream stream, string line) => stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n")).AsTask();

    private static X509Certificate2 SelfMade()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    [GeneratedRegex(@"(\d+):\*")]
    private static partial Regex Range();
}
