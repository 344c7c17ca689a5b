using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>Hears sentences one after the other and keeps what the employer answered to what was asked just before.</summary>
internal sealed class AnswerFinder(string source)
{
    // Whoever asked may go on for a sentence or two before the answer.
    private const int Remarks = 3;

    // A longer speech is no answer to one question.
    private const int Longest = 1000;

    // A turn that asks more is not answered at once.
    private const int AskedAtOnce = 3;

    private const int LongestOpening = 200;

    private readonly List<Found> answers = [];
    private readonly List<ExtractedItem> asked = [];
    private Span before;
    private int since;
    private int listed;
    private int turn;
    private int askedIn;
    private bool askedByArrow;
    private int open;
    private bool openByLabel;

    /// <param name="To">Null when it comes after something that is no item.</param>
    public sealed record Found(Span Span, bool IsRefusal, Span After, ExtractedItem? To);

    public IReadOnlyList<Found> Answers => answers;

    /// <summary>A promise is an entry of its own and asks nothing; « Si oui, lesquels ? » is part of what was asked before it.</summary>
    public void Asks(ExtractedItem item, Span span, string folded, bool inList)
    {
        if (item.Kind is EntryKind.Commitment || (askedIn == turn && asked.Count > 0 && AnswerCues.AsksMore(folded)))
        {
            return;
        }

        listed = !inList ? 0 : asked.Count > 0 && since == 0 ? listed + 1 : 1;
        if (askedIn != turn)
        {
            asked.Clear();
        }

        asked.Add(item);
        (askedIn, since, open, before, askedByArrow) = (turn, 0, 0, span, Arrow.Opens(source, span.Start));
    }

    /// <summary>Another block: an answer ends with its own.</summary>
    public void Turn() => (turn, open) = (turn + 1, 0);

    /// <summary>A title, another row, another message: what was asked above is not answered below.</summary>
    public void Leave(Span title)
    {
        asked.Clear();
        (before, since, open) = (title, 0, 0);
    }

    /// <param name="labelled">A label, a column or a quote gives the sentence to the employer; else only its own words may.</param>
    public void Hear(Span text, string folded, Setting said, bool labelled, EntryKind? kind)
    {
        if (kind is EntryKind.Question or EntryKind.Demand)
        {
            open = 0;
            return;
        }

        if (open > 0 && Continues(text, folded, said))
        {
            Extend(text, folded);
            return;
        }

        open = 0;
        if (AnswerCues.IsUnanswered(folded))
        {
            Leave(default);
            return;
        }

        if (AnswerCues.IsPublication(folded) || AnswerCues.IsPublication(OpeningOf(text)))
        {
            Leave(text);
            return;
        }

        if (AnswerCues.IsAcknowledged(folded))
        {
            return;
        }

        if (said.Speaker != Speaker.Union && IsAnswer(text, folded, said, labelled, kind))
        {
            Keep(text, folded, labelled);
        }
        else if (!labelled)
        {
            (before, since) = (asked.Count > 0 ? before : text, since + 1);
        }
    }

    private bool Continues(Span text, string folded, Setting said) =>
        !IsQuestion(text) && text.End - answers[^1].Span.Start <= Longest && ((openByLabel && said.ByEmployer) || AnswerCues.GoesOn(folded));

    private void Extend(Span text, string folded)
    {
        for (var i = answers.Count - open; i < answers.Count; i++)
        {
            var kept = answers[i];
            answers[i] = kept with { Span = new Span(kept.Span.Start, text.End), IsRefusal = kept.IsRefusal || AnswerCues.IsRefusal(folded, kept.To?.Kind ?? EntryKind.Question) };
        }
    }

    private void Keep(Span text, string folded, bool labelled)
    {
        IReadOnlyList<ExtractedItem?> to = !labelled || asked.Count is 0 or > AskedAtOnce ? new[] { asked.LastOrDefault() } : asked;
        var found = to.Select(item => new Found(text, AnswerCues.IsRefusal(folded, item?.Kind ?? EntryKind.Question), before, item)).ToList();
        answers.AddRange(found);
        (open, openByLabel) = (found.Count, labelled);
        asked.Clear();
        before = default;
    }

    private bool IsAnswer(Span text, string folded, Setting said, bool labelled, EntryKind? kind)
    {
        if (before.Length == 0 || (IsQuestion(text) && !AnswerCues.OpensShort(folded)))
        {
            return false;
        }

        if (labelled)
        {
            return since <= Remarks;
        }

        var promise = kind is EntryKind.Commitment && !AnswerCues.NamesAnswer(folded) && !AnswerCues.IsRefusal(folded, EntryKind.Question);
        return asked.Count > 0 && !promise && !IsOfWholeList(said) && IsToldAsAnswer(text, folded, said);
    }

    // What is told below a list answers all of it, or none of it in particular.
    private bool IsOfWholeList(Setting said) => listed > 1 && !said.ListItem;

    private bool IsToldAsAnswer(Span text, string folded, Setting said)
    {
        var told = said.ByEmployer || AnswerCues.IsTold(folded);
        return told ? since == 0 || (turn == askedIn && since < Remarks && AnswerCues.NamesAnswer(folded))
            : since == 0 && (AnswerCues.IsReply(folded) || (turn == askedIn && said.ListItem && AnswerCues.IsCurt(folded)) || (!askedByArrow && Arrow.Opens(source, text.Start)));
    }

    // « Offre publiée par le Département : « … » »: what is quoted is heard without the words before it.
    private string OpeningOf(Span text)
    {
        var line = text.Start == 0 ? 0 : source.LastIndexOf('\n', text.Start - 1) + 1;
        return text.Start - line > LongestOpening ? "" : FoldedText.Of(source[line..text.Start]);
    }

    private bool IsQuestion(Span text) => source.AsSpan(text.Start, text.Length).TrimEnd(" \u00A0\u202F»\"”)*_").EndsWith("?");
}
