using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>Putting a question, a demand or a commitment in the register, in the person's own words.</summary>
internal static class AddFrames
{
    private static readonly string[] Introductions = ["suivante", "suivant", "ci-dessous", "following", "de savoir", "que", "qu'", "de", "d'", "of", "that", "is", "est"];

    public static readonly Frame[] All =
    [
        new("add", [Note, Add]) { Allows = [Register, Employer], Text = "text", Inline = true, Introduced = true, Connectors = ["que", "qu'", "that"], When = head => Promises.Said(head.Tail), Then = (head, command) => Complete(head, command.With("kind", "commitment")) },
        Adding([Add, Note, Register]) with { Inline = true },
        Adding([Asked]) with { When = head => head.Tail is not null && (head.Body is not null || head.HasAny(Employer, Request) || head.Opening is { Text: "pose" or "poser" or "posez" or "ask" }) && head.Has(Question) },
        new("add", [Commitment]) { Accepted = Slots.Body | Slots.Date, Allows = [Employer], Text = "text", When = head => head.Tail is not null, Then = Complete },
        new("add", [Demand]) { Accepted = Slots.Body | Slots.Date | Slots.Topic, Allows = [Employer, Next, Meeting], Text = "text", When = head => head.Tail is not null && (head.Body is not null || head.Has(Employer)), Then = Complete },
        new("add", [Question]) { Accepted = Slots.Body | Slots.Date | Slots.Topic, Allows = [Employer, Next, Meeting], Text = "text", When = head => head.Tail is not null && (head.Body is not null || head.Has(Employer)), Then = Complete },
    ];

    private static Frame Adding(Concept[] verb) => new("add", verb, [Question, Demand, Commitment])
    {
        Accepted = Slots.Body | Slots.Date | Slots.Topic, Allows = [Register, Employer, Self, Me, Asked, RequestVerb, Entry, Link, Add, Note, Next, Meeting, Appoint], Text = "text", Connectors = Introductions, Then = Complete, Lean = Lean.Back,
        When = head => !head.Asks && (!head.Plural(Question) && !head.Plural(Demand) && !head.Plural(Commitment) || AmongOthers(head)) && !OnTheAgenda(head),
    };

    /// <summary>« ajoute à nos demandes : … ».</summary>
    private static bool AmongOthers(Head head) => head.Tail is not null && head.Opening?.Is(Add) == true && head.Items.Any(i => i.Text is "a" or "aux" or "dans" or "parmi" or "to");

    /// <summary>« demande d'inscrire l'IA à l'ordre du jour » is told of a committee, whatever else « inscrire » may mean.</summary>
    private static bool OnTheAgenda(Head head) => !head.Reading.Items.Any(i => i.Text == ":") && head.Reading.Items.Any(i => i.Is(Agenda) && !i.Is(Add));

    private static ChatCommand Complete(Head head, ChatCommand command)
    {
        var kind = head.Has(Question) ? "question" : head.Has(Commitment) ? "commitment" : head.Has(Demand) ? "demand" : null;
        command = AskedAside.Told(head, command.With("kind", kind ?? command["kind"]));
        return command["text"] is { } text ? TrailingDeadline.Moved(command, text, head.Reading.Today) : command;
    }
}
