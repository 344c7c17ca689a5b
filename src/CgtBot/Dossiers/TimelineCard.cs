using CgtBot.Domain.Messages;
using CgtBot.Domain.Topics;
using CgtBot.Evidence;
using CgtBot.Texts;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Dossiers;

/// <summary>The chronology of a topic as a card: the picture, the list that says the same, the way to the dossier.</summary>
internal static class TimelineCard
{
    private const int Shown = 30;
    private const string DossierFolder = "/exports/dossier/";
    private const string DossierPage = ".html";

    /// <summary>Where the printable dossier on a topic is; on all of them when null.</summary>
    public static string DossierPath(TopicId? topic) => $"{DossierFolder}{topic?.Value ?? DossierNames.AllTopics}{DossierPage}";

    /// <summary>Reads such a path: the topic it is about, null for all of them; false when it is none.</summary>
    public static bool IsDossier(string path, out TopicId? topic)
    {
        var asked = path.StartsWith(DossierFolder, StringComparison.Ordinal) && path.EndsWith(DossierPage, StringComparison.Ordinal) ? path[DossierFolder.Length..^DossierPage.Length] : "";
        topic = asked is "" or DossierNames.AllTopics ? null : new TopicId(asked);
        return asked.Length > 0 && !asked.Contains('/');
    }

    /// <summary>Where the whole dossier on a topic is, for one kind of reader.</summary>
    public static string ArchivePath(TopicId? topic, Disclosure disclosure) => $"{DossierFolder}{topic?.Value ?? DossierNames.AllTopics}/{disclosure.Name}.zip";

    public static Card Of(TopicId topic, string name, IReadOnlyList<ChronologyEvent> events) => events.Count == 0
        ? Card.Of(Say(CaseTexts.TimelineTitle, name), new CardBlock.Paragraph(CaseTexts.TimelineNone))
        : new Card(
            Say(CaseTexts.TimelineTitle, name),
            [
                new CardBlock.Picture($"/images/chronologie/{topic.Value}.svg", Say(CaseTexts.TimelinePicture, name, events.Count, Day(events[0].On), Day(events[^1].On))),
                .. Older(events.Count, topic),
                new CardBlock.Items([.. events.TakeLast(Shown).Select(Row)]),
            ],
            [new CardButton(CaseTexts.ButtonDossier, ChatCommand.Of("dossier", ("topic", topic.Value)))]);

    private static IEnumerable<CardBlock> Older(int count, TopicId topic) => count <= Shown
        ? []
        : [new CardBlock.Paragraph(Say(CaseTexts.TimelineOlder, Shown, count - Shown), TextWeight.Subtle), new CardBlock.Link(CaseTexts.TimelinePage, $"/chronologie/{topic.Value}")];

    private static CardItem Row(ChronologyEvent e) => new(Say(CaseTexts.TimelineItem, Day(e.On), e.Text), e.Source is null ? TopicChronology.NameOf(e.Lane) : $"{TopicChronology.NameOf(e.Lane)} · {e.Source}");
}
