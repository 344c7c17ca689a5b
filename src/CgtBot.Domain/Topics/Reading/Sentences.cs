using System.Buffers;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>One sentence: its words from <see cref="First"/> to before <see cref="End"/>, and the sentence that leads it in (« Vos missions : ») or -1.</summary>
internal readonly record struct Sentence(int First, int End, int LeadIn, bool IsBullet, bool IsQuestion);

/// <summary>The sentences of a text. A bullet belongs to the line ending in « : » above it.</summary>
internal sealed class Sentences
{
    private static readonly SearchValues<char> Bullets = SearchValues.Create("-–—•·▪●■◦➢✓→*");
    private readonly List<Sentence> items = [];
    private readonly int[] ofWord;

    public Sentences(Words words)
    {
        ofWord = new int[words.Count];
        var first = 0;
        var lead = -1;
        for (var i = 1; i <= words.Count; i++)
        {
            if (i < words.Count && words[i].Before != WordBreak.Sentence)
            {
                continue;
            }

            var bullet = IsBullet(words, first);
            lead = bullet || StartsLow(words, first) ? lead : -1;
            items.Add(new Sentence(first, i, lead, bullet, words.Gap(i).Contains('?')));
            Array.Fill(ofWord, items.Count - 1, first, i - first);
            lead = LeadsIn(words, i) && !bullet ? items.Count - 1 : lead;
            first = i;
        }
    }

    public int Count => items.Count;

    public Sentence this[int index] => items[index];

    public int Of(int word) => ofWord[word];

    private static bool IsBullet(Words words, int first)
    {
        var gap = words.Gap(first);
        var line = gap.LastIndexOf('\n');
        return (gap[(line + 1)..].ContainsAny(Bullets) && (line >= 0 || first == 0)) || gap.ContainsAny('•', '▪', '●') || (gap.Contains('·') && gap.Length > 1)
            || (line >= 0 && words.Folded(first).SequenceEqual("o") && words[first].End < words.Text.Length && words.Text[words[first].End] is ' ' or '\t');
    }

    private static bool StartsLow(Words words, int first) => char.IsLower(words.Text[words[first].Start]);

    private static bool LeadsIn(Words words, int next) => next < words.Count && words.Gap(next).Contains(':');
}
