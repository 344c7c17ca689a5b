using System.Text.RegularExpressions;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Minutes;

internal enum HeadingKind
{
    Plain,
    Meeting,
    Publication,
}

/// <summary>What a title announces: a dated meeting, a publication of the employer, or only a part of the text.</summary>
internal sealed partial record Heading(HeadingKind Kind, FrenchDate? Date, MeetingKind Meeting, PublicationKind Publication)
{
    private const string Nouns =
        @"reunions?|rencontre|entrevue|audience|bilaterale|negociations?|seance|seminaire|plenieres?|conseil|commission|assemblee generale|ag|ca|bureau|groupe de travail|gt|copil|cotech|visio|visioconference|delegation|concertation|nao|instances?|point (?:hebdo|mensuel|d'etape|d'information)|permanence|atelier|cadrage|echanges?|comptes?[- ]rendus?|cr|pv|proces[- ]verbal|releve|notes? de reunion|declarations?|interventions?|prise de parole|(?:courriers?|lettres?(?: ouvertes?)?|mails?|courriels?|messages?) (?:a |au |aux |a l')";

    // What may stand before the noun: « Première réunion », « Compte rendu du CST », « 3. Réunion ».
    [GeneratedRegex($@"^(?:[\W\d]*)(?:(?:re|ex)?\b(?:premiere?|deuxieme|seconde?|troisieme|quatrieme|nouvelle|derniere|1ere|2e|2eme|3e|synthese|resume|bilan|retour|extrait|notes?|date|le|la|les|notre|de|du|des|d'|en|au|a|cgt|fo|fsu|cfdt|unsa|sud|solidaires|intersyndicale|preparatoire|reprise)\b[\s']?[-–—:]?\s*){{0,6}}(?:{Nouns}|{Lexicon.Bodies})\b", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingStart();

    [GeneratedRegex($@"\b(?:{Nouns}|{Lexicon.Bodies})\b", RegexOptions.CultureInvariant)]
    private static partial Regex MeetingNoun();

    [GeneratedRegex(@"\b(?:prochaine?s?|a venir|aura lieu|se tiendra|rendez-vous|retour sur|suites? (?:de|du|a)|approbation|adoption|validation|mobilisation|greve|manifestation|rassemblement|fait suite|convocation|calendrier|agenda)\b|^\W*(?:point )?\d+\W+(?:proces[- ]verbal|pv) d", RegexOptions.CultureInvariant)]
    private static partial Regex NotAMeeting();

    [GeneratedRegex(@"\b(?:offres? d'emploi|offres? emploi|offre de poste|fiche de poste|profil de poste|avis de (?:vacance|recrutement)|annonce de recrutement|appel a candidatures?|vacance de poste|(?:publication|mise en ligne) (?:du|d'un) poste|poste (?:publie|ouvert|a pourvoir)|recrutement d'une?|job)\b", RegexOptions.CultureInvariant)]
    private static partial Regex JobNoun();

    [GeneratedRegex(@"\b(?:communications?|communique|note de service|note d'information|note interne|note (?!de reunion|de synthese)|message|mail|mel|courriel|annonce|lettre|circulaire|article|actualite|actu|breve|publication|post|billet|editorial|intranet|discours|voeux|allocution|newsletter|flash info|dossier de presse)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AnnouncementNoun();

    [GeneratedRegex($@"{Lexicon.Employer}|\b(?:intranet|interne|presse|site internet|linkedin)\b", RegexOptions.CultureInvariant)]
    private static partial Regex EmployerName();

    [GeneratedRegex($@"\b(?:{Lexicon.Unions}|syndicat|syndicale|liminaire|nos|notre|a la direction|au president|au dgs|au drh)\b", RegexOptions.CultureInvariant)]
    private static partial Regex UnionName();

    [GeneratedRegex(@"\bprepara(?:toire|tion)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Preparatory();

    [GeneratedRegex(@"\btechniques?\b(?<!comites? techniques?)", RegexOptions.CultureInvariant)]
    private static partial Regex Technical();

    [GeneratedRegex(@"\b(?:d'|d )?information\b(?!-consultation)", RegexOptions.CultureInvariant)]
    private static partial Regex Information();

    [GeneratedRegex($@"\b(?:{Lexicon.Bodies}|conseil d'administration|ca|conseil municipal)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Committee();

    public static Heading Of(string folded)
    {
        var date = FrenchDate.First(folded);
        var job = JobNoun().IsMatch(folded);
        if (date is not null && (job || Announces(folded)))
        {
            return new Heading(HeadingKind.Publication, date, MeetingKind.Other, job ? PublicationKind.Job : PublicationKind.Announcement);
        }

        var kind = date is not null && !NotAMeeting().IsMatch(folded) && (MeetingStart().IsMatch(folded) || OnlyADate(folded, date) || (Opening().IsMatch(folded[..date.Start]) && MeetingStart().IsMatch(folded[date.End..]))) ? HeadingKind.Meeting : HeadingKind.Plain;
        return new Heading(kind, date, KindOf(folded), job ? PublicationKind.Job : PublicationKind.Announcement);
    }

    /// <summary>« 21 octobre 2024 – courriel de la CGT », « Visite du service – 18 février 2025 » beside other dated titles: a dated part of its own; null when its date says something else.</summary>
    public static Heading? OfDatedPart(string folded) => !NotAMeeting().IsMatch(folded) && DateAtEdge(folded) is { Day: not null } date
        ? new Heading(HeadingKind.Meeting, date, KindOf(folded), PublicationKind.Announcement)
        : null;

    /// <summary>The date a line begins or ends with, set apart from its words by a mark.</summary>
    public static FrenchDate? DateAtEdge(string folded) => FrenchDate.First(folded) is { Whole: not null } date
        && (Opening().IsMatch(folded[..date.Start]) ? MarkBehind().IsMatch(folded[date.End..]) : MarkBefore().IsMatch(folded[..date.Start]) && Closing().IsMatch(folded[date.End..])) ? date : null;

    [GeneratedRegex(@"^\W*(?:le )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*[-–—:,|(]\s*\w", RegexOptions.CultureInvariant)]
    private static partial Regex MarkBehind();

    [GeneratedRegex(@"\w\W*[-–—:,|(]\s*(?:le )?$", RegexOptions.CultureInvariant)]
    private static partial Regex MarkBefore();

    [GeneratedRegex(@"^\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    /// <summary>The kind of the meeting a title names.</summary>
    public static MeetingKind KindOf(string folded)
    {
        if (Preparatory().IsMatch(folded))
        {
            return MeetingKind.Preparatory;
        }

        var first = new[]
        {
            (At: At(Committee(), folded), Kind: MeetingKind.Committee),
            (At: At(Technical(), folded), Kind: MeetingKind.Technical),
            (At: At(Information(), folded), Kind: MeetingKind.Information),
        }.MinBy(cue => cue.At);
        return first.At == int.MaxValue ? MeetingKind.Other : first.Kind;
    }

    public static bool NamesAMeeting(string folded) => MeetingNoun().IsMatch(folded) && !NotAMeeting().IsMatch(folded);

    private static bool Announces(string folded)
    {
        var noun = AnnouncementNoun().Match(folded);
        return noun.Success && EmployerName().IsMatch(folded) && !(UnionName().Match(folded) is { Success: true } union && union.Index < noun.Index + 40)
            && !(MeetingStart().Match(folded) is { Success: true } meeting && meeting.Index + meeting.Length < noun.Index);
    }

    /// <summary>« Le 28/05/2025 » below the title of a meeting says when its report was written.</summary>
    public static bool IsDateAlone(string folded) => FrenchDate.First(folded) is { } date && OnlyADate(folded, date);

    private static bool OnlyADate(string folded, FrenchDate date)
    {
        var rest = folded.Length - (date.End - date.Start);
        return date.Day is not null && rest <= 12 && date.Start <= 6;
    }

    private static int At(Regex cue, string folded) => cue.Match(folded) is { Success: true } match ? match.Index : int.MaxValue;
}
