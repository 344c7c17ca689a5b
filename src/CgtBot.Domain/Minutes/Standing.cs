namespace CgtBot.Domain.Minutes;

/// <summary>What titles, labels and lists already read say of the text that follows: who speaks, and whether it is asked, demanded or promised.</summary>
internal sealed class Standing(bool unionText)
{
    private Role listRole;
    private Speaker speaker;
    private Speaker listSpeaker;
    private Speaker voice;
    private Speaker titleSpeaker;
    private int titleLevel;
    private int lastLevel;
    private bool titleNumbered;
    private bool lastNumbered;

    /// <summary>What the last title or label announced.</summary>
    public Role Role { get; private set; }

    public void UnderTitle(Block title, Role? said, bool employer, bool numbered, bool asked)
    {
        // « Q3. BADGES » below « RÉCLAMATIONS DE LA CGT » is still one of them.
        // What the employer answered ends with the next title of its rank, whatever number it bears.
        if (said is not null || employer || (title.Level <= titleLevel && (titleSpeaker == Speaker.Employer && !asked || !(numbered && !titleNumbered))))
        {
            Role = said ?? Role.None;
            (titleLevel, titleNumbered, titleSpeaker) = (title.Level, numbered, employer ? Speaker.Employer : Speaker.Unknown);
        }

        (lastLevel, lastNumbered) = (title.Level, numbered);
        EndList();
        speaker = Speaker.Unknown;
    }

    /// <summary>A line that is a title by its words alone.</summary>
    public void UnderLine(Label title) => titleSpeaker = title.Speaker ?? Speaker.Unknown;

    public void UnderLabel(Block block, Label label)
    {
        speaker = label.Speaker ?? Speaker.Unknown;
        if (block.Kind == BlockKind.Bullet)
        {
            listRole = label.Role ?? Role.None;
        }
        else if (label.Role is { } said)
        {
            // « Nos questions : » holds until the next title of the rank it stands under.
            (Role, titleLevel, titleNumbered) = (said, lastLevel, lastNumbered);
        }
    }

    /// <summary>« Q7. » and « R7. » below « RÉCLAMATIONS »: what it numbers is what the title says.</summary>
    public Label? Under(Label? label, string folded) =>
        label is null || Role != Role.Demands ? label
        : label is { Role: Role.Questions } && !folded.StartsWith("question", StringComparison.Ordinal) ? label with { Role = Role.Demands }
        : label is { Speaker: Speaker.Employer } && folded is ['r', >= '0' and <= '9', ..] ? label with { Speaker = Speaker.Union, Role = Role.Demands }
        : label;

    /// <summary>The list that begins is spoken by, or made of, what its lead-in says.</summary>
    public void UnderLeadIn(Role role, Speaker by) => (listRole, listSpeaker) = (role, by);

    public void EndList() => (listRole, listSpeaker) = (Role.None, Speaker.Unknown);

    /// <summary>A message of an exchange begins.</summary>
    public void InMessageOf(Speaker writer) => (voice, speaker, Role, titleSpeaker) = (writer, Speaker.Unknown, Role.None, Speaker.Unknown);

    /// <summary>« Objet : nos questions avant le CST » is the title of the message.</summary>
    public void UnderSubject(Role? subject) => Role = subject is { } said and not Role.Skip ? said : Role;

    /// <summary>A label alone on its line speaks for what is below it; one before a text, for that text.</summary>
    public void Silence() => speaker = Speaker.Unknown;

    public Setting Of(Block block, Label? label) =>
        new(label?.Role ?? (listRole == Role.None ? Role : listRole), label?.Speaker ?? FirstKnown(listSpeaker, speaker, titleSpeaker, voice), block.Kind == BlockKind.Bullet || label?.Role is Role.Questions or Role.Demands or Role.Commitments, unionText, EmployerQuote: false);

    public Setting OfCell(Block cell)
    {
        var said = cell.Column.Length > 0 ? Label.OfColumn(cell.Column) : null;
        return new Setting(said?.Role ?? (Label.IsClass(cell.Column) ? Role.None : Role), said?.Speaker ?? Speaker.Unknown, ListItem: true, unionText, EmployerQuote: false);
    }

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
}
