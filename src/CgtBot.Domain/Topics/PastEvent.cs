using System.Globalization;
using CgtBot.Domain.Topics.Reading;

namespace CgtBot.Domain.Topics;

/// <summary>Tells an event that is over from one of now: « la réorganisation de 2020 », « En 2020, la collectivité avait réorganisé ».</summary>
internal static class PastEvent
{
    private const int Reach = 5;

    private const int FarReach = 8;

    private const int TenseReach = 3;

    /// <summary>« Depuis le 1er janvier 2020 ».</summary>
    private const int LongestDate = 4;

    /// <summary>What was announced in the past may still be to come: « avait annoncé la suppression ».</summary>
    private static readonly HashSet<string> Telling = new(
        ["annonce", "promis", "presente", "decide", "indique", "prevu", "vote", "dit", "demande", "acte", "evoque", "confirme", "engage", "laisse", "propose"], StringComparer.Ordinal);

    public static bool IsOver(TermHit hit, PublicationText publication)
    {
        var (words, sentence) = (hit.Field.Words, hit.Field.Sentences[hit.Field.Sentences.Of(hit.First)]);
        return IsToldAsPast(hit) || (publication.Published is { } published && HasPastYear(words, hit, sentence, published.First.Year));
    }

    /// <summary>« avait supprimé quarante postes », « a connu la fusion des régions ».</summary>
    public static bool IsToldAsPast(TermHit hit)
    {
        var (words, sentence) = (hit.Field.Words, hit.Field.Sentences[hit.Field.Sentences.Of(hit.First)]);
        for (var i = Math.Max(sentence.First, hit.First - Reach - TenseReach); i < hit.First; i++)
        {
            var next = words.Folded(i + 1);
            if ((i >= hit.First - TenseReach && words.Folded(i) is ("avait" or "avaient" or "avais" or "avions") && !Telling.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next))
                || (words.Folded(i) is ("a" or "ont") && next is ("connu" or "vecu" or "traverse" or "vu")))
            {
                return true;
            }
        }

        return IsGivenUp(words, hit, sentence);
    }

    /// <summary>« La fusion avait été envisagée »: the passive of the same tense, after what it is about.</summary>
    private static bool IsGivenUp(Words words, TermHit hit, Sentence sentence)
    {
        for (var i = hit.Last + 1; i + 2 < sentence.End && i <= hit.Last + TenseReach; i++)
        {
            if (words.Folded(i) is ("avait" or "avaient") && words.Folded(i + 1) is "ete" && !Telling.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Folded(i + 2).TrimEnd("es")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPastYear(Words words, TermHit hit, Sentence sentence, int published)
    {
        // « La nouvelle organisation, entrée en vigueur le 1er juin 2021 »: a date told with a participle stands further.
        var reach = hit.Last + 1 < sentence.End && IsDone(words.Folded(hit.Last + 1)) ? FarReach : Reach;
        for (var i = hit.First; i < sentence.End && i <= hit.Last + reach; i++)
        {
            if (Year(words.Folded(i)) is { } year && year < published)
            {
                return true;
            }
        }

        return IsDatedJustBefore(words, hit, sentence, published) || OpensWithPastYear(words, hit, sentence, published);
    }

    private static bool IsDone(ReadOnlySpan<char> word) => word is "entree" or "entre" or "intervenue" or "intervenu" or "menee" or "mene" or "conduite" or "achevee" or "realisee" or "effective" or "mise" or "nee" or "issue";

    /// <summary>« Créé en 2023 par regroupement de trois trésoreries », « en 2020 par la fusion de quatre structures ».</summary>
    private static bool IsDatedJustBefore(Words words, TermHit hit, Sentence sentence, int published)
    {
        for (var i = hit.First - 2; i > sentence.First && i >= hit.First - TenseReach; i--)
        {
            if (words.Folded(i - 1) is "en" && words.Folded(i + 1) is "par" && Year(words.Folded(i)) is { } year)
            {
                return year < published;
            }
        }

        return false;
    }

    /// <summary>« En 2012, le plan a supprimé quarante postes », « Le 1er janvier 2020, les quatre hôpitaux ont fusionné »: the date that opens a sentence dates all of it.</summary>
    private static bool OpensWithPastYear(Words words, TermHit hit, Sentence sentence, int published)
    {
        for (var i = sentence.First + 1; i < hit.First && i <= sentence.First + LongestDate; i++)
        {
            if (Year(words.Folded(i)) is { } year)
            {
                return year < published && OpensDate(words.Folded(sentence.First));
            }
        }

        return false;
    }

    private static bool OpensDate(ReadOnlySpan<char> word) => word is "en" or "le" or "au" or "depuis" or "fin" or "debut" or "courant" or "mi" or "des";

    private static int? Year(ReadOnlySpan<char> word) =>
        word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20")) && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
