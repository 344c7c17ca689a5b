using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Verbs;

namespace CgtBot.Tests.Chat.Phrases;

public sealed class ParseVerbTests
{
    [Fact]
    public void A_line_has_numbers_as_numbers_flags_as_booleans_and_accents_as_they_are() =>
        ParseVerb.Line("réponse partielle à la 9 : été", PhraseReader.BuiltIn.Read("réponse partielle à la 9 : été", LabelledPhrases.Today))
            .ShouldBe("""{"text":"réponse partielle à la 9 : été","command":"answer","arguments":{"number":9,"partial":true,"text":"été"}}""");

    [Fact]
    public void What_is_not_for_the_bot_is_printed_as_none() =>
        ParseVerb.Line("merci !", ChatCommand.Of(ChatCommand.None)).ShouldBe("""{"text":"merci !","command":"none","arguments":{}}""");

    [Theory]
    [InlineData("13/06/2025")]
    [InlineData("2025-02-31")]
    public async Task A_wrong_today_is_refused_with_the_form_to_write(string today)
    {
        var errors = new StringWriter();
        var code = await CommandLine.Root().Parse(["parse", "--today", today]).InvokeAsync(new() { Error = errors });
        code.ShouldBe(2);
        errors.ToString().ShouldContain("2025-06-13");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var errors = new StringWriter();
        (await CommandLine.Root().Parse(["parse", "absent.txt"]).InvokeAsync(new() { Error = errors })).ShouldBe(2);
        errors.ToString().ShouldContain("absent.txt");
    }
}
