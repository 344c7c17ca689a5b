using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>Turns dated sections into meetings, publications, signalements, refusals and answers.</summary>
internal sealed class DossierBuilder(string source, bool unionText, Roster roster)
{
    private readonly SourceLines lines = new(source);
    private readonly List<ExtractedMeeting> meetings = [];
    private readonly List<ExtractedPublication> publications = [];
    private readonly List<ExtractedSignalement> signalements = [];
    private readonly List<ExtractedRefusal> refusals = [];
    private readonly List<ExtractedAnswer> answers = [];
    private readonly List<ExtractedDone> done = [];

    public ExtractedDossier Build() => new(meetings, publications, signalements, refusals) { Answers = answers, Done = done };

    public void Add(Section section, ExtractedDate? date)
    {
        switch (section.Heading.Kind)
        {
            case HeadingKind.Publication:
                AddPublication(section, date);
                break;
            case HeadingKind.Meeting:
                AddMeeting(section, date);
                break;
            default:
                AddUndated(section);
                break;
        }
    }

    private void AddMeeting(Section section, ExtractedDate? date)
    {
        var items = Read(section.Title, section.Blocks, date);
        meetings.Add(new ExtractedMeeting(date, section.Heading.Meeting, TitleOf(section), section.Title!.Line, FollowsPublication: false, items));
    }

    private void AddPublication(Section section, ExtractedDate? date)
    {
        var (from, count) = QuotedPublication.Find(source, section.Blocks);
        if (count > 0)
        {
            var words = SentenceEdges.Trim(source, new Span(section.Blocks[from].Span.Start, section.Blocks[from + count - 1].Span.End));
            publications.Add(new ExtractedPublication(section.Heading.Publication, date, TitleOf(section), words.Of(source), lines.NumberAt(words.Start)));
        }

        var items = Read(null, [.. section.Blocks.Take(from), .. section.Blocks.Skip(from + count)], date);
        if (items.Count > 0)
        {
            meetings.Add(new ExtractedMeeting(date, MeetingKind.Other, TitleOf(section), section.Title!.Line, FollowsPublication: count > 0, items));
        }
    }

    private void AddUndated(Section section)
    {
        var found = new UndatedText(source, section.Blocks).Find();
        var items = Read(null, section.Blocks, found.Date);
        if (items.Count > 0)
        {
            meetings.Add(new ExtractedMeeting(found.Date, found.Kind, found.Title, found.Line, FollowsPublication: false, items));
        }
    }

    private IReadOnlyList<ExtractedItem> Read(Block? title, IReadOnlyList<Block> blocks, ExtractedDate? date)
    {
        var reader = new ItemReader(source, lines, unionText, roster);
        reader.Read(title, [.. blocks.Where(block => !block.Done)]);
        done.AddRange(blocks.Where(block => block.Done).Select(block => SentenceEdges.Trim(source, block.Span)).Where(span => span.Length > 0).Select(span => new ExtractedDone(span.Of(source), lines.NumberAt(span.Start))));
        signalements.AddRange(reader.Signalements.Select(span => new ExtractedSignalement(date, span.Of(source), lines.NumberAt(span.Start))));
        refusals.AddRange(reader.Refusals.Select(span => new ExtractedRefusal(date, span.Of(source), lines.NumberAt(span.Start))));
        answers.AddRange(reader.Answered.Select(found => new ExtractedAnswer(found.IsRefusal, date, found.Span.Of(source), lines.NumberAt(found.Span.Start), found.To?.Text ?? found.After.Of(source), found.To)));
        return reader.Items;
    }

    // What is written on the next line at once tells of the meeting, and does not name it.
    private string TitleOf(Section section) => section.Title!.Span.Of(source).Split('\n')[0].TrimEnd();
}
