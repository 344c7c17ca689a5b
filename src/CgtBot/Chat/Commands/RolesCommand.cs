using CgtBot.Channels.Web;
using CgtBot.Chat.Cards;
using CgtBot.Chat.Settings;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Rôles » : who may do what; a role given, a web code created or revoked.</summary>
public sealed class RolesCommand(OnceCodes codes) : IChatCommand
{
    /// <summary>Value of « person » that makes a new one, with a web code.</summary>
    public const string NewPerson = "new";

    public string Name => "roles";

    public Role Needs => Role.Steward;

    public CommandHelp Help => new(SectionTexts.HelpRolesDoes, SectionTexts.HelpRolesExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct) => await AnswerAsync(turn, ct) with { Private = true };

    private async Task<Card> AnswerAsync(ChatTurn turn, CancellationToken ct)
    {
        var persons = await turn.Db.Persons.OrderBy(p => p.Number).ToListAsync(ct);
        return (turn.Command["person"], turn.Command["role"], RoleWords.Parse(turn.Command["role"])) switch
        {
            (null, _, _) => RoleCards.All(turn, persons),
            (_, { } written, null) => RoleCards.UnknownRole(written),
            (NewPerson, _, var role) => await CreateAsync(turn, role ?? Role.Member, ct),
            var (named, _, role) => (RoleWords.Find(persons, named) ?? RoleWords.Find(await RevokedAsync(turn, ct), named)) is { } person
                ? await GiveAsync(turn, person, role, ct)
                : RoleWords.All(persons, named) is { Count: > 1 } alike ? RoleCards.Alike(turn, named, alike)
                : RoleCards.UnknownPerson(named, role ?? Role.Member),
        };
    }

    /// <summary>Who was put out may be let in again by their name or number; a web code is made anew instead, and who was forgotten is nobody.</summary>
    private static Task<List<Person>> RevokedAsync(ChatTurn turn, CancellationToken ct) => turn.Db.Persons.IgnoreQueryFilters([BotDb.RemovedFilter])
        .Where(p => p.Removed && p.CodeHash == null && p.Author != AuthorId.Erased).OrderBy(p => p.Number).ToListAsync(ct);

    private async Task<Card> CreateAsync(ChatTurn turn, Role role, CancellationToken ct)
    {
        var label = turn.Text("label");
        if (label.Problem is not null || label.Value!.Length is 0 or > RoleWords.LongestLabel || role is Role.None)
        {
            return RoleCards.AskLabel(turn.Command["label"], role);
        }

        var alike = RoleWords.All(await turn.Db.Persons.AsNoTracking().OrderBy(p => p.Number).ToListAsync(ct), label.Value).FirstOrDefault();
        await using var act = await turn.BeginAsync(ct: ct);
        var made = await WebCodes.CreateAsync(turn.Db, act, label.Value, role, ct);
        await act.CommitAsync(ct);
        return RoleCards.Made(made.Person, codes.Keep(turn.Db.Section, made.Code), alike);
    }

    /// <summary>Gives a role; « none » revokes: the row is hidden, its code no longer opens anything.</summary>
    private static async Task<Card> GiveAsync(ChatTurn turn, Person person, Role? role, CancellationToken ct)
    {
        if (role is null || role == person.Role)
        {
            return AskCards.Notice(Format(SectionTexts.RoleSame, Capital(RoleWords.NameOf(person))), ChatCards.NameOf(person.Role), RoleCards.Back());
        }

        if (person.Author == AuthorId.LocalSteward)
        {
            return AskCards.Notice(SectionTexts.RoleLocal, SectionTexts.RoleLocalDetail, RoleCards.Back());
        }

        var before = person.Role;
        await using var act = await turn.BeginAsync(ct: ct);
        // Counted in the act: two stewards may put each other out at once.
        if (before is Role.Steward && await turn.Db.Persons.CountAsync(p => p.Role == Role.Steward, ct) == 1)
        {
            return AskCards.Notice(SectionTexts.RoleLast, SectionTexts.RoleLastDetail, RoleCards.Back());
        }

        (person.Role, person.Removed) = (role.Value, role is Role.None);
        await act.CommitAsync(ct);
        return RoleCards.Given(person, before);
    }
}
