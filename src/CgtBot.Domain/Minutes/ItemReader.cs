using System.Text.RegularExpressions;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

/// <summary>Reads the blocks of one section in order, remembering what titles and labels said of them.</summary>
internal sealed partial class ItemReader(string source, SourceLines lines, bool unionText, Roster roster)
{
    private readonly SentenceReader sentences = new(source, lines, roster);
    private readonly MailHead mail = new();
    private readonly ListBelow below = new(source);
    private readonly LineRun run = new();
    private Role role;
    private Role listRole;
    private Speaker speaker;
    private Speaker listSpeaker;
    private Speaker voice;
    private Speaker titleSpeaker;
    private int titleLevel;
    private bool titleNumbered;

    public IReadOnlyList<ExtractedItem> Items => sentences.Items;

    public IReadOnlyList<Span> Signalements => sentences.Signalements;

    public IReadOnlyList<Span> Refusals => sentences.Refusals;

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

    private int Take(IReadOnlyList<Block> blocks, int at)
    {
        var block = blocks[at];
        if (block.Kind == BlockKind.Heading)
        {
            TakeTitle(block, at + 1 < blocks.Count ? blocks[at + 1] : null);
            return at;
        }

        if (block.Kind == BlockKind.Paragraph)
        {
            (listRole, listSpeaker) = (Role.None, Speaker.Unknown);
            if (mail.Opens(block.Folded(source)) is { } writer)
            {
                (voice, speaker, role, titleSpeaker) = (writer, Speaker.Unknown, Role.None, Speaker.Unknown);
                return at;
            }

            if (mail.IsHead(block.Folded(source)))
            {
                // « Objet : nos questions avant le CST » is the title of the message.
                role = Roles.Of(MailHead.Subject(block.Folded(source))) is { } subject and not Role.Skip ? subject : role;
                return at;
            }
        }

        return block.Kind == BlockKind.Cell ? TakeCell(block, at) : TakeText(blocks, at);
    }

    private void TakeTitle(Block title, Block? next)
    {
        var folded = title.Folded(source);
        var employer = Label.IsEmployerPart(folded);
        var said = employer ? null : Roles.Of(folded);
        var numbered = title.Numbered || Counted().IsMatch(folded);
        // « Q3. BADGES » below « RÉCLAMATIONS DE LA CGT » is still one of them.
        if (said is not null || employer || (title.Level <= titleLevel && !(numbered && !titleNumbered)))
        {
            role = said ?? Role.None;
            (titleLevel, titleNumbered, titleSpeaker) = (title.Level, numbered, employer ? Speaker.Employer : Speaker.Unknown);
        }

        (speaker, listSpeaker, listRole) = (Speaker.Unknown, Speaker.Unknown, Role.None);
        sentences.CloseQuote();
        if (folded.EndsWith('?') && next is not null && Answers().IsMatch(next.Folded(source)))
        {
            sentences.Add(EntryKind.Question, SentenceEdges.Trim(source, title.Span), []);
        }
    }

