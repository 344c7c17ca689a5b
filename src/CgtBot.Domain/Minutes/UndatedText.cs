using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>Dates a text without any dated title: by its « Date : », its title, or the meeting it names.</summary>
internal sealed partial class UndatedText(string source, IReadOnlyList<Block> blocks)
{
    private const int Head = 15;

    [GeneratedRegex(@"^\W*(?:date|envoye|le|du|reunion du|date de (?:la )?(?:reunion|seance))\b\s*:?", RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"\b(?:prochaine?|a venir|d'ici|avant le|aura lieu|se tiendra|rendez-vous|a compter du|a partir du|depuis le|loi|decret|arrete|n°)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();

    [GeneratedRegex($@"\b(?:{Lexicon.Bodies}|reunion|comite|seance|conseil|rencontre|entrevue|audience|assemblee generale|commission)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingNoun();

    /// <summary>The title (a heading or first line, else the words that name the meeting), its line, its date.</summary>
    public (string Title, int Line, ExtractedDate? Date, MeetingKind Kind) Find()
    {
        var title = blocks.Count == 0 ? null : blocks.Take(Head).FirstOrDefault(block => block.Kind == BlockKind.Heading) ?? blocks[0];
        var subject = blocks.Take(Head).FirstOrDefault(block => block.Folded(source).StartsWith("objet :", StringComparison.Ordinal));
        var text = subject is not null ? source[subject.Span.Start..subject.Span.End].Split(':', 2)[1].Trim() : title is null ? "" : Short(title);
        var named = title is not null && Heading.NamesAMeeting(title.Folded(source));
        if (InHead() is { } date)
        {
            return (text, title?.Line ?? 1, date, title is null ? MeetingKind.Other : Heading.KindOf(title.Folded(source)));
        }

        return Named() is { } meeting && !named ? meeting : (text, title?.Line ?? 1, Named()?.Date ?? Earliest(), named ? Heading.KindOf(title!.Folded(source)) : MeetingKind.Other);
    }

    private string Short(Block title) => source.Substring(title.Span.Start, Math.Min(title.Span.Length, 200));

    private ExtractedDate? InHead()
    {
        foreach (var block in blocks.Take(Head).Where(block => block.Span.Length <= 160))
        {
            var folded = block.Folded(source);
            var sure = block == blocks[0] || block.Kind == BlockKind.Heading || DateLabel().IsMatch(folded) || Heading.NamesAMeeting(folded) || Heading.DateAtEdge(folded) is not null;
            if (sure && !WrappedText.EndsSentence(block.Span.Of(source)) && !Elsewhere().IsMatch(folded) && Whole(folded) is { } date)
            {
                return date;
            }
        }

        return FrontMatter();
    }

    // « date: 2021-04-15 » above the text, where no block is; « 0001-01-01 » is what Hugo writes for none.
    private ExtractedDate? FrontMatter()
    {
        var head = source[..Math.Min(source.Length, 1500)];
        return head.TrimStart().StartsWith("---", StringComparison.Ordinal) && FrontMatterDate().Match(head) is { Success: true } match && PartialDate.Parse(match.Groups[1].Value) is { First.Year: > 1900 and < 2200 } date
            ? new ExtractedDate(date, DateClue.Heading, null, 0)
            : null;
    }

    [GeneratedRegex(@"^date\s*:\s*[""']?(\d{4}-\d\d-\d\d)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FrontMatterDate();

    private static ExtractedDate? Whole(string folded) =>
        FrenchDate.All(folded).FirstOrDefault(date => date.Whole is not null)?.Whole is { } whole ? new ExtractedDate(whole, DateClue.Heading, null, 0) : null;

    // « au comité de dialogue social du 6 juin 2024 »: the words that name the meeting are its title.
    private (string Title, int Line, ExtractedDate? Date, MeetingKind Kind)? Named()
    {
        foreach (var block in blocks.Take(200))
        {
            var folded = FoldedText.Of(source, block.Span.Start, Math.Min(block.Span.End, block.Span.Start + 2000));
            foreach (var date in FrenchDate.All(folded.Text))
            {
                var from = Math.Max(0, date.Start - 60);
                var before = folded.Text[from..date.Start];
                if (date is { Whole: { } whole, Day: not null } && !Elsewhere().IsMatch(before) && LastNoun(before) is { } noun && before.IndexOfAny(['.', ';', ':', ','], noun) < 0)
                {
                    var (start, end) = (folded.OriginOf(from + noun), folded.OriginOf(date.End));
                    return (source[start..end], block.Line, new ExtractedDate(whole, DateClue.Body, null, block.Line), Heading.KindOf(before[noun..]));
                }
            }
        }

        return null;
    }

    private static int? LastNoun(string before)
    {
        var first = MeetingNoun().Match(before);
        return first.Success ? first.Index : null;
    }

    private ExtractedDate? Earliest() =>
        blocks.Take(Head).Select(block => Whole(block.Folded(source))).FirstOrDefault(date => date?.Value.Precision == DatePrecision.Day) is { } date
            ? date with { Clue = DateClue.Body }
            : null;
}
