using System.Globalization;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Minutes;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Gaps;
using CgtBot.Texts;
using static CgtBot.Chat.Cards.Counted;
using static CgtBot.Gaps.GapWording;

namespace CgtBot.Dossiers;

/// <summary>What was read, line by line, each ticked until a person unticks it, but a refusal that names no body; answers, each unticked until a person ticks it.</summary>
internal static class ReviewCard
{
    private const int Shown = 160;

    public static Card Of(string file, int draft, ExtractedDossier dossier, IReadOnlyDictionary<string, int> repeats, IReadOnlyList<ProposedAnswer> answers, IReadOnlyList<Body> bodies, Sector sector, IEnumerable<string> told)
    {
        var lines = DossierLine.Of(dossier);
        var bodiless = lines.OfType<DossierLine.Refused>().Where(r => NamedBody.OfRefusal(r.What, dossier, bodies) is null).Select(r => r.Key).ToHashSet();
        var options = lines.Select(l => new CardOption(l.Key, bodiless.Contains(l.Key) && bodies.Count > 0 ? Say(DossierTexts.LineNoBody, Label(l, Origins.Short(dossier, l.Line)), BodyWording.The(Body.Consulted(sector, [], [.. bodies.Select(b => b.Acronym)]))) : Label(l, Origins.Short(dossier, l.Line)))).ToList();
        return new Card(
            Say(Word(DossierTexts.ReviewTitle, lines.Count), file, lines.Count),
            [
                new CardBlock.Paragraph(DossierTexts.ReviewIntro),
                .. told.Select(said => new CardBlock.Paragraph(said, TextWeight.Subtle)),
                new CardBlock.Input(new CardInput.Ticks("keep", DossierTexts.ReviewTicks, options, [.. options.Select(o => o.Value).Where(key => !bodiless.Contains(key))])),
                .. Again(dossier, lines, repeats),
                .. Answers(dossier, answers),
            ],
            [
                new CardButton(DossierTexts.ReviewSave, ChatCommand.Of("import", ("draft", draft)), ButtonStyle.Primary) { Sends = ["keep", .. Sent("again", repeats.Count), .. Sent("answers", answers.Count)] },
                new CardButton(DossierTexts.ReviewCancel, ChatCommand.Of("import", ("draft", draft), ("cancel", "true"))),
            ])
        {
            Neutral = Say(DossierTexts.Neutral, draft), Subject = $"import/{draft}",
        };
    }

    // Ticked: the entry keeps its number and one more date; unticked: an entry of its own.
    private static IEnumerable<CardBlock> Again(ExtractedDossier dossier, IReadOnlyList<DossierLine> lines, IReadOnlyDictionary<string, int> repeats)
    {
        var options = lines.OfType<DossierLine.Item>().Where(l => repeats.ContainsKey(l.Key)).Select(l => new CardOption(l.Key, Say(DossierTexts.LineAgain, Origins.Short(dossier, l.Line), repeats[l.Key], Short(l.What.Text)))).ToList();
        return options.Count == 0 ? [] : [new CardBlock.Input(new CardInput.Ticks("again", DossierTexts.ReviewAgain, options, [.. options.Select(o => o.Value)]))];
    }

    private static IEnumerable<string> Sent(string field, int options) => options == 0 ? [] : [field];

    // Whether it answers is for a person to say: none is ticked.
    private static IEnumerable<CardBlock> Answers(ExtractedDossier dossier, IReadOnlyList<ProposedAnswer> answers) =>
        answers.Count == 0 ? [] : [new CardBlock.Input(new CardInput.Ticks("answers", DossierTexts.ReviewAnswers, [.. answers.Select(a => new CardOption(a.Line.Key, Label(a, Origins.Short(dossier, a.Line.What.Line))))], []))];

    private static string Label(ProposedAnswer answer, string at)
    {
        var (what, asked) = (answer.Line.What, Short(answer.Line.What.Asked));
        return Say(DossierTexts.LineAnswer, at, what.IsRefusal ? DossierTexts.KindRefusal : DossierTexts.KindAnswer, On(what.Date), Short(what.Text), answer.Entry is { } number ? Say(DossierTexts.LineAnswerTo, number, asked) : asked);
    }

    private static string Label(DossierLine line, string at) => line switch
    {
        DossierLine.Item item => Say(DossierTexts.LineItem, at, Kind(item.What.Kind), On(item.Meeting.Date), Short(item.What.Text)),
        DossierLine.Quoted quoted => Say(DossierTexts.LineQuoted, at, quoted.What.Kind is PublicationKind.Job ? DossierTexts.KindJob : DossierTexts.KindAnnouncement, On(quoted.What.Date), Short(quoted.What.Title)),
        DossierLine.Seen seen => Say(DossierTexts.LineSeen, at, On(seen.What.Date), Short(seen.What.Text)),
        DossierLine.Refused refused => Say(DossierTexts.LineRefused, at, On(refused.What.Date), Short(refused.What.Text)),
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    private static string Kind(EntryKind kind) => kind switch
    {
        EntryKind.Demand => DossierTexts.KindDemand,
        EntryKind.Commitment => DossierTexts.KindCommitment,
        _ => DossierTexts.KindQuestion,
    };

    private static string On(ExtractedDate? date) => date is null ? DossierTexts.NoDate : Day(date.Value);

    private static string Short(string text) => new StringInfo(text).LengthInTextElements <= Shown ? text : new StringInfo(text).SubstringByTextElements(0, Shown - 1) + "…";
}
