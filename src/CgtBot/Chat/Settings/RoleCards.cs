using CgtBot.Chat.Cards;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Settings;

/// <summary>The cards around roles and web codes.</summary>
internal static class RoleCards
{
    public static Card All(ChatTurn turn, IReadOnlyList<Person> persons) => new(
        Format(SectionTexts.RolesTitle, persons.Count, Word(SectionTexts.WordPerson, persons.Count)),
        [new CardBlock.Paragraph(SectionTexts.RolesWhat), new CardBlock.Items([.. persons.Select(p => Item(turn, p))]), .. Fields("", Role.Member).Select(f => new CardBlock.Input(f))],
        [NewCode()])
    {
        Neutral = SectionTexts.ButtonRoles,
    };

    public static Card AskLabel(string? label, Role role) => AskCards.For(
        SectionTexts.CodeNeedsLabel, ChatCommand.Of("roles", ("person", RolesCommand.NewPerson)), SectionTexts.ButtonNewCode, Fields(EntryText.Clean(label), role is Role.None ? Role.Member : role));

    public static Card Made(Person person, string path, Person? alike) => new(
        Format(SectionTexts.CodeMade, person.Label), [.. alike is null ? Array.Empty<CardBlock>() : [new CardBlock.Paragraph(Format(SectionTexts.CodeSameName, alike.Number, person.Number), TextWeight.Strong)], new CardBlock.Paragraph(Format(SectionTexts.CodeMadeDetail, ChatCards.NameOf(person.Role))), new CardBlock.Link(SectionTexts.CodeLink, path)], [Back()], CardTone.Success)
    {
        Neutral = SectionTexts.ButtonRoles,
    };

    public static Card Given(Person person, Role before) => new(
        Format(person.Removed ? SectionTexts.RoleRevoked : SectionTexts.RoleChanged, RoleWords.NameOf(person)),
        [new CardBlock.Paragraph(person.Removed ? SectionTexts.RoleRevokedDetail : Format(SectionTexts.RoleChangedDetail, ChatCards.NameOf(before), ChatCards.NameOf(person.Role)))],
        [AskCards.Undo(), Back()], CardTone.Success)
    {
        Neutral = SectionTexts.ButtonRoles,
    };

    public static Card UnknownRole(string written) => AskCards.Problem(Format(SectionTexts.RoleUnknown, EntryWords.Short(EntryText.Clean(written))), SectionTexts.RoleUnknownDetail, Back());

    public static Card UnknownPerson(string named, Role role)
    {
        var label = EntryWords.Short(EntryText.Clean(named));
        var create = ChatCommand.Of("roles", ("person", RolesCommand.NewPerson), ("label", label.TrimStart('@')), ("role", RoleWords.Code(role)));
        return AskCards.Problem(Format(SectionTexts.PersonUnknown, label), SectionTexts.PersonUnknownDetail, new CardButton(SectionTexts.ButtonNewCode, create), Back());
    }

    /// <summary>One name, several persons: which is meant is told by the number.</summary>
    public static Card Alike(ChatTurn turn, string named, IReadOnlyList<Person> persons) => new(
        Format(SectionTexts.PersonsAlike, EntryWords.Short(EntryText.Clean(named)), persons.Count),
        [new CardBlock.Paragraph(SectionTexts.PersonsAlikeDetail), new CardBlock.Items([.. persons.Select(p => Item(turn, p))])], [Back()], CardTone.Warning);

    public static CardButton Back() => new(SectionTexts.ButtonRoles, ChatCommand.Of("roles"));

    private static CardItem Item(ChatTurn turn, Person person)
    {
        var name = Format(SectionTexts.RolesItem, person.Number, person.Author == AuthorId.LocalSteward ? SectionTexts.RolesLocal : person.Label ?? SectionTexts.RolesUnnamed);
        var how = person.CodeHash is not null ? SectionTexts.RolesByCode : person.Author == AuthorId.LocalSteward ? null : Format(SectionTexts.RolesByPlatform, Capital(person.Author.Value.Split(':')[0]));
        string?[] detail = [ChatCards.NameOf(person.Role), how];
        return new CardItem(
            person.Author == turn.Author ? Format(SectionTexts.RolesYou, name) : name, string.Join(" · ", detail.OfType<string>()),
            person.Author == AuthorId.LocalSteward ? null : [.. new[] { Role.Reader, Role.Member, Role.Steward }.Where(r => r != person.Role).Select(r => Give(person, r)), Give(person, Role.None)]);
    }

    private static CardButton Give(Person person, Role role) => new(
        role switch { Role.Reader => SectionTexts.ButtonMakeReader, Role.Member => SectionTexts.ButtonMakeMember, Role.Steward => SectionTexts.ButtonMakeSteward, _ => SectionTexts.ButtonRevoke },
        ChatCommand.Of("roles", ("person", person.Number), ("role", RoleWords.Code(role))), role is Role.None ? ButtonStyle.Danger : ButtonStyle.Normal);

    private static CardButton NewCode() => new(SectionTexts.ButtonNewCode, ChatCommand.Of("roles", ("person", RolesCommand.NewPerson)), ButtonStyle.Primary) { Sends = ["label", "role"] };

    private static CardInput[] Fields(string label, Role role) =>
    [
        new CardInput.Text("label", SectionTexts.FieldLabel, Value: label),
        new CardInput.Choice("role", SectionTexts.FieldRole, [.. new[] { Role.Reader, Role.Member, Role.Steward }.Select(r => new CardOption(RoleWords.Code(r), ChatCards.NameOf(r)))], Value: RoleWords.Code(role)),
    ];
}
