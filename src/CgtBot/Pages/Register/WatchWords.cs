using System.Globalization;
using CgtBot.Channels.Web;
using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Gaps;
using CgtBot.Texts;
using CgtBot.Watch.Sources;

namespace CgtBot.Pages.Register;

/// <summary>Gaps, consultations and sources in plain words.</summary>
public static class WatchWords
{
    public static string Of(GapState state) => state switch
    {
        GapState.Confirmed => PagesTexts.GapConfirmed,
        GapState.Dismissed => PagesTexts.GapDismissed,
        GapState.Lifted => PagesTexts.GapLifted,
        GapState.Followed => PagesTexts.GapFollowed,
        _ => PagesTexts.GapOpen,
    };

    public static string Of(Stance stance) => stance switch
    {
        Stance.Project => PagesTexts.StanceProject,
        Stance.Experiment => PagesTexts.StanceExperiment,
        Stance.Deployment => PagesTexts.StanceDeployment,
        _ => PagesTexts.StanceMention,
    };

    public static string Of(PublicationKind kind) => kind is PublicationKind.Job ? PagesTexts.PublicationJob : PagesTexts.PublicationAnnouncement;

    /// <summary>« aucun avis du CST connu de nous au 12 juin 2025 ».</summary>
    public static string Missing(GapFacts facts) => Format(
        facts.Pick(PagesTexts.NoOpinionKnown, PagesTexts.NoOpinionOnProject, PagesTexts.OpinionOfUnknownOrder), facts.OfBody, Words.Partial(facts.On), GapWording.AsOf(facts.On, Words.Partial(facts.On)));

    public static string Of(ConsultationEvent step) => step.Step switch
    {
        ConsultationStep.Refused => PagesTexts.StepRefused,
        ConsultationStep.OnAgenda => PagesTexts.StepOnAgenda,
        ConsultationStep.DocumentsReceived => PagesTexts.StepDocuments,
        ConsultationStep.Opinion => step.Sense switch
        {
            OpinionSense.Favourable => PagesTexts.OpinionFavourable,
            OpinionSense.Unfavourable => PagesTexts.OpinionUnfavourable,
            OpinionSense.DeemedGiven => PagesTexts.OpinionDeemedGiven,
            OpinionSense.DeemedNegative => PagesTexts.OpinionDeemedNegative,
            _ => PagesTexts.Opinion,
        },
        _ => PagesTexts.StepRequested,
    };

    public static bool IsFailing(SourceReading source) => source is { Source.Paused: false, State.Failures: > 0 };

    public static string Of(SourceReading source, Section section) => source switch
    {
        { Source.Paused: true } => PagesTexts.SourcePaused,
        { State: null or { Looks: 0 } } => PagesTexts.SourceNotYet,
        { State: { Failures: > 0 } s } => Format(PagesTexts.SourceFailing, s.FailingSince is { } since ? Words.Moment(since, section) : "", SourceProblem.Read(s.LastProblem) is { } problem ? SourceWording.Of(problem) : "", Words.Moment(s.NextLookAt, section)),
        { State: { LastNewItemAt: { } item, LastSuccessAt: { } read } } => Format(PagesTexts.SourceWell, Words.Moment(read, section), Words.Moment(item, section)),
        { State.LastSuccessAt: { } read } => Format(PagesTexts.SourceWellNothing, Words.Moment(read, section)),
        _ => PagesTexts.SourceNotYet,
    };

    private static string Format(string sentence, params object[] values) => string.Format(CultureInfo.CurrentCulture, sentence, values);
}
