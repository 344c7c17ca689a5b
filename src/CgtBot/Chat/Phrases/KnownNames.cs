namespace CgtBot.Chat.Phrases;

/// <summary>The names a section gives its topics and bodies: what is said → the topic's id or the body's acronym.</summary>
public sealed record KnownNames(IReadOnlyDictionary<string, string> Topics, IReadOnlyDictionary<string, string> Bodies)
{
    public static readonly KnownNames BuiltIn = new(
        Spelled(
            ("ia", "ia, i a, intelligence artificielle, intelligences artificielles, ai, artificial intelligence, ia générative, iag, IA et algorithmes, algorithme, les algos, algo, algos, l ia, intelligence artif, l intelligence artif, machine learning, apprentissage automatique"),
            ("dematerialisation", "dématérialisation, dématerialisation, demat, dématérialiser, dématérialisations, dematerialization, dematerialisation, zéro papier, paperless, digitalisation, digitization, numérisation, la démat, paperless office, démat des procédures, tout numérique, le tout numérique, passage au numérique, dématérialisation des procédures, administration numérique"),
            ("masse-salariale", "masse salariale, masse-salariale, payroll, wage bill, payroll bill, payroll costs, suppressions de postes, suppression de postes, suppressions d'emplois, suppression d'emplois, job cuts, dépenses de personnel, charges de personnel, frais de personnel, coûts de personnel, suppression des postes, suppressions des postes, suppressions d'effectifs, baisse des effectifs, réduction des effectifs, effectifs, staff costs, staffing costs, headcount"),
            ("reorganisation", "réorganisation, réorganisations, réorg, reorg, réorganiser, reorganization, reorganizations, restructuration, restructurations, restructuring, réorganisation des services, reorganisation of services, réorganisation de la direction, réorganisation du service, réorganisation de services, fusion des services, fusion de services, fusions de services, fusion des directions, regroupement de services, regroupement des services, nouvel organigramme, organigramme, nouvelle organisation, merger of services")),
        Spelled(
            ("CST", "cst, comité social territorial, comités sociaux territoriaux, comité social"),
            ("F3SCT", "f3sct, fsssct, fssct, f3 sct, formation spécialisée, formation spécialisée santé sécurité et conditions de travail, formation spécialisée santé, formation spécialisée en matière de santé de sécurité et de conditions de travail, formation spécialisée santé et sécurité, formation spé, formation santé sécurité, specialised committee"),
            ("CSE", "cse, comité social et économique, works council, social and economic committee"),
            ("CSEC", "csec, cse central"),
            ("CSSCT", "cssct, commission santé sécurité et conditions de travail"),
            ("CSA", "csa, comité social d'administration"),
            ("CAP", "cap, commission administrative paritaire, commissions administratives paritaires"),
            ("CCP", "ccp, commission consultative paritaire, commissions consultatives paritaires"),
            ("CHSCT", "chsct, comité d'hygiène et de sécurité, comité hygiène et sécurité"),
            ("CT", "ct"),
            ("CCAS", "ccas")));

    /// <summary>These names and, besides, what a section has named its own.</summary>
    public KnownNames With(IEnumerable<(string Name, string TopicId)> topics, IEnumerable<(string Name, string Acronym)> bodies) =>
        new(Merged(Topics, topics), Merged(Bodies, bodies));

    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> known, IEnumerable<(string Name, string Value)> more)
    {
        var merged = new Dictionary<string, string>(known, StringComparer.Ordinal);
        foreach (var (name, value) in more) merged[name] = value;
        return merged;
    }

    private static Dictionary<string, string> Spelled(params (string Value, string Names)[] names) =>
        names.SelectMany(n => n.Names.Split(", ").Append(n.Value).Distinct().Select(name => (name, n.Value))).ToDictionary(p => p.name, p => p.Value);
}
