using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>Reads the blocks of one section in order.</summary>
internal sealed partial class ItemReader
{
    private readonly string source;
    private readonly Roster roster;
    private readonly SentenceReader sentences;
    private readonly Standing standing;
    private readonly LeadIn leadIn;
    private readonly MailHead mail = new();
    private readonly ListBelow below;
    private readonly LineRun run = new();
    private int row;

    public ItemReader(string source, SourceLines lines, bool unionText, Roster roster)
    {
        (this.source, this.roster, below) = (source, roster, new ListBelow(source));
        (sentences, standing) = (new SentenceReader(source, lines, roster), new Standing(unionText));
        leadIn = new LeadIn(source, sentences, standing);
    }

    public IReadOnlyList<ExtractedItem> Items => sentences.Items;

    public IReadOnlyList<Span> Signalements => sentences.Signalements;

    public IReadOnlyList<Span> Refusals => sentences.Refusals;

    public IReadOnlyList<AnswerFinder.Found> Answered => sentences.Answers;

    [GeneratedRegex($@"^\W*{Lexicon.Employer}(?: [\w'().-]+){{0,6}},? {Lexicon.Speaks}|^\W*(?:reponses?\b|rep ?:|r ?:)", RegexOptions.CultureInvariant)]
    private static partial Regex Answers();

    public void Read(Block? title, IReadOnlyList<Block> blocks)
    {
        if (title is not null)
        {
            TakeTitle(title, next: null);
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            i = Take(blocks, i);
        }
    }

    // Each returns the last block it has read.
    private int Take(IReadOnlyList<Block> blocks, int at)
    {
        var block = blocks[at];
        switch (block.Kind)
        {
            case BlockKind.Heading:
                TakeTitle(block, at + 1 < blocks.Count ? blocks[at + 1] : null);
                return at;
            case BlockKind.Cell:
                return TakeCell(block, at);
            case BlockKind.Bullet or BlockKind.Paragraph when TitleLine.IsPoint(source, blocks, at):
                TakeTitle(block with { Level = 6 }, at + 1 < blocks.Count ? blocks[at + 1] : null);
                return at;
            case BlockKind.Paragraph:
                standing.EndList();
                return IsOfMail(block) ? at : TakeText(blocks, at);
            default:
                return TakeText(blocks, at);
        }
    }

    private void TakeTitle(Block title, Block? next)
    {
        var folded = title.Folded(source);
        var employer = Label.IsEmployerPart(folded);
        standing.UnderTitle(title, employer ? null : Roles.Of(folded), employer, title.Numbered || TitleLine.IsCounted(folded), asked: TitleLine.NumbersAQuestion(folded));
        sentences.Close(employer ? default : title.Span);
        if (next is not null && Answers().IsMatch(next.Folded(source)) && TitleLine.Asks(folded))
        {
            sentences.Add(EntryKind.Question, SentenceEdges.Trim(source, title.Span), []);
        }
    }

    private bool IsOfMail(Block block)
    {
        var folded = block.Folded(source);
        if (mail.Opens(folded) is { } writer)
        {
            standing.InMessageOf(writer);
            sentences.Part();
            return true;
        }

        if (!mail.IsHead(folded))
        {
            return false;
        }

        standing.UnderSubject(Roles.Of(MailHead.Subject(folded)));
        return true;
    }

    private int TakeCell(Block cell, int at)
    {
        if (cell.Line != row)
        {
            row = cell.Line;
            sentences.Part();
        }

        sentences.Read(cell.Span, standing.OfCell(cell));
        return at;
    }

    private int TakeText(IReadOnlyList<Block> blocks, int at)
    {
        var block = blocks[at];
        var folded = block.Folded(source);
        var label = at == 0 && TitleLine.First(block, folded) is { } headline ? headline : standing.Under(Label.Of(folded, roster), folded);
        if (label is null && TitleLine.Of(source, block, folded) is { } title)
        {
            standing.UnderLine(title);
            return TakeLabel(title with { Role = title.Role ?? Role.None }, block, blocks, at);
        }

        if (label is not null && label.Length >= folded.Length - 1)
        {
            return TakeLabel(label, block, blocks, at);
        }

        if (at + 1 < blocks.Count && ListTitle.Of(block, blocks[at + 1], folded) is { } over)
        {
            standing.UnderLeadIn(over.Role ?? Role.None, over.Speaker ?? Speaker.Unknown);
            return at;
        }

        var bullets = below.OfLeadIn(blocks, at, folded);
        return bullets > 0
            ? at + leadIn.Take(block, [.. blocks.Skip(at + 1).Take(bullets)], After(label, block), label)
            : TakeParagraph(block, at, label, at > 0 ? blocks[at - 1] : null, at + 1 < blocks.Count ? blocks[at + 1] : null);
    }

    private Span After(Label? label, Block block) =>
        label is null ? block.Span : block.Span with { Start = FoldedText.Of(source, block.Span.Start, block.Span.End).OriginOf(label.Length) };

    private int TakeLabel(Label label, Block block, IReadOnlyList<Block> blocks, int at)
    {
        if (label.Role == Role.Skip)
        {
            return at + below.Count(blocks, at);
        }

        // « Les propositions de la direction : » answer nothing, « Réponses de la direction : » do.
        if (label.Speaker == Speaker.Employer && !Answers().IsMatch(block.Folded(source)))
        {
            sentences.Part();
        }

        standing.UnderLabel(block, label);
        if (label.Speaker == Speaker.Employer && at + 1 < blocks.Count && blocks[at + 1].Kind == BlockKind.Bullet)
        {
            standing.UnderLeadIn(Role.None, Speaker.Employer);
        }

        run.Open(block, label.Role == Role.Demands && block.Folded(source).EndsWith(':'));
        return at;
    }

    private int TakeParagraph(Block block, int at, Label? label, Block? above, Block? next)
    {
        // « À noter : la direction a promis de revenir » is worth noting.
        label = label?.Role == Role.Skip && CommitmentCues.IsPromise(block.Folded(source)) ? label with { Role = null } : label;

        if (label?.Role == Role.Skip || TitleLine.IsOfPoint(source, block, next))
        {
            return at;
        }

        if (block.Kind == BlockKind.Bullet || label is { Speaker: not null })
        {
            standing.Silence();
        }

        var text = After(label, block);
        var setting = standing.Of(block, label) is var said && TitleLine.IsAnswerMark(source, block, above) ? said with { Role = Role.None } : said;
        sentences.Read(text, setting with { ListItem = setting.ListItem || run.Takes(block) || IsAsked(text, setting, next) });
        if (block.Kind == BlockKind.Paragraph && !setting.ByEmployer && TitleLine.Announced(block.Folded(source)) is { } announced)
        {
            standing.UnderLabel(block, announced);
        }

        return at;
    }

    // The one sentence before « Réponse : », below a title that announces questions or demands, is one.
    private bool IsAsked(Span text, Setting setting, Block? next) =>
        setting.Role is Role.Questions or Role.Demands && !setting.ByEmployer && next is not null && Answers().IsMatch(next.Folded(source)) && SentenceSplitter.Split(source, text).Count == 1;
}
