using System.Text.RegularExpressions;
using CgtBot.Chat.Phrases.Dates;
using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>The file of a body on a topic: opinions, requests, refusals, agenda, documents.</summary>
internal static partial class ConsultationFrames
{
    private static readonly Slots Subject = Slots.Topic | Slots.Body | Slots.Date;
    private static readonly Concept[] Around = [Employer, Self, Meeting, Add, Note, CommitteeKind, Held];

    public static readonly Frame[] All =
    [
        new("opinion", [Favourable, Unfavourable, Deemed]) { Accepted = Subject, Allows = [.. Around, Opinion, Give, Vote, Consult, Received], Reports = true, When = head => !ToCome.Said(head) && (head.HasAny(Opinion, Vote, Give, Deemed) && (head.Body ?? head.Topic) is not null || head.HasAny(Opinion) && head.HasAny(Add, Note)), Then = Sense },
        new("opinion", [Opinion, Vote], [Give, Add, Note, Vote]) { Accepted = Subject, Allows = [.. Around, Consult, Received, Opinion], Reports = true, When = head => !ToCome.Said(head) && !head.HasAny(What, List, When) && !head.Plural(Opinion) && !Delivered(head) && ((head.Body ?? head.Topic) is not null || head.HasAny(Add, Note) && head.Meaningful == 2), Then = Sense },
        new("consultations", [Consult, Opinion], [What, List, Show, Status, HowMany, When])
        {
            Accepted = Slots.Topic | Slots.Body, Allows = [.. Around, Open, Give, Received, Me, You, Opinion, Consult, Agenda, HowMany, Favourable, Unfavourable, Deemed, Wait], Then = State,
        },
        new("consultations", [Consult, Opinion, Agenda, Vote, Give])
        {
            Accepted = Slots.Topic | Slots.Body, Allows = [.. Around, Give, Received, Opinion, Consult, Favourable, Unfavourable, Deemed, Agenda, You, Not, Wait], When = head => head.Asks && (head.Body ?? head.Topic) is not null && (head.HasAny(Consult, Opinion, Agenda, Vote) || head.Body is not null && head.Topic is not null) || head.Plural(Consult) && head.Meaningful == 1, Then = State,
        },
        new("consultations", [Consult]) { Accepted = Slots.Topic | Slots.Body, Allows = [Open, Held], When = head => head.Plural(Consult), Then = State },
        new("consultation", [Refuse, Reject], [Consult, Agenda, Meeting]) { Accepted = Subject, Allows = [.. Around, Consult, Agenda, RequestVerb, Demand], Reports = true, When = head => OnSubject(head) && !ToCome.RefusalSaid(head), Then = Event("refused") },
        new("opinion", [Reject]) { Needed = Slots.Topic | Slots.Body, Accepted = Slots.Date, Allows = [Meeting, Held], Reports = true, When = head => !ToCome.Said(head) && head.Opening?.Meaning.Body is not null, Then = (_, command) => command.With("sense", "unfavourable") },
        new("consultation", [RequestVerb, Demand], [Consult, Agenda]) { Accepted = Subject, Allows = [.. Around, RequestVerb, Consult, Agenda, Opinion, Received], Reports = true, When = OnSubject, Then = Event("requested") },
        new("consultation", [Document, Dossier], [Received]) { Accepted = Subject, Allows = [.. Around, Consult, Document, Dossier, Give], Reports = true, When = head => head.Has(Document) ? OnSubject(head) : head.Body is not null, Then = Documents },
        new("consultation", [Agenda]) { Accepted = Subject, Lean = Lean.Nearest, Allows = [.. Around, Consult, Next, Received], Reports = true, When = head => head.Topic is not null, Then = Event("agenda") },
        new("consultation", [Consult], [Add, Note, Open]) { Accepted = Subject, Allows = [Register], When = OnSubject },
        new("consultation", [Consult]) { Accepted = Subject, Lean = Lean.Nearest, When = head => head.Body is not null && head.Topic is not null && !head.Asks, Then = (head, command) => command["date"] is null && command[Arguments.VagueDate] is null ? command : command.With("event", "agenda") },
        new("opinion", [Opinion]) { Needed = Slots.Topic | Slots.Body | Slots.Date, Allows = [Meeting, CommitteeKind], Reports = true, When = head => !ToCome.Said(head) && head.Opening?.Is(Opinion) == true && !head.Plural(Opinion) && !Delivered(head) },
        new("consultations", [Opinion]) { Accepted = Slots.Topic | Slots.Body, Allows = [Give], When = head => head.Body is not null && (head.Topic is not null || Delivered(head)) },
    ];

    /// <summary>« avis du CST sur l'IA »: the one that is known, or one to note.</summary>
    public static readonly Frame[] Doubtful =
    [
        new("opinion", [Opinion]) { Needed = Slots.Topic | Slots.Body, When = head => !head.Asks && !head.Plural(Opinion) && head.Opening?.Is(Opinion) == true },
    ];

    /// <summary>« les avis rendus par le CST » are wanted, not told.</summary>
    private static bool Delivered(Head head) => head.Opening?.Is(Opinion) == true && head.Items.Any(i => i.Text is "rendus" or "donnés" or "donnes" or "émis" or "emis");

    private static bool OnSubject(Head head) => (head.Topic ?? head.Body) is not null;

    private static Func<Head, ChatCommand, ChatCommand> Event(string name) => (_, command) => command.With("event", name);

    /// <summary>« documents reçus pour le CST du 15 décembre »: that is the day of the CST, not of the documents.</summary>
    private static ChatCommand Documents(Head head, ChatCommand command)
    {
        var before = head.Items.TakeWhile(i => i.Kind != ItemKind.Date).Where(i => i.Kind == ItemKind.Words && (!i.IsFree || i.Meaning.Body is not null)).ToList();
        var ofMeeting = head.First(ItemKind.Date) is not null && before is [.., { Meaning.Body: not null }];
        return (ofMeeting ? command.With("date", null).With(Arguments.VagueDate, null) : command).With("event", "documents");
    }

    private static ChatCommand Sense(Head head, ChatCommand command) =>
        command.With("sense", head.Has(Deemed) ? "deemed" : head.Has(Unfavourable) ? "unfavourable" : head.Has(Favourable) ? "favourable" : null)
            .With("text", Reserves().Match(head.Reading.Phrase) is { Success: true } said ? said.Value : null);

    /// <summary>« Favorable avec réserves » is not « favorable »: the words are kept beside the sense.</summary>
    [GeneratedRegex(@"\b(?:avec|assorti[e]? de|sous|with)\s+(?:des?\s+|quelques\s+|plusieurs\s+|deux\s+|trois\s+|some\s+)?(?:réserves?|reserves?|reservations?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserves();

    private static ChatCommand State(Head head, ChatCommand command) => command.With("state", head.Has(Open) ? "open" : null);
}
