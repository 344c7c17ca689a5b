namespace CgtBot.Domain.Registers;

/// <summary>A committee that must be consulted: CST, F3SCT, CSE…</summary>
public sealed class Body : JournaledRow
{
    /// <summary>Acronym, as people write it; unique in the section.</summary>
    public required string Acronym { get; init; }

    public required string Name { get; set; }

    /// <summary>Titular staff representatives: half of them may put a question on the agenda (CGFP R254-43). Null: not known.</summary>
    public int? StaffRepresentatives { get; set; }

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
