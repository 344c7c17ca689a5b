using System.Globalization;
using CgtBot.Domain.Consultations;
using CgtBot.Domain.Gaps;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;

namespace CgtBot.Gaps;

/// <summary>Gaps, stances and opinions in the reader's words.</summary>
public static class GapWording
{
    /// <summary>« avec réserves », beside the sense of an opinion; a longer text has its own place.</summary>
    private const int LongestWords = 80;

    /// <summary>« E3 », as people write it.</summary>
    public static string Code(int gap) => $"E{gap}";

    public static string Name(this Stance stance) => stance switch
    {
        Stance.Project => GapTexts.StanceProject,
        Stance.Experiment => GapTexts.StanceExperiment,
        Stance.Deployment => GapTexts.StanceDeployment,
        _ => GapTexts.StanceMention,
    };

    /// <summary>What was published and when. Without an address its heading is that of whoever quoted it, not the employer's.</summary>
    public static string Published(Publication publication)
    {
        var text = (publication.Kind, publication.IsQuoted) switch
        {
            (PublicationKind.Job, true) => GapTexts.QuotedJob,
            (_, true) => GapTexts.QuotedAnnouncement,
            (PublicationKind.Job, _) => GapTexts.PublishedJob,
            _ => GapTexts.PublishedAnnouncement,
        };
        return Say(text, When(publication.PublishedOn), publication.Title);
    }

    public static string State(Gap gap) => gap.State switch
    {
        GapState.Confirmed => GapTexts.StateConfirmed,
        GapState.Dismissed => Say(GapTexts.StateDismissed, gap.Reason),
        GapState.Lifted => GapTexts.StateLifted,
        GapState.Followed => GapTexts.StateFollowed,
        _ => GapTexts.StateOpen,
    };

    public static string Name(this OpinionSense sense) => sense switch
    {
        OpinionSense.Favourable => GapTexts.SenseFavourable,
        OpinionSense.Unfavourable => GapTexts.SenseUnfavourable,
        OpinionSense.DeemedNegative => GapTexts.SenseDeemedNegative,
        _ => GapTexts.SenseDeemedGiven,
    };

    public static string Name(this ConsultationEvent step) => step.Step switch
    {
        ConsultationStep.Requested => GapTexts.StepRequested,
        ConsultationStep.Refused => GapTexts.StepRefused,
        ConsultationStep.OnAgenda => GapTexts.StepOnAgenda,
        ConsultationStep.DocumentsReceived => GapTexts.StepDocumentsReceived,
        _ when step.Text is { Length: > 0 and <= LongestWords } words => $"{Say(GapTexts.StepOpinion, step.Sense?.Name())}, {words}",
        _ => Say(GapTexts.StepOpinion, step.Sense?.Name()),
    };

    /// <summary>« 15/05/2025 », « mars 2025 », « 2025 »; an inferred date says so.</summary>
    public static string Day(PartialDate date)
    {
        var text = date.Precision switch
        {
            DatePrecision.Month => date.First.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
            DatePrecision.Year => date.First.ToString("yyyy", CultureInfo.CurrentCulture),
            _ => Day(date.First),
        };
        return date.Inferred ? Say(GapTexts.DateInferred, text) : text;
    }

    /// <summary>« Avis du 12/03/2025 » is French, « avis du mars 2025 » is not.</summary>
    public static bool IsDay(PartialDate date) => date.Precision is DatePrecision.Day;

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.CurrentCulture);

    /// <summary>« le 15/05/2025 », « en mars 2025 ».</summary>
    public static string When(PartialDate date) => Say(date.Precision is DatePrecision.Day ? RegisterTexts.OnDay : RegisterTexts.InMonth, Day(date));

    /// <summary>« au 15/05/2025 », « en mars 2025 ».</summary>
    public static string AsOf(PartialDate date, string? written = null) => Say(IsDay(date) ? GapTexts.AsOfDay : GapTexts.AsOfMonth, written ?? Day(date));

    internal static string Say(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
