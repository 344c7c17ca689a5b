using CgtBot.Domain.Minutes;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;

namespace CgtBot.Tests.Minutes;

public sealed class MinutesReaderTests
{
    private static ExtractedDossier Read(params string[] lines) => MinutesReader.Read(string.Join("\n\n", lines));

    private static (EntryKind Kind, string Text)[] Items(params string[] lines) =>
        [.. Read(lines).Meetings.SelectMany(meeting => meeting.Items).Select(item => (item.Kind, item.Text))];

    [Theory]
    [InlineData("RÉUNION DU 3 10 2024", "2024-10-03", MeetingKind.Other)]
    [InlineData("REUNION TECHNIQUE DU 11 DECEMBRE 2024", "2024-12-11", MeetingKind.Technical)]
    [InlineData("## Intervention CGT en CST de mars 2025", "2025-03", MeetingKind.Committee)]
    [InlineData("# Réunion jeudi 15 avril 2021 - 20h", "2021-04-15", MeetingKind.Other)]
    [InlineData("**CSE extraordinaire du 15/05/2025**", "2025-05-15", MeetingKind.Committee)]
    [InlineData("Compte rendu de la réunion préparatoire du 1er sept. 2025", "2025-09-01", MeetingKind.Preparatory)]
    [InlineData("Réunion d'information du 2025-02-03", "2025-02-03", MeetingKind.Information)]
    [InlineData("CHSCT du 4.11.21", "2021-11-04", MeetingKind.Committee)]
    public void A_title_gives_the_date_and_the_kind_of_its_meeting(string title, string date, MeetingKind kind)
    {
        var meeting = Read(title, "Quel est le calendrier du projet ?").Meetings.ShouldHaveSingleItem();

        (meeting.Date!.Value.ToString(), meeting.Kind, meeting.Date.Value.Inferred).ShouldBe((date, kind, false));
        title.ShouldContain(meeting.Title);
    }

    [Theory]
    [InlineData("Permanence syndicale : 06 10 12 14 16", null)]
    [InlineData("Permanence syndicale : 06.10.12.14.16", null)]
    [InlineData("Permanence syndicale : 06 - 10 - 12 - 14 - 16", null)]
    [InlineData("Permanence syndicale 3 10 24", null)]
    [InlineData("Réunion du 3 10 2024 14 h 30", "2024-10-03")]
    [InlineData("Réunion du 3.10.24", "2024-10-03")]
    [InlineData("Réunion du 3 - 10 - 24", "2024-10-03")]
    [InlineData("Séminaire des 11-12/03/2025", "2025-03-12")]
    [InlineData("Réunion du 12-03-2025 - 14 h", "2025-03-12")]
    public void A_telephone_is_no_date(string title, string? date) =>
        MinutesReader.Read($"# {title}\n\nLa CGT demande un bilan du projet.\n").Meetings.ShouldHaveSingleItem().Date?.Value.ToString().ShouldBe(date);

    [Theory]
    [InlineData("Réunion du 12 novembre 2024", "CST du 20 janvier", "2025-01-20")]
    [InlineData("Réunion du 12 mars 2025", "CST du 5 février", "2026-02-05")]
    [InlineData("Réunion du 12 mars 2025", "CST du 12 mars", "2025-03-12")]
    public void A_date_without_a_year_takes_it_from_the_one_above_and_says_so(string above, string title, string date)
    {
        var last = Read(above, "Quel est le calendrier ?", title, "Quel est le budget du projet ?").Meetings[^1];

        (last.Date!.Value.ToString(), last.Date.Value.Inferred, last.Date.Clue).ShouldBe((date, true, DateClue.YearFromNeighbour));
        last.Date.AnchorLine.ShouldBe(1);
    }

    [Fact]
    public void A_weekday_decides_the_year_of_a_date_that_has_none() =>
        Read("Réunion du 12 mars 2025", "Quel budget pour le projet ?", "CST du mardi 3 février", "Quel calendrier pour le projet ?", "Réunion du 9 mars 2026")
            .Meetings[1].Date!.Value.ToString().ShouldBe("2026-02-03");

