namespace CgtBot.Domain.Deadlines;

/// <summary>Where a deadline comes from. No legal deadline is known for a plain union question: its basis is agreed or house.</summary>
public abstract record DeadlineBasis
{
    private DeadlineBasis()
    {
    }

    /// <summary>An article of the legal pack, by its id (CGFP-R254-74).</summary>
    public sealed record Legal(string ArticleId) : DeadlineBasis;

    /// <summary>Agreed with the employer; the text says where and when (« réunion du 11/12/2024 »), and may be empty.</summary>
    public sealed record Agreed(string Where = "") : DeadlineBasis;

    /// <summary>A rule of the section; the name is empty for its ordinary rule.</summary>
    public sealed record House(string Rule = "") : DeadlineBasis;

    /// <summary>One text to store: legal:CGFP-R254-74, agreed:réunion du 11/12/2024, house:</summary>
    public string Code => this switch
    {
        Legal legal => "legal:" + legal.ArticleId,
        Agreed agreed => "agreed:" + agreed.Where,
        House house => "house:" + house.Rule,
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    /// <summary>Reads what <see cref="Code"/> writes; null for anything else.</summary>
    public static DeadlineBasis? Parse(string? code) => code?.Split(':', 2) switch
    {
        ["legal", { Length: > 0 } id] => new Legal(id),
        ["agreed", var where] => new Agreed(where),
        ["house", var rule] => new House(rule),
        _ => null,
    };
}
