using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Words;

/// <summary>How people speak of committees: gaps, opinions, consultations, meetings.</summary>
internal static class CommitteeWords
{
    public static readonly (Concept, string)[] Entries =
    [
        (Gap, "any gaps+, any gap+, écart, écarts+, gap, gaps+, écart de consultation, écarts de consultation+, consultation gap, consultation gaps+, défaut de consultation, défauts de consultation+, absence de consultation, absences de consultation+, manquement, manquements+, manquement de consultation, manquements de consultation+, consultations manquantes+, consultation manquante+, missing consultation, missing consultations+, manque de consultation+, sans consultation+, sans passage en cst+, sans avis+, consultations oubliées+"),
        (Confirm, "confirm~, confirmation, confirm, confirmed, confirms, valid~, validate, validated, est bien un, bien un, c est bien un, is indeed a, is really a, is a real, indeed a, really is a, avéré, avérée, avérés, approve, est réel, est un vrai, is real"),
        (Dismiss, "n en est pas un, en est pas un, isn t one, is not one, écarte, écarter, écartez, écarté, écartés, écartée, écartées, ignor~, ignore, ignored, dismiss, dismissed, discard, pas un écart, pas un vrai écart, pas vraiment un écart, pas d écart, n est pas un écart, est pas un écart, not a gap, is not a gap, isn t a gap, not a real gap, not really a gap, no gap, faux positif, faux positifs, fausse alerte, fausse alarme, false alarm, false positive, aucun écart, sans fondement, hors sujet, pas concerné, pas valable, not relevant, infondé"),
        (Lifted, "levé, levée, levés, levées, lever, lifted, lift"),
        (Opinion, "avis, opinion, opinions"),
        (Give, "rend, rendu, rendus, rendre, rends, donné, émis, émet, émettre, issued, gave, given, gives, returned, delivered its, a rendu, a donné, a émis, exprimé, prononcé, s est prononcé, est prononcé, was, has been, came back"),
        (Vote, "voté pour, vote pour, a voté pour, ont voté pour, voted for, voted in favour, voted in favor, voté contre, vote contre, a voté contre, ont voté contre, voted against, voted down, vot~, vote, votes, voted, voting"),
        (Favourable, "favorablement, favourably, favorably, favorable, favorables, favourable, positif, positifs, positive, voté pour, vote pour, a voté pour, ont voté pour, voted for, voted in favour, voted in favor, in favour, in favor, approved, avis pour, approuvé"),
        (Unfavourable, "défavorablement, unfavourably, unfavorably, défavorable, défavorables, unfavourable, unfavorable, négatif, négatifs, negative, contre, against, voté contre, vote contre, a voté contre, ont voté contre, voted against, voted down, pas favorable, non favorable, not favourable, not favorable, avis contre, adverse"),
        (Deemed, "réputé, réputée, réputés, réputé rendu, réputé donné, réputé émis, réputée donnée, deemed, deemed given, deemed issued, deemed delivered, tacite, implicite, tacit, réputé négatif, réputé défavorable, réputé favorable, deemed negative"),
        (Consult, "consultation, consultations+, consult~, consulté, consultés, consulted, consulting, consult, passage, passage en, passer en, passer, saisine, saisie du, saisi, saisir le, information consultation, présentation, présenter, présenté, soumettre, soumis, submit, submitted, referral, going to, go to, étudié, examen, discuter, mettre, mis, mise, met, put"),
        (Agenda, "ordre du jour, à l ordre du jour, odj, à l odj, l odj, agenda, on the agenda, on the agenda of, inscription, inscrire à l ordre du jour, inscrit, inscrite, inscrits, inscrites, inscription à l ordre du jour, inscription à l odj, mise à l ordre du jour, mettre à l ordre du jour, mis à l ordre du jour, mise à l odj, figure, placed on"),
        (Document, "document, documents, pièce, pièces, documents préparatoires, dossier préparatoire, documents de séance, support, supports, papers, files, paperwork, note de présentation, étude d impact"),
        (Received, "reçu, reçue, reçus, reçues, a reçu, ont reçu, avons reçu, reçoit, recevoir, received, got, obtenu, obtenue, obtenus, obtenues, transmis, envoyé, envoyés, envoyées, communiqué, communiqués, remis, sent, arrivés, arrivé, fourni, fournis, have, receive, parvenus, transmitted, handed over, eu, arrived"),
        (RequestVerb, "demandé, demandée, demandés, demandées, demander, demandons, demandes, requested, requesting, requests, sollicit~, réclam~, réclamé, asked for, ask for, asks, exige, exigé, a demandé, avons demandé"),
        (Meeting, "réunion, réunions+, séance, séances+, rencontre, rencontres+, meeting, meetings+, session, sessions+, plénière, plénières+, calendrier+, calendar+, meeting calendar+, meeting dates+"),
        (Next, "prochain, prochaine, prochaines, prochains, next, upcoming, à venir, coming, suivante, suivantes, futures, future"),
        (When, "quand, à quelle date, quelle date, when, when s, c est quand, quand est ce que, quand a lieu, when is"),
        (InformationKind, "information, d information, informative, informationnelle, informational, informelle, informal, info"),
        (TechnicalKind, "technique, techniques, technical, de travail, working, working group, groupe de travail, gt, comité technique, atelier"),
        (CommitteeKind, "instance, committee, comité, plénière, formelle, formal, séance plénière, officielle"),
        (Held, "détecté, détectée, détectés, détectées, constaté, constatés, constatées, repéré, repérés, repérées, identifiés, detected, identified, spotted, signalés, relevés, passé, passées, passés, past, ont eu lieu, a eu lieu, eu lieu, tenues, took place, held, déjà, prévu, prévue, prévues, prévus, programmées, planned, scheduled, planifiées, rendus, faites"),
    ];
}
