using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using CgtBot.Channels.Slack.Sockets;

namespace CgtBot.Tests.Channels.Slack.Sockets;

public sealed class ProxyTests
{
    [Fact]
    public async Task A_connection_goes_through_the_proxy_of_the_machine()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = TunnelAsync(listener);
        using var dialer = new SocketDialer(new SocketsHttpHandler { Proxy = new WebProxy($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}") });
        using var client = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", FakeSlackSocket.AppToken) } };
        var opened = System.Text.Json.Nodes.JsonNode.Parse(await (await client.PostAsync(new Uri(slack.Root, "api/apps.connections.open"), null)).Content.ReadAsStringAsync())!;

        using var socket = await dialer.DialAsync(new Uri((string)opened["url"]!), default);

        (await asked).ShouldStartWith($"CONNECT {slack.Root.Authority}");
        socket!.State.ShouldBe(WebSocketState.Open);
    }

    /// <summary>A proxy that opens one tunnel, and what it was asked for.</summary>
    private static async Task<string> TunnelAsync(TcpListener listener)
    {
        var near = await listener.AcceptTcpClientAsync();
        var buffer = new byte[4096];
        var request = Encoding.ASCII.GetString(buffer, 0, await near.GetStream().ReadAsync(buffer));
        var target = request.Split(' ')[1].Split(':');
        var far = new TcpClient();
        await far.ConnectAsync(target[0], int.Parse(target[1]));
        await near.GetStream().WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray());
        _ = near.GetStream().CopyToAsync(far.GetStream());
        _ = far.GetStream().CopyToAsync(near.GetStream());
        return request;
    }
}