    [GeneratedRegex(@"^\W*(?:q|question|point|reclamation) ?(?:n°|no)? ?\d", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    private int TakeCell(Block cell, int at)
    {
        var said = cell.Column.Length > 0 ? Label.OfColumn(cell.Column) : null;
        var setting = new Setting(said?.Role ?? role, said?.Speaker ?? Speaker.Unknown, ListItem: true, unionText, EmployerQuote: false);
        sentences.Read(cell.Span, setting);
        return at;
    }

    private int TakeText(IReadOnlyList<Block> blocks, int at)
    {
        var block = blocks[at];
        var folded = block.Folded(source);
        var label = at == 0 && TitleLine.First(block, folded) is { } headline ? headline : Under(Label.Of(folded, roster), folded);
        if (label is null && TitleLine.Of(source, block, folded) is { } title)
        {
            titleSpeaker = title.Speaker ?? Speaker.Unknown;
            return TakeLabel(title with { Role = title.Role ?? Role.None }, block, blocks, at);
        }

        if (label is not null && label.Length >= folded.Length - 1)
        {
            return TakeLabel(label, block, blocks, at);
        }

        var bullets = below.OfLeadIn(blocks, at, folded);
        return bullets > 0 ? TakeLeadIn(blocks, at, bullets, label) : TakeParagraph(block, at, label, at + 1 < blocks.Count ? blocks[at + 1] : null);
    }

    // « Q7. » below « RÉCLAMATIONS »: what it numbers is what the title says.
    private Label? Under(Label? label, string folded) => label is { Role: Role.Questions } && role == Role.Demands && !folded.StartsWith("question", StringComparison.Ordinal) ? label with { Role = Role.Demands } : label;

    private int TakeLabel(Label label, Block block, IReadOnlyList<Block> blocks, int at)
    {
        if (label.Role == Role.Skip)
        {
            return at + below.Count(blocks, at);
        }

        speaker = label.Speaker ?? Speaker.Unknown;
        run.Open(block, label.Role == Role.Demands && block.Folded(source).EndsWith(':'));
        if (block.Kind == BlockKind.Bullet)
        {
            listRole = label.Role ?? Role.None;
        }
        else if (label.Role is { } said)
        {
            role = said;
        }

        return at;
    }

    private int TakeParagraph(Block block, int at, Label? label, Block? next)
    {
        // « À noter : la direction a promis de revenir » is worth noting.
        if (label?.Role == Role.Skip && CommitmentCues.IsPromise(block.Folded(source)))
        {
            label = label with { Role = null };
        }

        if (label?.Role == Role.Skip)
        {
            return at;
        }

        // A label alone on its line speaks for what is below it; one before a text, for that text.
        if (block.Kind == BlockKind.Bullet || label is { Speaker: not null })
        {
            speaker = Speaker.Unknown;
        }

        var start = label is null ? block.Span.Start : FoldedText.Of(source, block.Span.Start, block.Span.End).OriginOf(label.Length);
        var setting = SettingOf(block, label);
        sentences.Read(block.Span with { Start = start }, setting with { ListItem = setting.ListItem || run.Takes(block) || IsAsked(block, start, setting, next) });
        return at;
    }

    // The one sentence before « Réponse : », below a title that announces questions or demands, is one.
    private bool IsAsked(Block block, int start, Setting setting, Block? next) =>
        setting.Role is Role.Questions or Role.Demands && !setting.ByEmployer && next is not null && Answers().IsMatch(next.Folded(source))
        && SentenceSplitter.Split(source, block.Span with { Start = start }).Count == 1;

    private Setting SettingOf(Block block, Label? label) =>
        new(label?.Role ?? (listRole == Role.None ? role : listRole), label?.Speaker ?? FirstKnown(listSpeaker, speaker, titleSpeaker, voice), block.Kind == BlockKind.Bullet || label?.Role is Role.Questions or Role.Demands, unionText, EmployerQuote: false);

    private static Speaker FirstKnown(params ReadOnlySpan<Speaker> said)
    {
        foreach (var one in said)
        {
            if (one != Speaker.Unknown)
            {
                return one;
            }
        }

        return Speaker.Unknown;
    }

    private int TakeLeadIn(IReadOnlyList<Block> blocks, int at, int bullets, Label? label)
    {
        var block = blocks[at];
        var start = label is null ? block.Span.Start : FoldedText.Of(source, block.Span.Start, block.Span.End).OriginOf(label.Length);
        var parts = SentenceSplitter.Split(source, block.Span with { Start = start });
        if (parts.Count == 0)
        {
            return at;
        }

        var lead = parts[^1].Span;
        var folded = FoldedText.Of(source, lead.Start, lead.End).Text.TrimEnd(' ', ':');
        var setting = SettingOf(block, label);
        var kind = lead.Length > SentenceReader.LongestSentence ? null : ItemRules.KindOf(source, lead, folded, setting);
        var list = blocks.Skip(at + 1).Take(bullets).ToList();
        sentences.Read(new Span(start, lead.Start), setting);
        if (kind is { } whole && !list.Exists(StandsAlone))
        {
            sentences.Add(whole, Lead(lead), list.ConvertAll(bullet => SentenceEdges.Trim(source, bullet.Span).Of(source)));
            return at + bullets;
        }

        listRole = kind is { } each ? RoleOf(each) : Roles.Of(folded) ?? (Awaits().IsMatch(block.Folded(source)) && !setting.ByEmployer && !ItemRules.SpokenByEmployer(folded, setting) ? Role.Questions : Role.None);
        listSpeaker = kind is null && ItemRules.SpokenByEmployer(folded, setting) ? Speaker.Employer : Speaker.Unknown;
        return at + (listRole == Role.Skip || (kind is null && Rhetoric.IsCall(folded)) ? bullets : 0);
    }

    // « Vous deviez répondre à nos questions. Nous vous les rappelons : »
    [GeneratedRegex(@"\b(?:questions?|interrogations?|(?:de|a|nous|sans) repon(?:dre|ses?))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Awaits();

    private static Role RoleOf(EntryKind kind) => kind switch
    {
        EntryKind.Question => Role.Questions,
        EntryKind.Demand => Role.Demands,
        _ => Role.Commitments,
    };

    private Span Lead(Span lead)
    {
        var end = lead.End;
        while (end > lead.Start && source[end - 1] is ':' or ' ' or '\u00A0' or '\u202F' or '*')
        {
            end--;
        }

        return lead with { End = end };
    }

    private bool StandsAlone(Block bullet) => source.AsSpan(bullet.Span.Start, bullet.Span.Length).TrimEnd(" *_»\"").EndsWith("?");
}
