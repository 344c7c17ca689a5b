using CgtBot.Domain.Topics.Finding;

namespace CgtBot.Domain.Topics.Reading;

/// <summary>How terms are followed over plain words: by their codes, with no letter read a second time.</summary>
internal sealed partial class PhraseSet
{
    /// <summary>Adds the terms that begin at one run of letters; false, and perhaps too few of them, when something in the way is not plain and must be read.</summary>
    public bool FindPlain(in PlainWords words, int first, List<FoundTerm> found) => StepPlain(words, 0, first, first, found);

    /// <summary>
    /// Looks at what <see cref="FindPlain"/> will look at, for all words one after the other: in a loop that does nothing else the waits for memory overlap.
    /// The number says nothing; it keeps the looks from being left out.
    /// </summary>
    public int LookAhead(SiftedWords words)
    {
        var (forms, seen) = (index.Forms, 0);
        foreach (var run in words.Kept.AsSpan(0, words.Count))
        {
            seen += forms[forms.PlaceOf(words.Hashes[run])].Symbol ^ forms[forms.PlaceOf(words.Hashes[run + 1])].Symbol;
        }

        return seen;
    }

    /// <summary>Tries to go on from a node with the word at a position, for a term that began at <paramref name="first"/>.</summary>
    private bool StepPlain(in PlainWords words, int node, int position, int first, List<FoundTerm> found)
    {
        var plain = words.IsPlain(position);
        var forms = index.Forms;
        var bare = words.Bare(position);
        for (var place = forms.PlaceOf(bare.Hash); plain && forms[place].IsThere; place++)
        {
            ref readonly var form = ref forms[place];
            if (form.Is(bare) && (node == 0 ? form.Step : steps.Of(node, form.Symbol)) is not 0 and var next)
            {
                plain = !form.NeedsReading && (!words.Satisfies(position, form, bare) || ArrivePlain(words, next, position, first, found));
            }
        }

        return plain;
    }

    private bool ArrivePlain(in PlainWords words, int node, int position, int first, List<FoundTerm> found)
    {
        if (node < 0)
        {
            AddPlain(words, ~node, position, first, found);
            return true;
        }

        var at = nodes[node];
        if (at.NeedsReading)
        {
            return false;
        }

        AddPlain(words, at.Ending, position, first, found);
        foreach (var phrase in nodes.OthersOf(node))
        {
            AddPlain(words, phrase, position, first, found);
        }

        return !at.GoesOn || !words.Follows(position + 1) || StepPlain(words, node, position + 1, first, found);
    }

    private void AddPlain(in PlainWords words, int phrase, int position, int first, List<FoundTerm> found)
    {
        if (phrase >= 0 && IsTerm(phrase))
        {
            found.Add(new(phrase, words.Start(first), words.End(position)));
        }
    }
}
