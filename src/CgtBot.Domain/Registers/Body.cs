namespace CgtBot.Domain.Registers;

/// <summary>A committee that must be consulted: CST, F3SCT, CSE…</summary>
public sealed class Body : JournaledRow
{
    /// <summary>Acronym, as people write it; unique in the section.</summary>
    public required string Acronym { get; init; }

    public required string Name { get; set; }

    /// <summary>Titular staff representatives: half of them may put a question on the agenda (CGFP R254-43). Null: not known.</summary>
    public int? StaffRepresentatives { get; set; }

    /// <summary>Whose opinion is awaited: the sector's own committee, for a section may hold those of a sector it has left; only without it the first of the topic's that is held.</summary>
    public static string Consulted(Sector sector, IReadOnlyList<string> ofTopic, IReadOnlyCollection<string> held) =>
        held.Contains(Committee(sector)) ? Committee(sector) : ofTopic.FirstOrDefault(held.Contains) ?? held.FirstOrDefault() ?? Committee(sector);

    /// <summary>Bodies for health, safety and working conditions: their opinion may be the one the law asks for (CGFP L253-6) and is never that of the committee.</summary>
    public static bool IsForSafety(string acronym) => acronym.ToUpperInvariant() is "F3SCT" or "FSSSCT" or "SSCT" or "CSSCT" or "CHSCT" or "FS";

    /// <summary>The committee every employer of the sector has.</summary>
    public static string Committee(Sector sector) => sector switch
    {
        Sector.Private => "CSE",
        Sector.OtherPublicService => "CSA",
        _ => "CST",
    };

    /// <summary>The bodies a new section starts with, by sector.</summary>
    public static IReadOnlyList<Body> Usual(SectionId section, Sector sector) => sector switch
    {
        Sector.Private =>
        [
            new() { Section = section, Acronym = "CSE", Name = "Comité social et économique" },
            new() { Section = section, Acronym = "CSSCT", Name = "Commission santé, sécurité et conditions de travail" },
        ],
        Sector.OtherPublicService =>
        [
            new() { Section = section, Acronym = "CSA", Name = "Comité social d’administration" },
            new() { Section = section, Acronym = "F3SCT", Name = "Formation spécialisée en santé, sécurité et conditions de travail" },
        ],
        _ =>
        [
            new() { Section = section, Acronym = "CST", Name = "Comité social territorial" },
            new() { Section = section, Acronym = "F3SCT", Name = "Formation spécialisée en santé, sécurité et conditions de travail" },
        ],
    };
}
