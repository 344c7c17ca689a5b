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
}
