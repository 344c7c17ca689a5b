using CgtBot.Domain.Messages;
using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Frames;

/// <summary>What is read and what is written: analyse, timeline, digest, dossier, import, export.</summary>
internal static class DocumentFrames
{
    public static readonly Frame[] All =
    [
        new("analyse", [Analyse, Test]) { Needed = Slots.Url, Accepted = Slots.Topic, Allows = [Posting, Me, Self, Import, Show], Text = "text", When = head => !head.Asks || head.Has(Posting), Then = NoTopic },
        new("analyse", [Analyse]) { Accepted = Slots.Quote, Allows = [Posting, Me, Self], Text = "text", Inline = true, Introduced = true, When = head => !head.Asks, Then = Quoted },
        new("analyse", [Test], [Posting]) { Accepted = Slots.Quote, Text = "text", When = head => head.Tail is not null || head.HasKind(ItemKind.Quote), Then = Quoted },
        new("analyse", [Show], [Posting]) { Needed = Slots.Url, Allows = [Me], When = head => Offered(head) && !head.Asks },
        new("timeline", [Timeline]) { Accepted = Slots.Topic, Allows = [Show, List, Prepare, Me, You, Topic, What, Status, Dossier, Full], When = head => head.Topic is not null || head.Items.Any(i => i.Is(Timeline) && !i.Is(Status) && !i.Text.StartsWith("depuis") && i.Text is not ("tout" or "ce" or "everything" or "all")) },
        new("timeline", [Digest]) { Needed = Slots.Topic, Allows = [What, Employer], When = head => head.Items.Any(i => i.Is(Digest) && i.End - i.Start > 9 && head.Reading.Phrase[i.Start..i.End].Contains("pass", StringComparison.OrdinalIgnoreCase)) },
        new("import", [Import]) { Accepted = Slots.Body | Slots.Date, Then = Bare, Allows = [Dossier, Minutes, Register, Me, Self, Document, Posting, Meeting, Add] , When = head => !head.Asks || head.HasAny(Dossier, Minutes) },
        new("import", [Add], [Minutes]) { Allows = [Dossier, Meeting, Register] },
        new("export", [Export]) { Allows = [Minutes, Dossier, Csv, Json, Register, Question, Demand, Commitment, Entry, List, Me, Self, Data, Prepare, Show], When = head => !head.Has(Me) || !head.Has(Data), Then = Format },
        new("export", [Csv, Json]) { Allows = [Minutes, Export, Register, Question, Entry, Show, List, Prepare], When = head => head.HasAny(Register, Question, Entry, Prepare, Show), Then = Format },
        new("digest", [Digest]) { Accepted = Slots.Date, Allows = [Week, Show, Prepare, Me, What, Give, Last, You, Employer], When = Summary },
        new("digest", [Week], [What, Status]) { Allows = [Show, Me], When = head => !head.Items.Any(i => i.Text is "quel" or "quelle" or "what" && !head.Asks) },
        new("dossier", [Dossier]) { Accepted = Slots.Topic, Allows = [Prepare, Show, Me, Topic, Gap, Edit, Digest, List], When = head => head.HasAny(Prepare, Show) || head.Topic is not null || head.Meaningful == 1 && !head.Asks && !head.Items.Any(i => i.Text is "suivant" or "autre" or "des" or "mon"), Forgiving = head => head.Topic is not null && (head.Has(Request) || head.Opening is { } said && (said.Is(Prepare) || said.Is(Show))) },
    ];

    /// <summary>« regarde cette offre »: a posting is for the bot to read, an article for anyone.</summary>
    private static bool Offered(Head head) => head.Items.Any(i => i.Is(Posting) && OfJobs.Contains(i.Text));

    private static readonly string[] OfJobs = ["offre", "offres", "annonce", "fiche", "avis", "job", "posting", "poste"];

    private static ChatCommand Bare(Head head, ChatCommand command) => ChatCommand.Of(command.Name);

    private const Concept Full = Concept.List;

    /// <summary>« quoi de neuf ? » is said between people: it takes the week, or the bot's name.</summary>
    private static bool Summary(Head head) => head.HasAny(Week, Show, Prepare) && !head.HasKind(ItemKind.Date) || head.First(ItemKind.Date) is { } date && date.Date.Ahead < head.Reading.Today || head.Reading.Addressed
        || head.Meaningful == 1 && !head.Asks && !head.Items.Any(i => i.Is(Digest) && i.End - i.Start <= 9 && i.Text is "quoi" or "what" or "point" or "rapport" or "un" or "il" or "que" or "qu");

    private static ChatCommand NoTopic(Head head, ChatCommand command) => command.With("topic", null);

    private static ChatCommand Quoted(Head head, ChatCommand command) =>
        command["text"] is null && head.First(ItemKind.Quote) is { } quote ? command.With("text", quote.Text) : command;

    private static ChatCommand Format(Head head, ChatCommand command) => command.With("format", head.Has(Json) ? "json" : head.Has(Csv) ? "csv" : null);
}
