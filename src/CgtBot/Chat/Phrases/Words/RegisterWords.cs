using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Words;

/// <summary>How people speak of the register: its entries, their states, what is done to them.</summary>
internal static class RegisterWords
{
    public static readonly (Concept, string)[] Entries =
    [
        (Question, "question, questions+, interrogation, interrogations+"),
        (Demand, "demande, demandes+, demand, demands+, revendication, revendications+, réclamation, réclamations+, requête, requêtes+, doléance, doléances+, exigence, exigences+, request, requests+, claim, claims+"),
        (Commitment, "engagement, engagements+, promesse, promesses+, commitment, commitments+, promise, promises+, pledge, pledges+, promis, promet, promised, s est engagée à, s est engagé à, est engagée à, committed to"),
        (Entry, "entrée, entrées+, item, items+, entry, entries+, fiche, fiches+, élément, éléments+, ligne, lignes+, point, points+, enregistrement, enregistrements+"),
        (Register, "registre, register, le registre"),
        (Open, """
            any open, any unanswered, any pending, open, opened, ouvert, ouverte, ouverts, ouvertes, en cours, en attente, en suspens, en souffrance, pendant, pendante, pendantes, pending, outstanding, unanswered, unresolved,
            sans réponse, sans réponses, sans la moindre réponse, non répondu, non répondue, non répondues, non répondus, pas répondu, pas répondue, pas répondues, pas encore répondu, pas encore répondue, pas encore répondues,
            jamais répondu, jamais eu de réponse, pas de réponse, aucune réponse, pas encore de réponse, pas eu de réponse, pas encore eu de réponse, toujours pas eu de réponse, toujours pas de réponse, pas reçu de réponse, pas encore reçu de réponse, pas obtenu de réponse,
            toujours pas répondu, no answer, no answers, no reply, without answer, without an answer, without a reply, without answers, with no answer, with no reply, not answered, not yet answered, not been answered, not yet been answered,
            to be answered, à traiter, non traité, non traitée, non traitées, pas traité, pas traitée, pas traitées, non résolu, non résolue, non résolues, pas résolues, non close, non closes, pas closes, pas tenues encore,
            pas encore tenu, pas encore tenue, pas encore tenus, pas encore tenues, toujours ouvertes, restées sans suite, lettre morte, non soldées, still open, still pending, irrésolues, à tenir, in progress, restent à traiter, laissées sans réponse,
            n a pas répondu, n ont pas répondu, n a jamais répondu, hasn t answered, haven t answered, hasn t been answered, haven t been answered, haven t got an answer, didn t answer, did not answer, has not answered, not responded, hasn t replied, haven t replied, hasn t responded,
            no response, unkept yet, awaiting, awaiting answer, awaiting an answer, awaiting a reply, awaiting reply, awaiting answers, waiting for an answer, waiting for a reply, waiting for answers, still waiting, en attente de réponse, en attente d une réponse, en attente de réponses
            """),
        (Overdue, "any overdue, en retard, retard, retards+, overdue, late, past due, dépassé, dépassée, dépassés, dépassées, échu, échue, échus, échues, hors délai, hors délais, échéance dépassée, échéances dépassées, l échéance est dépassée, délai dépassé, délais dépassés, date dépassée, traîne, traînent, tardent, behind schedule, past their deadline, past its deadline, past the deadline, past deadline, missed deadlines, missed deadline, échéance passée, hors échéance, délai expiré, expiré, expirée, expirés, expirées"),
        (Answer, "réponse, réponses+, répondre, répond, réponds, répondu, répondue, répondus, répondues, répondent, répondez, a répondu, ont répondu, answer, answers+, answered, reply, replies+, replied, response, responses+, responded, respond, retour de la direction, retour"),
        (Settled, "traité, traitée, traités, traitées, résolu, résolue, résolus, résolues, soldé, soldée, soldées, réglé, réglées, résolved, resolved, settled"),
        (Partial, "partiel, partielle, partiels, partielles, partiellement, en partie, partial, partially, partly, in part, incomplet, incomplète, incomplètes, à moitié, pas complètement, pas entièrement, pas totalement, half, incomplete"),
        (Refuse, "refus, refuse, refuser, refusé, refusée, refusés, refusées, refusent, refusez, refusait, ne veut pas répondre, ne veulent pas répondre, veut pas répondre, veulent pas répondre, ne répondra pas, ne répondront pas, répondra pas, répondront pas, ne souhaite pas répondre, won t answer, will not answer, refuses, refused, refusal, refusing, declined, declines, decline, fin de non recevoir, refus de réponse"),
        (Reject, "rejette, rejeter, rejeté, rejetée, rejetés, rejetées, rejettent, rejetez, rejet, reject, rejects, rejected"),
        (Withdraw, "retir~, retrait, abandon, abandonn~, clore, clos, close, closes, closed, clôtur~, ferm~, withdraw, withdrawn, withdrew, drop, dropped, plus d actualité, sans objet, devenue sans objet, laisser tomber, laisse tomber, laissez tomber, laiss~ tomber, class~, class~ sans suite, sans suite, archiv~, archive, archived, no longer relevant, obsolete, obsolète, caduque, caduc"),
        (Kept, "tenu, tenue, tenus, tenues, tenir, ont tenu, kept, keep, honor~, honored, honoured, réalis~, fulfilled, fulfil, accompli, accomplie, accomplis, delivered, c est fait, est fait, has been done, respect~, respected, rempli, remplie, tient, done"),
        (Broken, """
            rompu, rompue, rompus, rompues, broken, broke, breached, non tenu, non tenue, non tenus, non tenues, pas tenu, pas tenue, pas tenus, pas tenues, non respecté, non respectée, non respectés, non respectées,
            pas respecté, pas respectée, pas respectés, pas respectées, pas été tenu, pas été tenue, pas été tenus, pas été tenues, pas été respecté, pas été respectée, pas été respectés, jamais tenu, jamais tenue, jamais tenus, jamais tenues, jamais été tenu, jamais été tenue, jamais été respecté,
            pas honoré, pas été honoré, pas été honorée, pas honorée, non honoré, non honorée, pas réalisé, pas été réalisé, not kept, not been kept, wasn t kept, weren t kept, was not kept, hasn t been kept, not honoured, not honored, not fulfilled, never kept, trahi, trahie, trahis, trahies, bafoué, bafouée, unkept, didn t keep, did not keep, pas tenu parole, failed, reniée, renié
            """),
        (Asked, "porté, portée, portés, portées, pris, prise, prises, présenté, présentée, présentées, défendues, évoquées, abordées, made, taken, posé, posée, posés, posées, pose, poser, asked, raised, ask, formulé, formulée, formulées, soulevé, soulevée, soulevées, adressé, adressée, adressées, put to, déposé, déposée, déposées, transmise, transmises, avons posé, avons posées, a posé, a posées, faites, exprimées"),
        (Oldest, "plus ancienne, plus anciennes, plus ancien, plus anciens, plus vieille, plus vieilles, plus vieux, oldest, oldest first, par ancienneté, par âge, triées par âge, par date, par échéance"),
        (Show, "montre moi, montrez moi, montre nous, donne moi, donnez moi, donne nous, dis moi, dites moi, dis nous, show me, give me, tell me, get me, give us, show us, let me see, sors moi, trouve moi, envoie moi, send me, affiche moi, affichez moi, donner, donne, donnez, give, voir, montre, montrer, montrez, montres, revoir, affiche, afficher, affichez, affiches, détail, détails, détaille, détailler, ouvre, ouvrir, ouvrez, consulter, consulte, show, see, view, display, details, detail, lire, lis, fais voir, c est quoi, qu est ce que, look at, look up, regarder, pull up, bring up"),
        (List, "montre moi, montrez moi, montre nous, donne moi, donnez moi, donne nous, dis moi, show me, give me, get me, give us, show us, let me see, sors moi, trouve moi, envoie moi, send me, affiche moi, donner, donne, donnez, give, sors, sortir, sortez, ressors, ressortir, rappelle moi les, rappelle nous les, everything, liste, lister, listes, listez, list, énumère, énumérer, récapitule, récapituler, sors la liste, donne la liste, toutes, tous, tout, all, every, ensemble"),
        (What, "en est où, on en est où, où on en est, quest ce qui, quest ce qu, qu est ce que, quest ce que, any open, any unanswered, any pending, any overdue, quelle, quelles, quels, quel, quoi, qu est ce qui, qu est ce qu, que reste t il, reste t il, y a t il, est ce qu il y a, il y a t il, y a til, il y a quoi, what, which, what s, whats, are there, is there, do we have, lesquelles, lesquels, où en est, où en sont, where are we, a t on, avons nous, reste quoi, kels, kelles"),
        (HowMany, "combien, how many, nombre, number of"),
        (Add, "planifi~, programm~, schedule, ajout, ajout~, rajout~, add, adding, nouveau, nouvelle, nouvel, new, crée, créer, créez, create, inscri, inscris, inscrire, inscrivez, enregistr~, record, log, register a, saisir, saisis, consign~, consigne, put down, save, file a, rentre, rentrer, track a, déclare, déclarer"),
        (Note, "not~, note, marqu~, mark, flag, coch~, tick, write down, jot down, take note, prends note, prendre note, prenez note"),
        (Edit, "move, shift, passe à, modifi~, modification, corrig~, correct, chang~, change, reformul~, rectifi~, rectification, édit~, edit, update, reword, rephrase, rewrite, amend, amend~, mettre à jour, met à jour, mets à jour, mise à jour, remplac~, replace, réécris, réécrire, réécrit, fix"),
        (Link, "lier, lie, liez, lié, liée, liés, liées, reli~, rattach~, associ~, link, linked, connect, attach, rapproch~, lien, fais le lien, faire le lien, relate, tie"),
        (Remind, "de côté, en attente jusqu, rappel, rappels+, rappelle, rappelles, rappeler, rappelez, rappellez, rapelle, rapelles, relanc~, relance, relances+, remind, reminder, reminders, snooze, report~, repouss~, décal~, postpone, put off, push back, delay, défer, defer, mettre en veille, mets en veille, met en veille, en veille, mise en veille, nudge, follow up, remets, remettre, diffèr~, ping, chase, bump, reviens sur, revenir sur"),
        (Due, "doit avoir une réponse, must be answered, should be answered, must have an answer, needs an answer, échéance, échéances, deadline, deadlines, due, date limite, délai, délais, date butoir, réponse attendue, réponse attendue pour, attendue pour, attendu pour, attendue, due date, expected, doit être traitée, doit être traité, doivent répondre, doit répondre, à rendre"),
        (Why, "pourquoi, pk, pq, pkoi, pourkoi, why, expliqu~, explication, explications, explain, explanation, justifi~, justification, comment est calculé, comment est calculée, comment as tu calculé, comment tu calcules, calcul, calculé, calculée, d où vient, d où sort, how is, how was, how come, calculated, computed, sur quoi repose, sur quelle base, reason for, d où elle sort"),
        (DateWord, "date, dates, jour là"),
        (Status, "en est où, on en est où, où on en est, en est on, où en est, où en est on, où on en est, où en sommes nous, statut, état, status, state of, état d avancement, avancement, historique, history, what about, quid, des nouvelles, du nouveau, nouvelles, any news, news, progress, c est où, what is, what s"),
        (Wait, "attend, attends, attendons, attendre, attendent, attendu, attendues, attendus, waiting, wait, waits, owe, owes, owed, doit, doivent, manque, manquent"),
        (How, "comment, how do i, how to, how can i, how do we, comment faire pour, comment fait on pour, comment on fait pour"),
        (Page, "page, la page"),
        (Because, "car, parce que, parce qu, because, puisque, puisqu, motif, raison, reason, au motif que, cause, since it"),
        (Not, "pas, not, jamais, never, non, aucun, aucune"),
        (Deadline, "jusqu au prochain, jusqu à la prochaine"),
    ];
}
