using CgtBot.Evidence;

namespace CgtBot.Tests.Evidence;

public sealed class NameMaskTests
{
    [Theory]
    [InlineData("M. Orsini répond que non.", "M. ■ répond que non.")]
    [InlineData("Mme Claire Martin-Leroy présente l’outil ; Martin-Leroy conclut.", "Mme ■ présente l’outil ; ■ conclut.")]
    [InlineData("Monsieur D’Angelo et Madame de la Tour sont excusés.", "Monsieur ■ et Madame ■ sont excusés.")]
    [InlineData("Hélène Caron (directrice des ressources humaines) ouvre la séance.", "■ (directrice des ressources humaines) ouvre la séance.")]
    [InlineData("Écrire à claire.martin@exemple.fr ou au 02 41 00 11 22.", "Écrire à ■ ou au ■.")]
    [InlineData("Mme Le Goff, M. Le Bihan et Mme La Rosa répondent ; Le Goff conclut, Le\u202fBihan ajoute.", "Mme ■, M. ■ et Mme ■ répondent ; ■ conclut, ■ ajoute.")]
    [InlineData("M.\u202fAlain\u00a0Le\u00a0Bon écrit au 02\u202f41\u202f00\u202f11\u202f22 ; M. Le Bon attend un Bon accueil.", "M.\u202f■ écrit au ■ ; M. ■ attend un Bon accueil.")]
    [InlineData("Claire Martin, DRH, a-t-elle validé l’outil ? Martin répond.", "■, DRH, a-t-elle validé l’outil ? ■ répond.")]
    [InlineData("Paul Aubry, directeur des solidarités, et Claire Bodin, directrice générale adjointe, signent.", "■, directeur des solidarités, et ■, directrice générale adjointe, signent.")]
    [InlineData("Monsieur le directeur Yves Kermarec répond ; KERMAREC conclut.", "Monsieur le directeur ■ répond ; ■ conclut.")]
    [InlineData("La directrice Anne Lebrun et Madame la directrice Sophie NGUYEN-DUPONT s’engagent.", "La directrice ■ et Madame la directrice ■ s’engagent.")]
    [InlineData("Le président du Département, Dominique Le Mèner, refuse.", "Le président du Département, ■, refuse.")]
    [InlineData("Le DGS Henri Roux et la cheffe de service Inès Caron répondent.", "Le DGS ■ et la cheffe de service ■ répondent.")]
    [InlineData("La directrice des ressources humaines Aude de La Tour, l’élue Lise D’Angelo.", "La directrice des ressources humaines ■, l’élue ■.")]
    [InlineData("tél. 06 12 34…", "tél. ■…")]
    [InlineData("Signalé par <@U02ABCDEF> et 29:1a2b3c4d5e6f7g8h.", "Signalé par ■ et ■.")]
    public void A_name_that_a_title_or_an_office_announces_is_taken_out(string text, string expected) => new NameMask("■").Learn([text]).Hide(text).ShouldBe(expected);

    [Theory]
    [InlineData("Madame la Présidente, Monsieur le Président, le CST du 12 juin 2025 n’a rendu aucun avis.")]
    [InlineData("Monsieur Le Directeur et Madame Directrice générale répondent ; le Directeur conclut.")]
    [InlineData("Monsieur Le Préfet, Madame La Ministre et Monsieur L’Adjoint répondent ; Le Préfet conclut.")]
    [InlineData("Monsieur Le chargé de mission répond. Le service attend.")]
    [InlineData("La Direction des Systèmes d’Information déploie LigérIA dans 12 services, le 15.05.2025.")]
    [InlineData("La directrice Générale, le directeur des Solidarités, le Président du Département de la Sarthe et la DRH Sarthe répondent.")]
    [InlineData("Le maire du Mans, le directeur du collège Jean Moulin et le président du Conseil départemental : Le Mans, Pays de la Loire, maire compris.")]
    [InlineData("Pourquoi le DSI déploie-t-il Microsoft Copilot ? Madame la directrice Générale répond.")]
    [InlineData("CGFP L253-5 et R253-25 ; empreinte 0123456789abcdef0123456789abcdef.")]
    [InlineData("n° 2024-1038 du 6 novembre 2024, de 08 h 30 à 12 h 00")]
    public void What_names_nobody_stays(string text) => new NameMask("■").Learn([text]).Hide(text).ShouldBe(text);
}
