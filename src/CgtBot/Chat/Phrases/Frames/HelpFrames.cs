using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Help, in general or on one command: « aide », « comment ajouter une question ? », « help remind ».</summary>
internal static class HelpFrames
{
    private static readonly Concept[] Nouns = [Minutes, Question, Demand, Commitment, Entry, Register, Source, Topic, Term, Gap, Meeting, Dossier, Remind, Answer, Due, Export, Import, Role, Setting, Channel, Bind, Timeline, Digest, Analyse, Opinion, Consult, Undo, Data, Me, Self, Erase];
    private static readonly Concept[] Verbs = [Add, Note, Link, Edit, Withdraw, Remind, Answer, Follow, Import, Export, Undo, Erase, Test, Pause, Confirm, Dismiss, Analyse, Prepare, Exclude, Remove, Refuse, Bind, Show, List];

    public static readonly Frame[] All =
    [
        new("help", [Help]) { Allows = [Me, You, Self, List, Show, What, Bind], When = head => !Thanked(head) && (!head.Items.Any(i => i.Text is "a") || head.Meaningful > 1 || !head.Reading.Phrase.Contains('!')) },
        new("help", [Help], [.. Nouns, .. Verbs]) { Allows = [.. Nouns, .. Verbs, Me], When = head => head.Opening?.Is(Help) == true && head.Meaningful <= 4, Then = On },
        new("help", [How], [.. Verbs, .. Nouns]) { Allows = [.. Nouns, .. Verbs, You], When = head => head.Opening?.Is(How) == true && head.HasAny(Verbs) && head.Meaningful <= 5, Then = On },
    ];

    /// <summary>« merci pour ton aide ».</summary>
    private static bool Thanked(Head head) => head.Has(You) && head.Items.Any(i => i.Text is "merci" or "thanks" or "thank") || head.Items.Zip(head.Items.Skip(1)).Any(p => p.First.Text is "merci" or "thanks" && p.Second.Text is "pour" or "for" or "de");

    /// <summary>The command whose order is the nearest to what help is asked on.</summary>
    private static ChatCommand On(Head head, ChatCommand command)
    {
        var rest = new Reading(head.Reading.Phrase, [.. head.Items.Where(i => !i.Is(Help) && !i.Is(How) && i.Text != "?")], head.Reading.Today);
        return command.With("command", NearestCommand.Of(rest, "help")?.Name);
    }
}
