using System.Diagnostics;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CsCheck;

namespace CgtBot.Tests.Chat.Phrases;

public sealed class PhraseReaderTests
{
    private static ChatCommand Read(string phrase) => PhraseReader.BuiltIn.Read(phrase, LabelledPhrases.Today);

    [Fact]
    public void Everyday_phrases_in_both_languages_are_understood_with_their_arguments()
    {
        var (table, wrong) = LabelledPhrases.Judge(LabelledPhrases.Of(LabelledPhrases.Own("phrases.jsonl")));
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        wrong.ShouldBeEmpty(table);
    }

    [Fact]
    public void Every_command_has_phrases_of_its_own_in_the_data()
    {
        var told = LabelledPhrases.Of(LabelledPhrases.Own("phrases.jsonl")).Select(p => p.Command).ToHashSet();
        CommandNames.All.Where(name => !told.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void What_people_say_to_each_other_is_left_alone()
    {
        var (table, wrong) = LabelledPhrases.Judge(LabelledPhrases.Of(LabelledPhrases.Own("chatter.jsonl")));
        wrong.ShouldBeEmpty(table);
    }

    [Fact]
    public void The_shared_phrases_are_all_understood()
    {
        var path = Shared("phrases-dev.jsonl");
        Assert.SkipUnless(path is not null, "the shared corpus is not beside this clone");
        var (table, wrong) = LabelledPhrases.Judge(LabelledPhrases.Of(path!));
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        wrong.ShouldBeEmpty(table);
    }

    [Fact]
    public void No_text_whatever_makes_the_reader_fail() =>
        Gen.String.Sample(text =>
        {
            Read(text).ShouldNotBeNull();
            PhraseReader.BuiltIn.Nearest(text);
        }, iter: 3000);

    [Fact]
    public void No_shuffle_of_known_words_makes_the_reader_fail()
    {
        var words = LabelledPhrases.Of(LabelledPhrases.Own("phrases.jsonl")).SelectMany(p => p.Text.Split(' ')).Distinct().ToArray();
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[1, 14].Sample(chosen =>
        {
            var command = Read(string.Join(' ', chosen));
            command.Name.ShouldBeOneOf([.. CommandNames.All, ChatCommand.None]);
        }, iter: 5000);
    }

    [Theory]
    [InlineData("questions\u0000 ouvertes")]
    [InlineData("aide\u0007")]
    [InlineData("\u001b[31mundo")]
    public void Control_characters_are_not_for_the_bot(string phrase) => Read(phrase).Name.ShouldBe(ChatCommand.None);

    [Theory]
    [InlineData("question ")]
    [InlineData("12 ")]
    [InlineData("«")]
    [InlineData("\n")]
    [InlineData("réponse 12 : ")]
    public void A_message_of_a_megabyte_is_let_go_at_once(string repeated)
    {
        var phrase = string.Concat(Enumerable.Repeat(repeated, 1_048_576 / repeated.Length));
        var watch = Stopwatch.StartNew();
        Read(phrase).Name.ShouldBe(ChatCommand.None);
        watch.ElapsedMilliseconds.ShouldBeLessThan(30_000);
    }

    [Fact]
    public void A_section_has_names_of_its_own_for_topics_and_bodies()
    {
        var reader = new PhraseReader(KnownNames.BuiltIn.With([("télétravail", "teletravail")], [("conseil social", "CS")]));
        reader.Read("questions ouvertes sur le télétravail au conseil social", LabelledPhrases.Today)
            .ShouldBe(ChatCommand.Of("list", ("kind", "question"), ("state", "open"), ("topic", "teletravail"), ("body", "CS")));
    }

    [Theory]
    [InlineData("je veux la liste de tout pour la 12 et le reste", "list")]
    [InlineData("rappelle-moi le truc", "remind")]
    [InlineData("mets un engagement dans le bidule", "add")]
    public void An_unknown_phrase_has_a_nearest_command(string phrase, string nearest) => PhraseReader.BuiltIn.Nearest(phrase)?.Name.ShouldBe(nearest);

    [Theory]
    [InlineData("bonjour")]
    [InlineData("")]
    [InlineData("xyzzy plugh")]
    public void What_shares_no_word_with_any_command_has_none_near(string phrase) => PhraseReader.BuiltIn.Nearest(phrase).ShouldBeNull();

    private static string? Shared(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            foreach (var path in (string[])[Path.Combine(folder.FullName, "shared", "corpus", file), Path.Combine(folder.FullName, "..", "shared", "corpus", file)])
                if (File.Exists(path)) return path;
        return null;
    }
}
