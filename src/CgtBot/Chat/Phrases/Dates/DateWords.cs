namespace CgtBot.Chat.Phrases.Dates;

/// <summary>The words dates are said with, folded, French and English.</summary>
internal static class DateWords
{
    public static readonly Dictionary<string, int> Months = Numbered(
        "janvier,janv,january,jan", "fevrier,fevr,fev,february,feb", "mars,march,mar", "avril,avr,april,apr", "mai,may", "juin,june,jun",
        "juillet,juil,july,jul", "aout,august,aug", "septembre,sept,september,sep", "octobre,oct,october", "novembre,nov,november", "decembre,dec,december");

    public static readonly Dictionary<string, int> Weekdays = Numbered(
        "lundi,monday,mon", "mardi,tuesday,tue", "mercredi,wednesday,wed", "jeudi,thursday,thu", "vendredi,friday,fri", "samedi,saturday,sat", "dimanche,sunday,sun");

    /// <summary>Words that are also others (« mar », « sept », « may », « sat ») and need a number beside them.</summary>
    public static readonly HashSet<string> Ambiguous = ["mar", "may", "sept", "sep", "dec", "jan", "oct", "mon", "sun", "sat", "fri", "wed", "thu", "tue", "march", "nov", "jul", "jun", "apr", "avr", "fev", "feb", "aug"];

    public static readonly HashSet<string> Next = ["prochain", "prochaine", "suivant", "suivante", "next", "qui"];
    public static readonly HashSet<string> Last = ["dernier", "derniere", "passe", "passee", "precedent", "precedente", "last"];

    public static readonly Dictionary<string, (char Unit, int Times)> Units = new()
    {
        ["jour"] = ('d', 1), ["jours"] = ('d', 1), ["day"] = ('d', 1), ["days"] = ('d', 1), ["j"] = ('d', 1),
        ["semaine"] = ('d', 7), ["semaines"] = ('d', 7), ["week"] = ('d', 7), ["weeks"] = ('d', 7), ["sem"] = ('d', 7),
        ["quinzaine"] = ('d', 15), ["fortnight"] = ('d', 14), ["huitaine"] = ('d', 8), ["dizaine"] = ('d', 10),
        ["mois"] = ('m', 1), ["month"] = ('m', 1), ["months"] = ('m', 1), ["trimestre"] = ('m', 3), ["trimestres"] = ('m', 3), ["quarter"] = ('m', 3),
        ["semestre"] = ('m', 6), ["an"] = ('m', 12), ["ans"] = ('m', 12), ["annee"] = ('m', 12), ["annees"] = ('m', 12), ["year"] = ('m', 12), ["years"] = ('m', 12),
    };

    /// <summary>Days said in one breath, as days from today.</summary>
    public static readonly (string[] Words, int Days)[] Near =
    [
        (["avant", "hier"], -2), (["the", "day", "before", "yesterday"], -2), (["day", "before", "yesterday"], -2), (["hier"], -1), (["yesterday"], -1),
        (["the", "day", "after", "tomorrow"], 2), (["day", "after", "tomorrow"], 2), (["apres", "demain"], 2), (["demain"], 1), (["tomorrow"], 1),
        (["aujourd", "hui"], 0), (["aujourdhui"], 0), (["today"], 0), (["ce", "jour"], 0), (["ce", "matin"], 0), (["ce", "soir"], 0), (["cet", "apres", "midi"], 0), (["tonight"], 0),
    ];

    /// <summary>Days of the year known by a name.</summary>
    public static readonly Dictionary<string, (int Day, int Month)> Named = new()
    {
        ["rentree"] = (1, 9), ["noel"] = (25, 12), ["christmas"] = (25, 12), ["toussaint"] = (1, 11),
    };

    /// <summary>Days known by a name that move with Easter, as days after it.</summary>
    public static readonly Dictionary<string, int> AfterEaster = new() { ["paques"] = 0, ["easter"] = 0, ["ascension"] = 39, ["pentecote"] = 49 };

    /// <summary>Everything a date may be spelled with, for correcting slips of the finger.</summary>
    public static IEnumerable<string> All => [.. Months.Keys, .. Weekdays.Keys, .. Next, .. Last, .. Units.Keys, .. Named.Keys, .. AfterEaster.Keys, .. Near.SelectMany(n => n.Words),
        "dans", "ici", "sous", "within", "fin", "debut", "courant", "end", "early", "late", "beginning", "premier", "ouvres", "ouvre", "ouvrables", "working", "quinze", "huit", "avant", "apres"];

    private static Dictionary<string, int> Numbered(params string[] names) =>
        names.SelectMany((n, i) => n.Split(',').Select(name => (name, i + 1))).ToDictionary(p => p.name, p => p.Item2);
}
