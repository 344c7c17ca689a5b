using System.Globalization;
using System.Text;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Benchmarks.Matching;

/// <summary>Postings of 2 to 4 KB: two thirds real prose, one third sentences of job ads filled with words of the dictionary. The same folder and size always give the same postings.</summary>
internal static class Corpus
{
    private static readonly string[] Frames =
    [
        "La collectivité recrute un·e chargé·e de {0} {1} au sein du pôle {2} (catégorie A, temps complet).", "Vous assurez le suivi des {0}, la tenue du {1} et l’animation du réseau {2}.",
        "Le poste, basé à Angers, demande une pratique régulière de {0} et le goût du {1}.", "Rattaché(e) à la direction {0}, l’agent prend part à {1} et rend compte de {2}.",
        "À compter du 1er septembre, le service {0} accueillera les équipes de {1} ; une visite des locaux est prévue.", "Les candidatures (CV et lettre) sont à adresser avant le 30 juin, sous la référence {0}-{1}.",
        "Profil : formation en {0}, première expérience du {1}, permis B.", "L’équipe compte douze personnes ; elle travaille avec {0}, {1} et {2}.",
    ];

    /// <summary>Writes `corpus.txt` (postings separated by a NUL) and `terms.txt` (100,000 distinct terms, one a line).</summary>
    public static void Make(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        FrenchProse.Fetch(folder);
        var (prose, words, random) = (FrenchProse.Paragraphs(folder), FrenchProse.Dictionary(folder), new Random(20250613));
        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{prose.Count} paragraphs of prose, {prose.Sum(p => (long)Encoding.UTF8.GetByteCount(p)) / 1e6:F0} MB; {words.Count} words"));
        File.WriteAllLines(Path.Combine(folder, "terms.txt"), Terms(prose, words, random));
        using var output = new StreamWriter(Path.Combine(folder, "corpus.txt"), append: false, new UTF8Encoding(false));
        for (long written = 0; written < megabytes * 1_000_000L;)
        {
            var posting = Posting(prose, words, random);
            output.Write(posting);
            output.Write('\0');
            written += Encoding.UTF8.GetByteCount(posting) + 1;
        }
    }

    public static string[] Postings(string folder) => File.ReadAllText(Path.Combine(folder, "corpus.txt")).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    public static string[] Terms(string folder) => File.ReadAllLines(Path.Combine(folder, "terms.txt"));

    private static string Posting(List<string> prose, List<string> words, Random random)
    {
        var (text, length) = (new StringBuilder(), random.Next(2000, 4000));
        while (text.Length < length)
        {
            text.AppendLine(random.Next(3) > 0 ? prose[random.Next(prose.Count)] : string.Format(CultureInfo.InvariantCulture, Frames[random.Next(Frames.Length)], Rare(), Rare(), Rare()));
        }

        return text.ToString();

        // Few words come often and most hardly ever, as in any language.
        string Rare() => words[(int)(words.Count * Math.Pow(random.NextDouble(), 3))];
    }

    /// <summary>
    /// Three in five are single words, one in five a pair that the prose holds, one in five a pair or a phrase that it may hold. No single word is a form of one of the
    /// three thousand commonest: nobody watches « fichier ».
    /// </summary>
    private static IEnumerable<string> Terms(List<string> prose, List<string> words, Random random)
    {
        var common = prose.SelectMany(p => p.ToLowerInvariant().Split(' ')).Where(w => w.All(char.IsLetter)).CountBy(w => w).OrderByDescending(w => w.Value).Take(3000).Select(w => Key(w.Key)).ToHashSet();
        var single = words.Where(w => !common.Contains(Key(w))).ToList();
        var terms = new HashSet<string>();
        while (terms.Count < 100_000)
        {
            terms.Add(random.Next(5) switch
            {
                < 3 => single[random.Next(single.Count)],
                3 when Neighbours(prose[random.Next(prose.Count)], random) is { } two => two,
                _ => words[random.Next(words.Count)] + (random.Next(2) == 0 ? " de " : " ") + words[random.Next(words.Count)],
            });
        }

        return terms;
    }

    private static string Key(string word) => Inflection.Key(string.Concat(word.Select(Folding.Of)));

    private static string? Neighbours(string paragraph, Random random)
    {
        var cut = paragraph.ToLowerInvariant().Split(' ');
        var at = random.Next(Math.Max(1, cut.Length - 1));
        return at + 1 < cut.Length && cut[at].Length > 3 && cut[at + 1].Length > 3 && cut[at].All(char.IsLetter) && cut[at + 1].All(char.IsLetter) ? $"{cut[at]} {cut[at + 1]}" : null;
    }
}
