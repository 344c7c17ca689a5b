using CgtBot.Chat.Phrases;
using CgtBot.Chat.Phrases.Words;
using CsCheck;

namespace CgtBot.Tests.Chat.Phrases;

/// <summary>Words of all the commands in any order, as nobody says them: each phrase is read or left alone, and none is a fault.</summary>
public sealed class AnyPhraseTests
{
    private static readonly string[] Said =
    [
        .. Lexicon.Entries.SelectMany(e => Lexicon.Expressions(e.Words)).Select(e => e.Expression).Distinct(),
        "12", "n° 3", "E4", "E", "IA", "CST", "demain", "31/02/2025", "mars 2025", "2 mois", ":", "«", "»", "https://exemple.fr", "@bot", "non", "le", "de", "?", "\n",
    ];

    [Fact]
    public void Any_words_are_read_or_left_alone_and_the_nearest_command_is_found_without_a_fault() =>
        Gen.Int[0, Said.Length - 1].Select(at => Said[at]).Array[1, 7].Sample(
            words =>
            {
                var phrase = string.Join(' ', words);
                PhraseReader.BuiltIn.Read(phrase, new DateOnly(2025, 6, 13)).Name.ShouldNotBeEmpty();
                PhraseReader.BuiltIn.Nearest(phrase);
            },
            iter: 20_000);

    [Theory]
    [InlineData("la direction s’engage à tout dire demain, note", " ", "x")]
    [InlineData("questions", " sur le projet", "")]
    [InlineData("la direction", " ,", "")]
    [InlineData("opinion sur «", " ", "")]
    public async Task A_message_as_long_as_may_be_typed_is_read_to_its_end(string start, string piece, string end)
    {
        var phrase = start + string.Concat(Enumerable.Repeat(piece, (PhraseReader.LongestPhrase - start.Length - end.Length) / piece.Length)) + end;
        var reading = Task.Run(() => PhraseReader.BuiltIn.Read(phrase, new DateOnly(2025, 6, 13)));

        // Not a measure: what takes minutes on such a message takes all the others' turn.
        await reading.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
