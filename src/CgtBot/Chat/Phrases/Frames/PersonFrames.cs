using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Who is who and what is kept of them: bind, roles, settings, my-data, erase-me, undo.</summary>
internal static class PersonFrames
{
    public static readonly Frame[] All =
    [
        new("erase-me", [Erase], [Me]) { Allows = [Data, You, Self, List, Know, What, Register], When = head => head.HasAny(Data, Know, List) || head.Meaningful <= 3 },
        new("erase-me", [Remove, Withdraw], [Data, List]) { Allows = [Me, Self, List, You, Know], When = head => head.Has(Me) },
        new("my-data", [Data], [Me]) { Allows = [Know, What, Show, You, Export, List, Self, Register, Held, Received], When = head => !head.HasAny(Remove, Erase, Withdraw) },
        new("my-data", [Data]) { Allows = [Show, What, You], When = head => head.Items.Any(i => i.Is(Data) && i.Text is "rgpd" or "gdpr") && head.Meaningful <= 2 },
        new("my-data", [Know], [Me]) { Allows = [You, What, List, Self, Data], When = head => head.HasAny(What, Data) || head.Items.Any(i => i.Text is "que" or "quoi") },
        new("bind", [Bind, Link]) { Allows = [Channel, Code, Self], Accepted = Slots.Number | Slots.Words, When = head => PairingCode.Alone(head) && (PairingCode.Of(head) is not null || head.HasAny(Channel, Code) || head.Meaningful == 1 && head.Has(Bind)) && (head.HasAny(Bind, Channel, Code)), Then = (head, command) => command.With("number", null).With("code", PairingCode.Of(head)) },
        new("bind", [Code]) { Accepted = Slots.Number | Slots.Words, Allows = [Bind], When = head => PairingCode.Of(head) is not null && PairingCode.Alone(head), Then = (head, command) => command.With("number", null).With("code", PairingCode.Of(head)) },
        new("roles", [Role]) { Allows = [List, Show, What, Me, You, Member, Steward, Reader, Channel, Register], When = head => head.Plural(Role) || head.HasAny(What, Show) && !head.Has(You) && head.HasAny(Me, Show) || head.Items.Any(i => i.Text is "qui" or "who"), },
        new("roles", [Reader, Member, Steward]) { Allows = [What, List, Show], When = head => head.Items.Any(i => i.Text is "qui" or "who") || head.HasAny(List, What, Show), },
        new("roles", [Reader, Member, Steward]) { Needed = Slots.Person, When = head => head.Meaningful == 2 && !head.Asks, Then = RoleOf },
        new("roles", [Reader, Member, Steward], [Appoint, Role, Add, Remove, Withdraw, Edit]) { Accepted = Slots.Person | Slots.Words, Allows = [Channel, Role], When = head => PersonName.Of(head) is not null && (head.HasKind(ItemKind.Person) || !head.Items.Any(i => i.Text is "devient" or "deviendra" or "becomes" or "sera")), Then = RoleOf },
        new("settings", [Setting, SettingName], [Setting, SettingName]) { Accepted = Slots.Date | Slots.Number | Slots.Words, Allows = [Edit, Setting, SettingName, Appoint, Show, What, List, Due, Resume, Pause], When = head => SettingWords.Fits(head), Then = SettingWords.Named, Text = "value" },
        new("settings", [SettingName], [Edit]) { When = head => head.Meaningful == 2 },
        new("settings", [Setting]) { Allows = [Show, List, What, Channel, Edit, Register], When = head => head.Plural(Setting) || head.Meaningful == 1 || head.HasAny(Show, List, What, Edit) },
        new("undo", [Undo]) { Allows = [Not, Last, Self, Me, Undo, Request], When = head => !head.Asks && head.Items.Any(i => i.Is(Undo) && !Regrets.Contains(i.Text) && (!Told(head, i) || head.Opening?.Is(Undo) == true && head.Has(Last))) },
    ];

    /// <summary>« annulé », « commande annulée »: something was, elsewhere.</summary>
    private static bool Told(Head head, Item item) => head.Reading.Phrase.AsSpan(item.Start, item.End - item.Start).TrimEnd("es").EndsWith("é");

    /// <summary>Saying one was wrong is not yet asking to undo.</summary>
    private static readonly string[] Regrets = ["je", "erreur", "oups", "oops", "mistake", "betise"];

    private static ChatCommand RoleOf(Head head, ChatCommand command) => command.With("person", PersonName.Of(head))
        .With("role", Said(head, Steward) ? "steward" : Said(head, Reader) ? "reader" : Said(head, Member) ? "member" : null);

    /// <summary>Named as a role, and not as part of someone's name.</summary>
    private static bool Said(Head head, Concept role) => head.Items.Except(PersonName.Words(head)).Any(i => i.Is(role));
}
