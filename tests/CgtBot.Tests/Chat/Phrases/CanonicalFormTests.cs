using System.Collections.Immutable;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CsCheck;

namespace CgtBot.Tests.Chat.Phrases;

public sealed class CanonicalFormTests
{
    private static readonly Gen<ChatCommand> Commands =
        from name in Gen.Int[0, CommandNames.All.Count - 1].Select(i => CommandNames.All[i])
        from arguments in Gen.Select(Gen.Char["abcdefghijklmnopqrstuvwxyz-"].Array[1, 12].Select(letters => new string(letters)), Gen.String).Array[0, 5]
        select new ChatCommand(name, arguments.DistinctBy(a => a.Item1).ToImmutableSortedDictionary(a => a.Item1, a => a.Item2, StringComparer.Ordinal));

    [Fact]
    public void Any_command_printed_is_read_back_the_same() =>
        Commands.Sample(command => PhraseReader.BuiltIn.Read(CanonicalForm.Print(command), LabelledPhrases.Today).ShouldBe(command), iter: 5000);

    [Fact]
    public void What_a_button_prints_can_be_typed()
    {
        CanonicalForm.Print(ChatCommand.Of("list", ("topic", "ia"), ("state", "open"))).ShouldBe("/list state=open topic=ia");
        CanonicalForm.Print(ChatCommand.Of("answer", ("number", 12), ("text", "il a dit « oui »"))).ShouldBe("/answer number=12 text=\"il a dit « oui »\"");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/ list")]
    [InlineData("/none")]
    [InlineData("/dance text=x")]
    [InlineData("/list state=\"open")]
    [InlineData("/list state=\"op\\q\"")]
    public void Anything_else_after_a_slash_is_not_the_explicit_form(string text) => CanonicalForm.Read(text).ShouldBeNull();
}
