using System.Text.Json;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Domain.Messages;

namespace CgtBot.Tests.Channels.Teams.Cards;

public sealed class PressedActionTests
{
    [Fact]
    public void The_command_takes_the_inputs_it_sends_and_no_other() => Read("""{"cgtbot":{"command":"import","args":{"draft":"7"},"sends":["keep","note"],"label":"Enregistrer"},"in.keep":"1,2","in.other":"x"}""")
        .ShouldBe(new PressedAction.Ordered(ChatCommand.Of("import", ("draft", 7), ("keep", "1,2"), ("note", ""))));

    [Fact]
    public void Values_that_are_no_text_are_read_as_one() => Read("""{"cgtbot":{"command":"x","sends":["a","b","c"]},"in.a":true,"in.b":12,"in.c":{"d":1}}""")
        .ShouldBe(new PressedAction.Ordered(ChatCommand.Of("x", ("a", "true"), ("b", 12), ("c", ""))));

    [Fact]
    public void The_option_that_stands_for_nothing_is_sent_as_nothing() => Read("""{"cgtbot":{"command":"list","sends":["kind"]},"in.kind":"\u2205"}""")
        .ShouldBe(new PressedAction.Ordered(ChatCommand.Of("list", ("kind", ""))));

    [Fact]
    public void Characters_that_cannot_be_kept_are_taken_out_of_a_value() => Read("""{"cgtbot":{"command":"x","sends":["a"]},"in.a":"un\u0000\u202fdeux\r\ntrois"}""")
        .ShouldBe(new PressedAction.Ordered(ChatCommand.Of("x", ("a", "un\u202fdeux\ntrois"))));

    [Fact]
    public void An_input_cannot_take_the_place_of_the_command() => Read("""{"cgtbot":{"command":"x","sends":["cgtbot"]},"in.cgtbot":"{\"command\":\"erase-me\"}"}""")
        .ShouldBeOfType<PressedAction.Ordered>().Command.Name.ShouldBe("x");

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"cgtbot\"")]
    [InlineData("""{"cgtbot":null}""")]
    [InlineData("""{"cgtbot":{"command":""}}""")]
    [InlineData("""{"cgtbot":{"command":12}}""")]
    [InlineData("""{"cgtbot":{"command":"x","args":{"a":null}}}""")]
    [InlineData("""{"cgtbot":{"command":"x","args":[1]}}""")]
    [InlineData("""{"cgtbot":{"command":"x","sends":[null]}}""")]
    [InlineData("""{"cgtbot":{"command":"x","ticks":"AA=="}}""")]
    [InlineData("""{"cgtbot":{"page":2,"ticks":"AA=="}}""")]
    [InlineData("""{"cgtbot":{"page":-1}}""")]
    public void What_is_not_ours_is_no_button(string data) => Read(data).ShouldBeNull();

    [Fact]
    public void What_no_card_of_ours_can_send_is_no_button()
    {
        Read($$$"""{"cgtbot":{"command":"{{{new string('x', 101)}}}"}}""").ShouldBeNull();
        Read($$"""{"cgtbot":{"command":"x"},"in.a":"{{new string('a', 100_001)}}"}""").ShouldBeNull();
        Read($$"""{"cgtbot":{"command":"x"},{{string.Join(',', Enumerable.Range(0, 201).Select(n => $"\"in.{n}\":\"\""))}} }""").ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"page":1,"ticks":"AAAA"}""")]
    [InlineData("""{"page":1,"ticks":"*"}""")]
    [InlineData("""{"page":1}""")]
    public void Ticks_that_are_not_of_the_card_turn_no_page(string button) => PressedAction.Read(JsonDocument.Parse($$$"""{"cgtbot":{{{button}}}}""").RootElement, TurnedFormTests.Review(3)).ShouldBeNull();

    private static PressedAction? Read(string data) => PressedAction.Read(JsonDocument.Parse(data).RootElement);
}
