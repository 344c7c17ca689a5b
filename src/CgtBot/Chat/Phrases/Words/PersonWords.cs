using static CgtBot.Chat.Phrases.Concept;

namespace CgtBot.Chat.Phrases.Words;

/// <summary>How people speak of themselves, of the bot and of who may do what.</summary>
internal static class PersonWords
{
    public static readonly (Concept, string)[] Entries =
    [
        (Bind, "bind, binding, appair~, appairage, pair, jumel~, raccord~, branch~, rattacher ce canal, lier ce canal, relier ce canal, connecter, connecte"),
        (Channel, "canal, ce canal, channel, this channel, salon, ce salon, conversation, cette conversation, équipe, cette équipe, team, this team, groupe"),
        (Code, "code, le code, code d appairage, pairing code, invitation"),
        (Role, "rôle, rôles+, role, roles+, droit, droits+, droits d accès+, permission, permissions+, accès, habilitation, habilitations+, rights+, access rights+"),
        (Reader, "lecteur, lectrice, lecteurs, lectrices, reader, readers, lecture seule, en lecture, en lecture seule, read only, viewer"),
        (Member, "membre, membres, member, members, contributeur, contributrice"),
        (Steward, "steward, stewards, admin, admins, administrateur, administratrice, administrateurs, administratrices, administrator, administrators, gestionnaire, gestionnaires, référent, référente, responsable, responsables, intendant, intendante"),
        (Appoint, "nomm~, nommer, attribu~, attribute, make, give, appoint, promote, promouvoir, promeus, donne, donner, donnez, passe, passer, mets, mettre, set, assign, désign~, fix~, grant, accord~, fais de"),
        (Setting, "réglage, réglages+, paramètre, paramètres+, paramétrage, settings+, setting, configuration, config, préférence, préférences+, options+, configur~, configure, paramétr~, règle, régler, réglez, réglages de la section+, preferences+"),
        (SettingName, "langue, language, fuseau, fuseau horaire, time zone, timezone, délai maison, délai par défaut, délai de la section, house deadline, default deadline, heures calmes, heures de silence, quiet hours, ne pas déranger, secteur, sector, mode discret, discret, discreet mode, discreet, jours fériés, alsace moselle, public holidays, fréquence des rappels, rythme des rappels, reminder ladder, jour du bilan, digest day, anglais, english, français, french, signature"),
        (Data, "données, données personnelles, data, personal data, infos, informations, informations personnelles, info, infos personnelles, rgpd, gdpr"),
        (Erase, "être oublié, être oubliée, be forgotten, oublie, oublier, oubliez, oublies, effac~, forget, erase, wipe, droit à l oubli, purge, purger"),
        (Undo, "annul~, annulation, undo, défais, défaire, défait, défaites, revert, cancel, rollback, roll back, retour arrière, retour en arrière, en arrière, reviens en arrière, revenir en arrière, marche arrière, take that back, take it back, go back, ctrl z, je me suis trompé, je me suis trompée, je me suis planté, erreur, oups, oops, mistake, bêtise, scratch that, undo that"),
        (Last, "dernier, dernière, last, action, opération, commande, command, modification, saisie, change, manip, step, étape, derniers"),
        (Help, """
            aide, aider, aides, help, mode d emploi, que sais tu faire, que peux tu faire, que fais tu, tu fais quoi, qu est ce que tu sais faire, qu est ce que tu peux faire, tu sais faire quoi, tu peux faire quoi, tu sers à quoi, à quoi tu sers, à quoi sers tu,
            comment ça marche, comment ça fonctionne, comment tu marches, comment tu fonctionnes, comment t utiliser, comment on t utilise, comment on se sert de toi, comment utiliser le bot, commandes+, commands+, les commandes, quelles commandes, list of commands,
            what can you do, what do you do, how does this work, how does it work, how do you work, how do i use you, how do i use this, guide, manuel, manual, user guide, besoin d aide, need help, what can i ask, que puis je demander, que puis je te demander, je peux te demander quoi, qu est ce que je peux te demander, instructions, tutoriel, notice, doc, faq, comment te parler, comment je fais
            """),
        (Employer, "direction, la direction, employeur, l employeur, administration, l administration, dgs, drh, la drh, le drh, patron, le patron, management, employer, the employer, rh, hr, collectivité, la collectivité, président, la présidence, ils, elle, ils nous, they, la région, le préfet, the administration, board, the board, exécutif, hiérarchie, maire, le maire, the management, présidente"),
        (Self, "je, j, jai, i, ive, i ve"),
        (Me, "être oublié, être oubliée, be forgotten, moi, me, mon, ma, mes, m, my, mine, myself"),
        (You, "tu, te, toi, ton, ta, tes, t, you, your, yours"),
        (People, "vous, votre, vos, quelqu un, quelquun, qqn, qqun, qq un, someone, anyone, anybody, somebody, everyone, everybody, guys, les gars, les filles, qui veut, qui peut, qui vient, qui est dispo, any, d autres, des volontaires, il paraît, on se, mon avis, à mon avis, son avis perso, ton avis, my opinion, in my opinion, your opinion, lol, mdr, ptdr, haha, chez"),
        (Request, """
            je voudrais, je veux, j aimerais, jaimerais, je souhaite, je souhaiterais, j ai besoin, j ai besoin de, jai besoin de, jai besoin, il me faut, il me faudrait, il nous faut, il nous faudrait, il faut, il faudrait, faut, faudrait, peux tu, tu peux, pourrais tu, tu pourrais, peut on, on peut, pourrait on, on pourrait, est ce que tu peux, est ce que tu pourrais, est ce qu on peut, est ce possible de, c est possible de, possible de, serait il possible de, veux tu, tu veux bien, veux tu bien, veuillez, merci de, merci de me, pourriez vous, pouvez vous, vous pouvez, vous pourriez, auriez vous, aurais tu, tu aurais, as tu, tu as, t as, tas, tu me, tu nous, tu vas, est ce que tu as, j ai à, je vais, je viens, je dois, on doit, on va, nous devons, il convient de, penser à, pense à, peux tu me, tu peux me, peux tu nous, pourrais tu me, tu pourrais me, donne moi, donnez moi, donne nous, montre moi, montrez moi, montre nous, dis moi, dites moi, dis nous, rappelle moi quelles, rappelle moi quels, fais moi, fais nous, sors moi, trouve moi, envoie moi, je cherche, on cherche, on voudrait, on aimerait, on souhaite, on veut, nous voulons, nous voudrions, j voudrais, je veu, jvoudrais, jveux, je te demande de, je tiens à,
            can you, could you, would you, will you, can we, could we, may i, can i, could i, i want to, i want, i d like to, i d like, i would like to, i would like, i need to, i need, we need to, we need, let s, lets, we want to, we d like to, show me, give me, tell me, get me, give us, show us, let me, let me see, have you got, do you have, we should, please can you, we have to, i have to, want to, would like to, id like to, need to, send me, find me, i m looking for, we re looking for, lemme
            """),
        (Know, "sais, sait, know, knows, connais, stocke, stockes, stockées, conserve, conserves, conservées, garde, gardes, gardées, détiens, détient, enregistrées, enregistré, store, stores, stored, hold, holds, keep, keeps, kept"),
    ];
}