    [Fact]
    public void A_lead_in_with_its_bullets_is_one_item()
    {
        var item = Read("CST du 5 juin 2025", "La CGT demande un bilan qui donne :\n- le coût du logiciel\n- la liste des postes").Meetings[0].Items.ShouldHaveSingleItem();

        (item.Kind, item.Text).ShouldBe((EntryKind.Demand, "La CGT demande un bilan qui donne"));
        item.Details.ShouldBe(["le coût du logiciel", "la liste des postes"]);
    }

    [Fact]
    public void A_lead_in_that_says_only_that_something_is_demanded_makes_each_bullet_a_demand() =>
        Items("CST du 5 juin 2025", "La CGT demande :\n- un bilan chiffré\n- la liste des postes").ShouldBe([(EntryKind.Demand, "un bilan chiffré"), (EntryKind.Demand, "la liste des postes")]);

    [Fact]
    public void Bullets_of_a_word_or_two_stay_with_their_lead_in() =>
        Items("CST du 5 juin 2025", "La CGT demande :\n- un bilan chiffré\n- le coût").ShouldBe([(EntryKind.Demand, "La CGT demande")]);

    [Fact]
    public void Bullets_that_are_questions_of_their_own_are_as_many_items() =>
        Items("CST du 5 juin 2025", "La CGT pose les questions suivantes :\n- Quel est le coût du logiciel ?\n- Qui le paie ?").Length.ShouldBe(2);

    [Fact]
    public void The_unions_comment_below_a_quoted_posting_is_not_part_of_it()
    {
        var dossier = Read("CST du 6 mars 2025", "Quel est le calendrier ?", "Offre d'emploi parue le 15 avril", "Vous piloterez l'automatisation du courrier.", "Ce projet n'a fait l'objet d'aucune présentation au CST.", "La CGT exige l'avis du CST.");

        var posting = dossier.Publications.ShouldHaveSingleItem();
        (posting.Kind, posting.Text, posting.Date!.Value.ToString()).ShouldBe((PublicationKind.Job, "Vous piloterez l'automatisation du courrier.", "2025-04-15"));
        dossier.Signalements.ShouldHaveSingleItem().Text.ShouldBe("Ce projet n'a fait l'objet d'aucune présentation au CST.");
        var after = dossier.Meetings[^1];
        (after.FollowsPublication, after.Date!.Value.ToString(), after.Items.ShouldHaveSingleItem().Text).ShouldBe((true, "2025-04-15", "La CGT exige l'avis du CST."));
    }

