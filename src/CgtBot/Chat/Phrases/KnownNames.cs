namespace CgtBot.Chat.Phrases;

/// <summary>The names a section gives its topics and bodies: what is said → the topic's id or the body's acronym.</summary>
public sealed record KnownNames(IReadOnlyDictionary<string, string> Topics, IReadOnlyDictionary<string, string> Bodies)
{
    public static readonly KnownNames BuiltIn = new(
        Spelled(
            ("ia", "ia, i a, intelligence artificielle, intelligences artificielles, ai, artificial intelligence, ia générative, iag, IA et algorithmes, l ia"),
            ("dematerialisation", "dématérialisation, dématerialisation, demat, dématérialiser, dématérialisations, dematerialization, dematerialisation, zéro papier, paperless, digitalisation, digitization, numérisation, la démat, paperless office"),
            ("masse-salariale", "masse salariale, masse-salariale, payroll, wage bill, payroll bill, payroll costs, suppressions de postes, suppression de postes, suppressions d'emplois, suppression d'emplois, job cuts"),
            ("reorganisation", "réorganisation, réorganisations, réorg, reorg, réorganiser, reorganization, reorganizations, restructuration, restructurations, restructuring, réorganisation des services, reorganisation of services")),
        Spelled(
            ("CST", "cst, comité social territorial, comités sociaux territoriaux"),
            ("F3SCT", "f3sct, fsssct, fssct, f3 sct, formation spécialisée, formation spécialisée santé sécurité et conditions de travail, formation spécialisée santé, specialised committee"),
            ("CSE", "cse, comité social et économique, works council, social and economic committee"),
            ("CSEC", "csec, cse central"),
            ("CSSCT", "cssct, commission santé sécurité et conditions de travail"),
            ("CSA", "csa, comité social d'administration"),
            ("CAP", "cap, commission administrative paritaire, commissions administratives paritaires"),
            ("CCP", "ccp, commission consultative paritaire"),
            ("CHSCT", "chsct"),
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
