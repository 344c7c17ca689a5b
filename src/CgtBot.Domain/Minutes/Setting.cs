namespace CgtBot.Domain.Minutes;

/// <summary>Where a sentence stands: what is known of it before reading it.</summary>
/// <param name="Speaker">Who speaks by a label or a column; the sentence may say otherwise.</param>
/// <param name="ListItem">A bullet or a cell stands alone; a paragraph argues.</param>
/// <param name="UnionText">The text is a union's or of a staff body, not notes of a group.</param>
/// <param name="First">The first sentence of its line or paragraph: what a list announces is there, the rest tells of it.</param>
/// <param name="Alone">The only sentence of its line.</param>
/// <param name="AfterEmployer">The sentence before was the employer's: « elle demande » is not the union's.</param>
/// <param name="EmployerQuote">Between « » opened by the employer's name.</param>
/// <param name="AfterUs">The sentence before was of somebody of the staff side.</param>
/// <param name="AfterQuestion">The sentence before, of the same line, asks something.</param>
internal readonly record struct Setting(Role Role, Speaker Speaker, bool ListItem, bool UnionText, bool EmployerQuote, bool AfterEmployer = false, bool First = true, bool Alone = true, bool AfterUs = false, bool AfterQuestion = false)
{
    public bool ByEmployer => EmployerQuote || Speaker == Speaker.Employer;
}
