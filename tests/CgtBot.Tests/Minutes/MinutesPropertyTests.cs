using System.Reflection;
using System.Text.RegularExpressions;
using CgtBot.Domain.Minutes;
using CsCheck;

namespace CgtBot.Tests.Minutes;

public sealed class MinutesPropertyTests
{
    private static readonly string[] Pieces =
    [
        "La CGT demande ", "la direction ", "s'engage à ", "transmettre ", "Quel ", "pourquoi ", "le CST du 5 juin 2025", "12 juin", "mars 2025", "?", ".", "!", " : ", ", ", "…",
        "\n", "\n\n", "\r\n", "\n- ", "\n- [x] ", "\n- [ ] ", "\n1. ", "\n> ", "\n## ", "\n| a | b |", "**", "« ", " »", "refus de passage en CST", "sans avis du CST", "Offre d'emploi parue le 15 05\n", "Réponse : ",
        "agent·e·s ", "é", "e\u0301", "\u00A0", "\0", "\uD83D\uDE00", "\uD800", "İ", "(", ")", "31 02 2025", "99/99/9999", "Paul va appeler ", "Nota", "```", "---",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[0, 400],
        Gen.Int[0, Pieces.Length - 1].Array[0, 80].Select(picks => string.Concat(picks.Select(pick => Pieces[pick]))));

    [Fact]
    public void Any_text_is_read_and_all_that_is_kept_is_verbatim_on_its_line() => Texts.Sample(
        text =>
        {
            var dossier = MinutesReader.Read(text);
            var kept = dossier.Meetings.SelectMany(meeting => meeting.Items).Select(item => (item.Text, item.Line))
                .Concat(dossier.Publications.Select(publication => (publication.Text, publication.Line)))
                .Concat(dossier.Signalements.Select(seen => (seen.Text, seen.Line)))
                .Concat(dossier.Refusals.Select(refusal => (refusal.Text, refusal.Line)))
                .Concat(dossier.Done.Select(done => (done.Text, done.Line)))
                .Concat(dossier.Answers.Select(answer => (answer.Text, answer.Line)));
            foreach (var (item, line) in kept)
            {
                StartsOn(text, item, line).ShouldBeTrue($"« {item} » on line {line}");
            }

            dossier.Meetings.ShouldAllBe(meeting => text.Contains(meeting.Title, StringComparison.Ordinal));
        },
        iter: 3000);

    [Theory]
    [InlineData("a")]
    [InlineData("La CGT demande ")]
    [InlineData("?")]
    [InlineData("«")]
    [InlineData("( ")]
    [InlineData(": ")]
    [InlineData("la direction la direction, ")]
    [InlineData("Paul et ")]
    [InlineData("12 juin ")]
    [InlineData("- mot\n")]
    [InlineData("Pourquoi pas le CST ?\nRéponse : non.\n")]
    [InlineData("La CGT demande :\n- point\n")]
    [InlineData("CST du 12 juin\n\n")]
    [InlineData("| a ")]
    [InlineData("\n")]
    [InlineData("aa    bb\n")]
    public async Task A_repeated_piece_of_a_megabyte_is_read_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var reading = Task.Run(() => MinutesReader.Read(text));

        // Not a measure: quadratic work on a megabyte takes hours, linear work seconds.
        await reading.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Blank_lines_above_a_repeated_one_are_read_to_their_end()
    {
        var text = new string('\n', 300_000) + string.Concat(Enumerable.Repeat("Réunion 1\n", 100_000));

        await Task.Run(() => MinutesReader.Read(text)).WaitAsync(TimeSpan.FromMinutes(2));
    }

    // The compiled form of such loops was seen to run for ever (.NET 10).
    [Fact]
    public void No_pattern_has_a_lazy_counted_group()
    {
        var patterns = typeof(MinutesReader).Assembly.GetTypes().Where(type => type.Namespace == typeof(MinutesReader).Namespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0)
            .Select(method => method.Invoke(null, null)!.ToString()!).ToList();

        patterns.Count.ShouldBeGreaterThan(30);
        patterns.ShouldAllBe(pattern => !Regex.IsMatch(pattern, @"\)(?:\{\d+,\d*\}|[*+])\?"));
    }

    private static bool StartsOn(string text, string item, int line)
    {
        var start = 0;
        for (var number = 1; number < line; number++)
        {
            start = text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var at ? start + at : -1;
            if (start < 0)
            {
                return false;
            }

            start += text.AsSpan(start).StartsWith("\r\n") ? 2 : 1;
        }

        var end = text.AsSpan(start).IndexOfAny('\r', '\n');
        var found = text.IndexOf(item, start, StringComparison.Ordinal);
        return found >= 0 && (end < 0 || found < start + end);
    }
}
