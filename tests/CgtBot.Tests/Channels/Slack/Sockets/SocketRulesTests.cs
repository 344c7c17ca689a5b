using System.Text;
using System.Text.Json;
using CgtBot.Channels.Slack.Inbound;
using CgtBot.Channels.Slack.Sockets;

namespace CgtBot.Tests.Channels.Slack.Sockets;

public sealed class SocketRulesTests
{
    [Fact]
    public void A_first_failure_is_tried_again_at_once_and_the_following_ever_later_up_to_a_minute()
    {
        Enumerable.Range(0, 12).Select(n => ReconnectPace.Of(n, 1).TotalSeconds).ShouldBe([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
        Enumerable.Range(2, 9).ShouldAllBe(n => ReconnectPace.Of(n, 0) == ReconnectPace.Of(n, 1) / 2);
    }

    [Theory]
    [InlineData("""{"ok":true,"url":"wss://wss-primary.slack.com/link/?ticket=1"}""", false)]
    [InlineData("""{"ok":true,"url":"ws://127.0.0.1:9/link"}""", true)]
    public void An_address_is_connected_to(string body, bool loopback) => Read(body, loopback).ShouldBeOfType<SocketAddress.At>();

    [Theory]
    [InlineData("""{"ok":true,"url":"ws://wss-primary.slack.com/link"}""", false)]
    [InlineData("""{"ok":true,"url":"ws://exemple.fr/link"}""", true)]
    [InlineData("""{"ok":true,"url":"ws://127.0.0.1:9/link"}""", false)]
    [InlineData("""{"ok":true,"url":"https://slack.com"}""", false)]
    [InlineData("""{"ok":true,"url":"x"}""", false)]
    [InlineData("""{"ok":false,"error":"invalid_auth"}""", false)]
    [InlineData("""{"ok":false,"error":"not_allowed_token_type"}""", false)]
    public void What_no_waiting_mends_is_a_refusal(string body, bool loopback) => Read(body, loopback).ShouldBeOfType<SocketAddress.Refused>();

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"ok":false,"error":12}""")]
    [InlineData("""{"ok":false,"error":"internal_error"}""")]
    [InlineData("""{"ok":false,"error":"ratelimited"}""")]
    public void What_waiting_may_mend_is_asked_again(string body) => Read(body, false).ShouldBeOfType<SocketAddress.Later>();

    [Theory]
    [InlineData("events_api", PayloadKind.Event)]
    [InlineData("slash_commands", PayloadKind.Command)]
    [InlineData("interactive", PayloadKind.Interaction)]
    public void An_envelope_is_read_with_its_payload(string type, PayloadKind kind) => Frame($$"""{"envelope_id":"e1","type":"{{type}}","accepts_response_payload":true,"payload":{"a":"é"},"retry_attempt":0,"retry_reason":""}""")
        .ShouldBe(new SocketFrame.Envelope("e1", new InboundPayload(kind, """{"a":"é"}"""), TakesResponse: true));

    [Theory]
    [InlineData("warning", false)]
    [InlineData("refresh_requested", false)]
    [InlineData("link_disabled", true)]
    [InlineData("socket_mode_disabled", true)]
    public void An_announced_end_is_told_from_one_that_is_for_good(string reason, bool off) => Frame($$"""{"type":"disconnect","reason":"{{reason}}"}""").ShouldBeOfType<SocketFrame.Leaving>().IsOff.ShouldBe(off);

    private static SocketAddress Read(string body, bool loopback) => SocketAddress.Of(JsonDocument.Parse(body).RootElement, loopback);

    private static SocketFrame? Frame(string text) => SocketFrame.Read(Encoding.UTF8.GetBytes(text));
}