    [Fact]
    public void A_refusal_of_consultation_is_kept_apart_and_is_no_item()
    {
        var dossier = Read("CST du 5 juin 2025", "Aucune réponse et refus de passage en CST.");

        dossier.Refusals.ShouldHaveSingleItem().Line.ShouldBe(3);
        dossier.Meetings[0].Items.ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_to_answer_is_no_refused_consultation() =>
        Read("CST du 5 juin 2025", "Quel est le calendrier ?", "La direction refuse de répondre à cette question : « ce n'est pas à l'ordre du jour ».").Refusals.ShouldBeEmpty();

    [Theory]
    [InlineData("Faut-il rappeler que les agents sont épuisés ?")]
    [InlineData("La direction répond que les entretiens sont en cours.")]
    [InlineData("La direction nous demande : « Pourquoi avoir attendu si longtemps ? »")]
    [InlineData("Nota : les agents des lycées ne sont pas concernés.")]
    [InlineData("Rejoignez la CGT, venez nombreux !")]
    [InlineData("L'employeur doit consulter le CSE (article L. 2312-8 du code du travail).")]
    [InlineData("La prochaine réunion aura lieu le 12 décembre 2025 à 14 h.")]
    [InlineData("Questions diverses : régime indemnitaire, protection sociale.")]
    [InlineData("La direction ne s'engage sur aucun calendrier.")]
    [InlineData("On nous demande de faire plus avec moins.")]
    [InlineData("Nous avons rappelé que des collègues attendent leur fiche de poste depuis un an.")]
    [InlineData("Les collègues attendent toujours leur badge.")]
    [InlineData("Comment veut-on, dans ces conditions, qu'ils se projettent ?")]
    [InlineData("Qui s'en étonne encore ?")]
    [InlineData("FO s'est jointe à notre demande, sans succès.")]
    [InlineData("Camarades, c'est maintenant qu'il faut faire remonter vos situations.")]
    [InlineData("La CGT a voté contre et transmettra un recours.")]
    [InlineData("On attend quoi, un drame ?")]
    [InlineData("Où va une administration qui laisse une machine décider ?")]
    [InlineData("Est-il normal que les usagers l'apprennent par une affichette ?")]
    [InlineData("Nos agents se consacreront enfin aux situations qui demandent de l'écoute.")]
    [InlineData("Sur 31 agents, 19 n'en veulent pas.")]
    [InlineData("Comment s'en étonner quand on ferme les guichets ?")]
    [InlineData("La directrice parle d'un « outil qui fera gagner une heure par jour ».")]
    [InlineData("On nous promet des gains de productivité.")]
    [InlineData("Puis nous avons accepté de siéger.")]
    [InlineData("M. Durand demande une suspension de séance d'un quart d'heure.")]
    [InlineData("Les gardiens le demandaient, la mairie a fini par le faire.")]
    [InlineData("Le comité sera donc reconvoqué dans les trois semaines.")]
    [InlineData("La direction a annoncé qu'elle contesterait l'expertise devant le juge.")]
    [InlineData("En 2022 le directeur avait promis la même chose.")]
    [InlineData("Est-ce bien raisonnable ?")]
    [InlineData("Peut-on sérieusement se prononcer sur une page ?")]
    [InlineData("Qui, dans cette salle, a déjà tenu un guichet un lundi ?")]
    [InlineData("« 40 % des dossiers seront traités sans agent en 2027 », dit la plaquette.")]
    [InlineData("Sur le principe FO est d'accord, l'UNSA attend")]
    [InlineData("Est-il besoin de rappeler qu'elle avait alerté trois fois ?")]
    public void What_only_looks_like_an_item_is_left_alone(string line) =>
        Items("CST du 5 juin 2025", line).ShouldBeEmpty();

    [Theory]
    [InlineData("Quid des agents contractuels ?", EntryKind.Question)]
    [InlineData("Les élu·e·s CGT demandent si le télétravail sera maintenu.", EntryKind.Question)]
    [InlineData("La direction souhaite-t-elle supprimer des postes ?", EntryKind.Question)]
    [InlineData("La CGT souhaite que le référentiel soit revu.", EntryKind.Demand)]
    [InlineData("Il est nécessaire que la Région présente son plan.", EntryKind.Demand)]
    [InlineData("Elle ne doit pas être le prétexte à des suppressions de postes.", EntryKind.Demand)]
    [InlineData("La direction s'engage à fournir la liste des postes.", EntryKind.Commitment)]
    [InlineData("Le projet sera présenté au CST d'octobre.", EntryKind.Commitment)]
    [InlineData("La DRH va transmettre le tableau aux élus.", EntryKind.Commitment)]
    [InlineData("Paul et Inès vont appeler la mairie", EntryKind.Commitment)]
    [InlineData("On a redemandé ce qui est prévu pour les vacataires.", EntryKind.Question)]
    [InlineData("Nous redemandons, pour la troisième fois, qui dirigera l'agence.", EntryKind.Question)]
    [InlineData("Nous sommes toujours demandeurs d'un état des nominations.", EntryKind.Demand)]
    [InlineData("Ne souhaitant pas cautionner cet exercice, nous avons demandé l'inversion des points.", EntryKind.Demand)]
    [InlineData("La F3SCT académique demande deux postes de psychologue.", EntryKind.Demand)]
    [InlineData("La direction s'est par ailleurs engagée à ne pas ouvrir de comptes d'ici là.", EntryKind.Commitment)]
    [InlineData("Le conseiller de prévention écrira aux maires d'ici la fin janvier.", EntryKind.Commitment)]
    [InlineData("La section demande que les conducteurs puissent refuser l'essai.", EntryKind.Demand)]
    [InlineData("Nous voulons que les agents aient la notice : comment expliquer à un usager ce qu'on ne comprend pas soi-même ?", EntryKind.Demand)]
    [InlineData("Les agents d'accueil doivent être associés à la rédaction des réponses qui seront données en leur nom.", EntryKind.Demand)]
    [InlineData("Aucun emploi ne doit disparaître.", EntryKind.Demand)]
    [InlineData("Seule avancée : les fiches de paie de mars seront rectifiées d'ici au 20 avril.", EntryKind.Commitment)]
    [InlineData("La présidente n'a pas ce chiffre, elle le demandera au service central et nous le communiquera avant la fin de l'année.", EntryKind.Commitment)]
    [InlineData("Combien de temps un agent passera-t-il au téléphone dans une journée ?", EntryKind.Question)]
    [InlineData("Et à quoi a servi le crédit notifié en mars ?", EntryKind.Question)]
    [InlineData("La CGT a fait observer que les accidents sans arrêt ne figurent plus dans le document et a demandé leur réintégration.", EntryKind.Demand)]
    [InlineData("À défaut, elle demande une expertise par un cabinet agréé.", EntryKind.Demand)]
    [InlineData("Nous attendons de la collectivité qu'elle garantisse la validation de chaque planning.", EntryKind.Demand)]
    [InlineData("Nous avons relancé la demande de stores extérieurs.", EntryKind.Demand)]
    [InlineData("La direction assure qu'il n'y aura aucun licenciement lié au projet.", EntryKind.Commitment)]
    [InlineData("La directrice a indiqué que l'alignement prendrait effet au 1er septembre.", EntryKind.Commitment)]
    [InlineData("Sur notre insistance, il a fini par accepter une réunion avant la fin février.", EntryKind.Commitment)]
    [InlineData("Le service s'engage à reprendre tous les dossiers refusés depuis septembre.", EntryKind.Commitment)]
    [InlineData("On nous promet les éléments par mail avant la fin du mois.", EntryKind.Commitment)]
    [InlineData("La direction n'a pas de position de principe et accepte que le rapport soit présenté au CSE.", EntryKind.Commitment)]
    [InlineData("Nous vous demandons de bien vouloir inscrire ce point à l'ordre du jour du prochain CST, comme le prévoit le décret.", EntryKind.Demand)]
    [InlineData("La FNME revendique le retour en interne de la maintenance.", EntryKind.Demand)]
    [InlineData("Les primes ne doivent plus dépendre du nombre de dossiers.", EntryKind.Demand)]
    [InlineData("La directrice confirme qu'aucun changement n'interviendra avant 2027.", EntryKind.Commitment)]
    [InlineData("Le service du numérique la soumettra aux élus avant sa diffusion.", EntryKind.Commitment)]
    [InlineData("Elle a répondu que l'affichage serait désactivé le 1er mars.", EntryKind.Commitment)]
    [InlineData("Tout nouveau logiciel de paie doit passer devant le CST avant son achat.", EntryKind.Demand)]
    [InlineData("Nous vous remercions de votre écoute et demandons que ce texte soit joint au PV.", EntryKind.Demand)]
    [InlineData("Tous les vacataires recevront un courrier avant le 1er juin.", EntryKind.Commitment)]
    [InlineData("Les travaux du vestiaire commenceront le 12 mars, nous assure la DGS.", EntryKind.Commitment)]
    [InlineData("Vous écrivez que les plannings seront affichés le 5 du mois.", EntryKind.Commitment)]
    [InlineData("La direction s'engage à ne procéder à aucun licenciement avant la fin 2027.", EntryKind.Commitment)]
    [InlineData("Le président consent à fermer l'atelier de peinture dès lundi.", EntryKind.Commitment)]
    [InlineData("Votre prédécesseur promettait la climatisation des vestiaires pour l'été.", EntryKind.Commitment)]
    [InlineData("La DRH renonce à appliquer cette retenue aux temps partiels.", EntryKind.Commitment)]
    [InlineData("Aucune mobilité imposée en 2026, le DRH s'y est engagé devant les élus.", EntryKind.Commitment)]
    [InlineData("Notre demande d'horaires décalés est enfin acceptée : ils s'appliqueront tout l'été.", EntryKind.Commitment)]
    [InlineData("Le DGS prend l'engagement qu'aucune donnée de trajet ne sera collectée.", EntryKind.Commitment)]
    [InlineData("Merci de bien vouloir rétablir un accueil sans rendez-vous le mercredi.", EntryKind.Demand)]
    [InlineData("Le barème intègre-t-il la nouvelle halle de sport", EntryKind.Question)]
    [InlineData("À quand une version du logiciel qui ne perde rien ?", EntryKind.Question)]
    [InlineData("Un bilan des caméras portées est-il prévu", EntryKind.Question)]
    [InlineData("Une demi-journée ne suffit pas, nous en voulons une entière.", EntryKind.Demand)]
    [InlineData("Vous devez nous consulter avant tout déploiement.", EntryKind.Demand)]
    [InlineData("Pour la FSU, l'examen doit se faire poste par poste.", EntryKind.Demand)]
    public void The_words_of_minutes_say_what_an_item_is(string line, EntryKind kind) =>
        Items("CST du 5 juin 2025", line).ShouldHaveSingleItem().ShouldBe((kind, line));

    [Fact]
    public void Notes_under_ruled_titles_are_no_questions_once_the_questions_are_over() =>
        Items("Notes du CSE du 30 janvier 2025 (élus CGT)", "*** accompagnement\nNos questions :\n- combien de conseillers par agence, et pris où\n- qui suit les sortants", "*** fonctionnement\n- don de 5 000 € voté à l'unanimité\n- budget voté, infos demain")
            .ShouldBe([(EntryKind.Question, "combien de conseillers par agence, et pris où"), (EntryKind.Question, "qui suit les sortants")]);

    [Fact]
    public void A_column_of_what_the_union_brought_up_demands_and_the_answers_beside_it_may_promise() =>
        Items("CSE du 16 octobre 2025", "| Sujet | Ce que SUD a porté | Réponse de la Direction |\n|---|---|---|\n| Parking | Gratuité pour tous les accompagnants | Refus |\n| Charte | Que la mission reste dans le service | La charte sera modifiée en ce sens |")
            .ShouldBe([(EntryKind.Demand, "Gratuité pour tous les accompagnants"), (EntryKind.Demand, "Que la mission reste dans le service"), (EntryKind.Commitment, "La charte sera modifiée en ce sens")]);

    [Fact]
    public void The_day_a_report_was_written_is_not_that_of_a_meeting_and_a_letter_has_its_own()
    {
        var dossier = Read("CST DU 22 MAI 2025", "Le 28/05/2025", "La CGT souhaite que le référentiel soit revu.", "COURRIER À LA DIRECTION DU 5 JUIN 2025", "La CGT exige la remise du contrat.");

        dossier.Meetings.Select(meeting => meeting.Date!.Value.ToString()).ShouldBe(["2025-05-22", "2025-06-05"]);
    }

    [Theory]
    [InlineData("Les mairies fermées le mercredi retrouveront-elles leur personnel ?", "Rien dans le dossier ne permet de le dire.")]
    [InlineData("Le plan sera-t-il présenté aux élus ?", "Aucune réponse.")]
    [InlineData("Repas : l'avantage en nature va-t-il augmenter ?", "Oui, comme chaque année.")]
    public void A_question_that_got_no_answer_or_the_employers_is_no_rhetoric(string question, string then) =>
        Items("CST du 5 juin 2025", $"{question} {then}").ShouldBe([(EntryKind.Question, question)]);

    [Fact]
    public void A_numbered_claim_that_begins_with_its_cause_demands() =>
        Items("RÉCLAMATIONS INDIVIDUELLES", "Réunion du CSE du 21 avril 2022", "Questions déposées par la délégation :", "N° 1 – Reclassement\nSuite à l'avis du médecin du travail, proposer un poste compatible.\nRéponse : oui, à compter du 1er juin.")
            .ShouldContain((EntryKind.Demand, "Suite à l'avis du médecin du travail, proposer un poste compatible."));

    [Fact]
    public void A_numbered_point_over_its_text_is_a_title_and_what_the_direction_answered_is_no_demand() =>
        Items("Questions pour la F3SCT du jeudi 15 mai 2025", "3) Dictée vocale en gériatrie\nLe service teste un outil. Qui relit les comptes rendus ?", "Nos revendications :\n- rétablir la pause de dix minutes", "Ce que la direction a répondu :\n- sur les recrutements, pas de marge avant la prochaine convention ;")
            .ShouldBe([(EntryKind.Question, "Qui relit les comptes rendus ?"), (EntryKind.Demand, "rétablir la pause de dix minutes")]);

    [Fact]
    public void What_the_employer_answered_ends_with_the_next_point()
    {
        var items = Items("CSA du 12 juin 2024", "## Réponse de la présidente", "Le plan est un document de travail.", "## Point 1. Emplois", "Nos questions :\n\n1. Sur quels critères les postes ont-ils été choisis ?\n2. Que deviennent les contractuels ?");

        items.Select(item => item.Text).ShouldBe(["Sur quels critères les postes ont-ils été choisis ?", "Que deviennent les contractuels ?"]);
    }

    [Theory]
    [InlineData("=== On veut ===")]
    [InlineData("NOUS EXIGEONS")]
    public void A_title_that_demands_makes_a_demand_of_each_line_below(string title) =>
        Items("CSE du 19 février 2024", title, "- l'arrêt du pointage vocal la nuit\n- un chef de quai par équipe").Select(item => item.Kind).ShouldBe([EntryKind.Demand, EntryKind.Demand]);

    [Fact]
    public void A_letter_that_announces_its_demands_has_them_in_its_parts() =>
        Items("Lettre à la direction du 3 février 2025", "Nos organisations vous présentent les revendications suivantes.", "I. Emploi", "a) Le maintien du poste de régisseur ;\nb) l'arrêt du recours au bénévolat.").Select(item => item.Kind).ShouldBe([EntryKind.Demand, EntryKind.Demand]);

    [Fact]
    public void Where_the_words_of_the_direction_are_quoted_the_rest_of_the_line_is_ours() =>
        Items("CSE du 17 octobre 2024", "La Direction : « Ce n'est pas un projet important. » Refus, donc. Nous exigeons l'ouverture d'une consultation.").ShouldBe([(EntryKind.Demand, "Nous exigeons l'ouverture d'une consultation.")]);

    [Fact]
    public void A_date_that_is_asked_is_no_promise_and_the_subject_of_a_demand_is_none() =>
        Items("F3SCT du 18 mars 2025", "Nos réclamations :\n\n- À quelle date sera pourvu le poste vacant depuis septembre\n- Heures supplémentaires des accueils. SUD demande leur paiement depuis janvier.")
            .ShouldBe([(EntryKind.Question, "À quelle date sera pourvu le poste vacant depuis septembre"), (EntryKind.Demand, "SUD demande leur paiement depuis janvier.")]);

    [Fact]
    public void A_bullet_over_a_list_of_its_own_says_what_the_list_is() =>
        Items("Groupe planning du 15 janvier 2026 (CGT, SUD)", "* Demandes des syndicats\n   - suppression du critère de disponibilité\n   - temps dédié pour les cadres\n* Réponses\n   - critère : ok pour le retirer à titre provisoire\n   - cadres : à étudier")
            .Select(item => item.Kind).ShouldBe([EntryKind.Demand, EntryKind.Demand, EntryKind.Commitment]);

    [Fact]
    public void In_the_notes_of_a_group_a_first_name_takes_a_task() =>
        Items("Groupe IA de la CGT, réunion du 12 mars 2025", "- Karim refait l'affiche pour le 20 mars\n- salle trouvée, Hélène réserve l'amphi").ShouldBe([(EntryKind.Commitment, "Karim refait l'affiche pour le 20 mars"), (EntryKind.Commitment, "salle trouvée, Hélène réserve l'amphi")]);

    [Fact]
    public void A_question_with_the_answer_it_got_beside_it_is_one() =>
        Items("CSE du 22 mai 2025", "Une prise en charge du trajet est-elle prévue la première année ? Oui, à 100 % pendant douze mois pour chaque salarié.").ShouldContain((EntryKind.Question, "Une prise en charge du trajet est-elle prévue la première année ?"));

    [Fact]
    public void A_sentence_that_demands_twice_is_two_demands() =>
        Items("CST du 5 juin 2025", "La CGT exige l'arrêt de l'essai tant que le CST n'a pas voté et demande une réponse écrite à chacune de ses questions.")
            .ShouldBe([(EntryKind.Demand, "La CGT exige l'arrêt de l'essai tant que le CST n'a pas voté"), (EntryKind.Demand, "demande une réponse écrite à chacune de ses questions.")]);

    [Fact]
    public void A_letter_that_asks_for_answers_has_its_questions_below_and_its_demands_after() =>
        Items("Lettre au président du 20 janvier 2025", "Nous vous saurions gré de bien vouloir répondre aux questions suivantes :", "1/ Quel est le calendrier ?\n2/ Sur quels critères le logiciel choisit-il ;\n3/ Le DPO a-t-il été saisi ?", "Nous vous demandons en outre :\n- la tenue d'un CST extraordinaire,\n- la suspension de l'outil dans l'attente de l'avis.")
            .Select(item => item.Kind).ShouldBe([EntryKind.Question, EntryKind.Question, EntryKind.Question, EntryKind.Demand, EntryKind.Demand]);

    [Fact]
    public void Notes_typed_in_haste_give_tasks_to_first_names_without_a_capital() =>
        Items("Réunion jeudi 9 mars 2023", "- samia rédige un petit formulaire\n- tout va bien\n- lou et samia relisent").Select(item => item.Text).ShouldBe(["samia rédige un petit formulaire", "lou et samia relisent"]);

    [Fact]
    public void A_list_sent_with_courtesy_is_read_all_the_same() =>
        Items("Lettre à la direction du 3 février 2025", "Comme convenu, je vous adresse les points restés sans réponse :", "1) La fermeture des deux agences est-elle actée ?\n2) Combien de salariés sont concernés ?").Select(item => item.Kind).ShouldBe([EntryKind.Question, EntryKind.Question]);

    [Fact]
    public void Claims_numbered_R_are_claims_and_no_answers() =>
        Items("Questions au CSE du 21 novembre 2024", "RÉCLAMATIONS", "R1. Paiement des heures du 11 septembre aux agents du plateau.\nR2. Remise en service de la climatisation au 2e étage.").Select(item => item.Kind).ShouldBe([EntryKind.Demand, EntryKind.Demand]);

    [Fact]
    public void Lines_after_an_angle_under_a_title_are_its_list_and_not_an_older_mail() =>
        Items("NAO du 5 février 2026", "CE QUE NOUS DEMANDONS", "> 4 % pour tous, avec un plancher\n> Un vrai treizième mois pour les quais\n> L'arrêt du bridage vocal").Select(item => item.Kind).ShouldBe([EntryKind.Demand, EntryKind.Demand, EntryKind.Demand]);

    [Fact]
    public void A_square_before_a_line_makes_it_the_title_of_its_point() =>
        Items("Compte rendu CGT du CSE du 10 octobre 2025", "■ Secrétariats\nNous avons posé deux questions :\n  1) Combien de postes déplacés ?\n  2) Sur quelles missions\n→ Pas de réponse.", "■ Prime de service\nChangement annoncé par la direction.").Select(item => item.Text).ShouldBe(["Combien de postes déplacés ?", "Sur quelles missions"]);

    [Fact]
    public void What_stands_before_an_arrow_was_asked_even_among_the_answers() =>
        Items("CSE central du 7 avril 2025 (CFDT)", "### Ce que la direction a répondu", "- Charte : une version révisée nous sera soumise en juin\n- où sont stockés les enregistrements → en Irlande").ShouldContain((EntryKind.Question, "où sont stockés les enregistrements"));

    [Fact]
    public void A_point_of_the_agenda_on_older_minutes_opens_no_meeting() =>
        Read("COMPTE RENDU DE LA F3SCT DU 21 MAI 2025", "1- PV de février\nAdopté.", "2- Chaleur\nFO réclame des fontaines d'eau fraîche.").Meetings.Select(meeting => meeting.Date!.Value.ToString()).ShouldBe(["2025-05-21"]);

    [Fact]
    public void Who_sits_on_which_side_is_read_of_a_line_that_names_both()
    {
        Items(
            "CGT cheminots, notes de séance", "Présents pour la direction : Mme V. (DRH, présidente par délégation), M. Orant (travaux). Pour la CGT : Léa, Tom.", "1/ Vestiaires",
            "Léa : Les douches, elles rouvrent quand ?", "Mme V. : Je vous l'envoie cette semaine.", "Tom : Réparez-les, on veut une date écrite.")
            .ShouldBe([(EntryKind.Question, "Les douches, elles rouvrent quand ?"), (EntryKind.Commitment, "Je vous l'envoie cette semaine."), (EntryKind.Demand, "Réparez-les, on veut une date écrite.")]);
    }

    [Fact]
    public void A_table_pasted_without_its_rules_gives_what_is_asked_and_what_is_promised()
    {
        var items = Items("Réclamations FO au CSE du 14 mars 2025", "N° | Thème | Réclamation FO | Réponse Direction\n1 | Paie | Combien de bulletins sont faux ? | 12.\n2 | Effectifs | FO demande le remplacement des départs. | Deux postes seront publiés en avril.\n3 | Outils | Badgeuse en panne. Retrait immédiat. | C'est vu.");

        items.Select(i => (i.Kind, i.Text)).ShouldBe(
            [(EntryKind.Question, "Combien de bulletins sont faux ?"), (EntryKind.Demand, "FO demande le remplacement des départs."), (EntryKind.Commitment, "Deux postes seront publiés en avril."), (EntryKind.Demand, "Retrait immédiat.")]);
    }

    [Theory]
    [InlineData("CGT : alignement des primes au 1er janvier.", EntryKind.Demand)]
    [InlineData("Communiquez-nous le rapport de la commission.", EntryKind.Demand)]
    [InlineData("Il est demandé la communication du contrat de l'éditeur.", EntryKind.Demand)]
    [InlineData("Un local fermé nous paraît un minimum.", EntryKind.Demand)]
    [InlineData("On a redemandé 3 postes pour la rentrée.", EntryKind.Demand)]
    [InlineData("Mme Roy (CGT) s'enquiert du calendrier de la cotation.", EntryKind.Question)]
    [InlineData("La direction : ok, sera corrigé.", EntryKind.Commitment)]
    [InlineData("La direction : régularisation versée sur la paie de mai.", EntryKind.Commitment)]
    [InlineData("La direction : l'astreinte restera inchangée.", EntryKind.Commitment)]
    [InlineData("Le DRH nous a donné sa parole que la bascule attendrait septembre.", EntryKind.Commitment)]
    [InlineData("La RRH n'avait pas les chiffres, elle nous les envoie avant vendredi.", EntryKind.Commitment)]
    public void What_is_asked_demanded_or_promised_in_haste_is_read(string line, EntryKind kind) =>
        Items("CST du 3 mars 2025 – compte rendu CGT", line).ShouldHaveSingleItem().Kind.ShouldBe(kind);

    [Theory]
    [InlineData("Combien de temps faut-il pour réparer une fontaine ?")]
    [InlineData("Fallait-il vraiment en arriver là ?")]
    [InlineData("Comment soigner dans ces conditions ?")]
    [InlineData("Le conseil d'administration se réunira le 25 février.")]
    [InlineData("Une salariée nous demande si elle peut cumuler deux jours.")]
    [InlineData("Deux collègues ont demandé leur mutation.")]
    [InlineData("On lit dans la presse que « les agents seront augmentés ».")]
    [InlineData("Accueil > Actualités > Qui va payer la facture ?")]
    [InlineData("Déménagement de la DSDEN : tout est en carton.")]
    public void What_is_said_to_nobody_or_of_others_is_left(string line) => Items("CST du 3 mars 2025 – compte rendu CGT", line).ShouldBeEmpty();

    [Fact]
    public void What_a_letter_wants_to_be_told_is_a_question_for_each_line() =>
        Items("CGT – lettre à Madame la directrice", "Nous vous saurions gré de bien vouloir nous indiquer, avant le prochain CSE :\n1. le nombre de vestiaires prévus ;\n2. si des postes sont supprimés.")
            .Select(i => i.Kind).ShouldBe([EntryKind.Question, EntryKind.Question]);
}
