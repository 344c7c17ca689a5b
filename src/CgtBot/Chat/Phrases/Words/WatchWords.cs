using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Words;

/// <summary>How people speak of the watch: sources, topics, what is made of a publication, what is taken out and in.</summary>
internal static class WatchWords
{
    public static readonly (Concept, string)[] Entries =
    [
        (Source, "d où viennent les annonces+, d où viennent les publications+, d où viennent les offres+, where do the postings come from+, where do postings come from+, source, sources+, flux, flux rss, rss, feed, feeds+, rss feed, rss feeds+, site, sites+, site web, website, websites+, page web"),
        (Follow, "veille, veilles, veiller, surveill~, surveillance, surveilles, surveilées, watch, watching, watched, suivre, suis, suivez, suit, suivies, suivis, follow, following, monitor, monitoring, monitored, garde un œil sur, garder un œil sur, keep an eye on, abonne toi, t abonner, abonner, subscribe, subscribe to, track, tracking, scrute, scruter, veille sur, surveilee"),
        (Pause, "pause, en pause, paus~, paused, mets en pause, mettre en pause, suspend, suspends, suspendre, suspendez, suspendu, suspendue, désactiv~, arrêt~, arrêt, stop, stopp~, disable, mute, deactivate, coupe, couper, coupez, stop watching, stop following, ne surveille plus, ne plus surveiller, ne suis plus, arrête de surveiller, arrête de suivre, arrêter de surveiller, met en pause, put on hold, on hold"),
        (Resume, "reprends, reprendre, reprenez, reprise, réactiv~, activ~, resume, restart, enable, unpause, redémarr~, remets en marche, start again"),
        (Test, "essaie, essaies, test, test~, tests, testing, essai, essay~, vérifi~, vérification, check, try, contrôl~, try out, fonctionne, marche, works, working"),
        (Topic, "sujet, sujets+, thème, thèmes+, thématique, thématiques+, topic, topics+, subject, subjects+, theme, themes+"),
        (Term, "mot, mots, mot clé, mots clés+, mot clef, mots clefs+, motclé, terme, termes+, keyword, keywords+, key word, key words+, term, terms+, word, words+, expression, expressions+, vocable, vocabulaire+"),
        (Exclude, "exclu, exclure, exclus, exclue, excluez, exclut, exclusion, exclusions, exclude, excluded, excluding, ban, bannir, ne pas compter, ne compte pas, ne tiens pas compte de, ne pas prendre en compte"),
        (Remove, "supprim~, suppression, enlev~, ôte, ôter, delete, remove, removed, vire, virer, retranch~, take out, strip, jette"),
        (Analyse, "analys~, analyse, analyze, analyzing, analysis, examin~, examine, décortiqu~, passe au crible, passer au crible, scan, scann~, évalu~, assess, évalue, étudi~, étudie, inspecte, inspecter, inspect, review, regarde si"),
        (Posting, "offre, offres, offre d emploi, offre de poste, offres d emploi, annonce, annonces, texte, publication, publications, article, communiqué de presse, fiche de poste, poste, job posting, posting, job ad, job offer, offer, ad, text, message, paragraphe, announcement, piece, job, lien, page, avis de vacance, press release, content, contenu, extrait, url, adresse"),
        (Timeline, "chronologie, chronologies, chrono, frise, frise chronologique, historique, timeline, time line, chronology, fil des événements, fil, déroulé, ligne du temps, history, historique complet, sequence of events, événements, events"),
        (Digest, "point, bilan, résumé, resumé, résum~, récap, recap, récapitulatif, synthèse, digest, summary, overview, le point, faire le point, fais le point, fais nous le point, un point, point hebdo, point hebdomadaire, tour d horizon, rapport, summarise, summarize, sum up, état des lieux, compte rendu hebdomadaire, roundup, round up, wrap up, quoi de neuf, what s new, what happened, que s est il passé, qu est ce qui s est passé, il s est passé quoi, qu est ce qu il s est passé, quoi de nouveau"),
        (Week, "semaine, semaines, hebdomadaire, hebdo, week, weekly, this week, cette semaine, de la semaine, the week, of the week, week s, semaine écoulée, écoulée"),
        (Dossier, "dossier, dossiers, case file, casefile, file, case, dossier complet, dossier imprimable, dossier de preuves, evidence, folder, evidence file, brief"),
        (Prepare, "prépar~, génér~, produis, produire, produisez, constitu~, fabriqu~, sors, sortir, sortez, imprim~, prepare, make, build, generate, produce, print, compile, assembl~, assemble, put together, monte, monter, faire, fais, édite, create the, montage, export~ le dossier"),
        (Import, "import, import~, import, importing, charg~, upload, téléverse, téléverser, load, intégr~, intègre, intégrer, ingest, récupère"),
        (Minutes, "compte rendu, comptes rendus, compterendu, cr, pv, procès verbal, procès verbaux, minutes, fichier, fichiers, tract, document word, txt, markdown, notes de réunion, historique existant"),
        (Export, "export, exports, export~, exporting, télécharg~, download, extrai, extrais, extraire, extraction, extract, sauvegarde du registre, dump"),
        (Csv, "csv, excel, tableur, spreadsheet, tableau, xls, xlsx"),
        (Json, "json"),
    ];
}
