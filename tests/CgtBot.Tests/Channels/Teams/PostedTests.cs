using System.Net;
using CgtBot.Channels.Answering;
using CgtBot.Channels.Teams.Outbound;
using CgtBot.Channels.Teams.Tokens;

namespace CgtBot.Tests.Channels.Teams;

/// <summary>What each ending of a call to the connector means, and where a call may go.</summary>
public sealed class PostedTests
{
    [Theory]
    [InlineData(412, false)]
    [InlineData(429, false)]
    [InlineData(503, false)]
    [InlineData(401, false)]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(504, true)]
    [InlineData(408, true)]
    public void Some_endings_are_tried_again_and_those_that_may_hide_a_message_say_so(int status, bool uncertain) =>
        Posted.Of((HttpStatusCode)status, null).ShouldBeOfType<Posted.Later>().Uncertain.ShouldBe(uncertain);

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public void Where_the_bot_is_not_welcome_it_is_noted(int status) => Posted.Of((HttpStatusCode)status, null).ShouldBeOfType<Posted.Unwelcome>();

    [Theory]
    [InlineData(400)]
    [InlineData(405)]
    [InlineData(413)]
    public void What_is_never_taken_is_given_up(int status) => Posted.Of((HttpStatusCode)status, null).ShouldBeOfType<Posted.Refused>();

    [Fact]
    public void A_connection_that_was_never_made_carried_nothing_and_a_lost_answer_may_have()
    {
        Posted.Of(new HttpRequestException(HttpRequestError.ConnectionError)).Uncertain.ShouldBeFalse();
        Posted.Of(new HttpRequestException(HttpRequestError.ResponseEnded)).Uncertain.ShouldBeTrue();
        Posted.Of(new TaskCanceledException()).Uncertain.ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/", true)]
    [InlineData("https://smba.trafficmanager.net/emea/3d2b9a70/", true)]
    [InlineData("https://a.smba.trafficmanager.net/", true)]
    [InlineData("http://smba.trafficmanager.net/teams/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://notsmba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("teams", false)]
    [InlineData(null, false)]
    public void A_service_address_is_followed_to_an_allowed_host_only(string? address, bool allowed) => ServiceHosts.Allows(["smba.trafficmanager.net"], address).ShouldBe(allowed);

    [Fact]
    public void The_conversation_is_one_segment_of_the_address_with_or_without_a_slash()
    {
        var expected = "https://smba.trafficmanager.net/teams/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1/activities/2%2F3";

        ConnectorAddress.Activities("https://smba.trafficmanager.net/teams/", "19:a@thread.tacv2;messageid=1", "2/3").AbsoluteUri.ShouldBe(expected);
        ConnectorAddress.Activities("https://smba.trafficmanager.net/teams", "19:a@thread.tacv2;messageid=1", "2/3").AbsoluteUri.ShouldBe(expected);
    }
}
