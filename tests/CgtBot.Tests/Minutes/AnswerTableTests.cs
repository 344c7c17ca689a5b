using System.Globalization;
using System.Text.Json;
using CgtBot.Domain.Minutes;

namespace CgtBot.Tests.Minutes;

/// <summary>Answers of the employer a person would take from labelled minutes, and how many the reader proposes to the right question. « minutes-frozen » was never tuned to.</summary>
public sealed class AnswerTableTests(ITestOutputHelper output)
{
    private sealed record Labelled(string Kind, string Text, string Of);

    // minutes-frozen: P 0.79, R 0.90 the first time the finder met it; P 0.82, R 0.88 after rules written on minutes, and « Non ? » alone read as a question since.
    [Theory]
    [InlineData("minutes", 0.93, 0.93)]
    [InlineData("minutes-frozen", 0.80, 0.86)]
    public void Most_answers_are_proposed_to_the_question_they_answer(string folder, double precision, double recall)
    {
        var (found, expected, extra, otherKind) = (0, 0, 0, 0);
        var path = Path.Combine(AppContext.BaseDirectory, "Fixtures", folder);
        foreach (var text in LabelledMinutes.In(path))
        {
            if (LabelsOf(Path.Combine(path, text.Name + ".json")) is not { } labels)
            {
                continue;
            }

            var left = MinutesReader.Read(text.Text).Answers.Where(answer => answer.To is not null).ToList();
            foreach (var label in labels)
            {
                var at = left.FindIndex(answer => LabelledMinutes.Same(answer.Text, label.Text) && LabelledMinutes.Same(answer.Asked, label.Of));
                expected++;
                if (at < 0)
                {
                    output.WriteLine($"{text.Name} missed ({label.Kind}): {label.Text} <- {label.Of}");
                    continue;
                }

                found++;
                otherKind += left[at].IsRefusal == (label.Kind == "refusal") ? 0 : 1;
                left.RemoveAt(at);
            }

            extra += left.Count;
            left.ForEach(answer => output.WriteLine($"{text.Name} extra, line {answer.Line}: {answer.Text} <- {answer.Asked}"));
        }

        var (p, r) = ((double)found / (found + extra), (double)found / expected);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"answers {found}/{expected} extra {extra} of the other kind {otherKind}  P {p:0.00}  R {r:0.00}  F1 {2 * p * r / (p + r):0.00}"));
        p.ShouldBeGreaterThanOrEqualTo(precision);
        r.ShouldBeGreaterThanOrEqualTo(recall);
        otherKind.ShouldBeLessThanOrEqualTo(1);
    }

    private static List<Labelled>? LabelsOf(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return !json.RootElement.TryGetProperty("answers", out var answers) ? null
            : [.. answers.EnumerateArray().Select(a => new Labelled(a.GetProperty("kind").GetString()!, a.GetProperty("text").GetString()!, a.GetProperty("of").GetString()!))];
    }
}
