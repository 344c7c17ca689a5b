namespace CgtBot.Chat.Phrases.Words;

/// <summary>Ordinary words one slip away from a word of the commands: they are themselves, never a misspelling (« chose » is not « close », « impôt » not « import »).</summary>
internal static class Bystanders
{
    public const string Words = """
        agende, amende, amandes, attente, avance, basse, branche, branches, brise, cabale, cadre, calme, calmes, cause, causes, centre, chars, chasse, chose,
        cible, cloche, coche, cocher, cochon, colle, colles, combine, commit, compte, comptes, conte, conter, contient, continu, control, couloir, courant,
        courent, coup, couper, cours, couts, creme, crier, croire, debout, decline, defait, defaut, delit, derange, design, desole, devenu, devins, dinner,
        diner, douche, ecole, ecoute, emploi, employe, employes, encre, enter, entier, envie, envoi, envoies, essaie, etudes, event, extra, facile, faite,
        farmer, faveur, femme, ferme, feux, fiche, file, fille, filles, firme, fixer, folles, foret, forge, forgot, form, forma, forme, formes, fourmi, futur,
        genre, genres, grade, grades, gross, groupe, groupes, holiday, hotel, impot, impots, expert, experts, conforme, conformes, annuel, annuelle, annuels,
        insecte, issue, issues, joues, langage, lasse, laver, lettre, lettres, lever, limite, linge, logement, loger, longe, lover, lunch, maire, mange,
        marche, marches, marie, marin, marque, masse, massage, match, matches, message, messe, metre, metres, mien, minute, minutes, monde, monte, monter,
        montez, mouton, noces, nombre, nombres, notre, notres, voter, votre, option, options, ordre, outre, oublis, ouvrage, papier, parler, parle, parole,
        parti, partie, parties, partir, party, passe, peine, pense, penser, pensee, perdre, peser, phase, piste, pistes, place, places, planet, plante, plate,
        pluie, poche, poids, porte, portes, porter, poste, postes, preuve, preuves, presse, prise, prises, process, progres, promener, raccord, raisin, range,
        rapide, rapport, regard, regarder, regards, relire, repas, repli, repos, repose, respect, reuse, revue, revoir, saison, salle, service, services,
        settle, signe, somme, sommes, sorte, sortes, sorti, sortie, sorties, souci, souhait, sport, stock, suivi, suite, table, tache, taches, tarte, taste,
        tente, tenter, terre, terres, texte, textes, three, timbre, titre, titres, tombe, tombee, tomber, touche, train, traite, traiter, traits, travaux,
        triste, trompe, truite, utile, vaille, valise, valises, analyste, vente, veste, ville, villes, visa, vitre, voice, voile, voisin, weak, weekly, wrote,
        reste, restes, autre, autres, libre, libres, livre, livres, lire, relief, mardi, lundi, stage, stages, plage, plages, usage, image, images, nuage,
        minime, prime, primes, crime, grève, greve, greves, manif, tract, tracts, collegue, collegues, copain, copains, apero, cafe, resto, banderole, barnum,
        soupe, sandwich, covoiturage, parking
        """;
}
