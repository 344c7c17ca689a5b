using CgtBot.Domain.Registers;

namespace CgtBot.Evidence;

/// <summary>For whom a dossier is drawn up.</summary>
public enum DossierProfile
{
    /// <summary>For the section itself.</summary>
    Internal,

    /// <summary>To be laid before a committee, where the employer sits.</summary>
    Committee,

    /// <summary>For the section's counsel, who is bound to secrecy.</summary>
    Lawyer,

    /// <summary>To be published.</summary>
    Public,
}

/// <summary>What becomes of a piece that is not public: pasted, quoted, sent by mail, or read on the organisation's own network. Whoever handed it over may be recognised by it.</summary>
public enum RestrictedPieces
{
    LeftOut,

    /// <summary>The text, with the names that were recognised taken out, stands for the original.</summary>
    AsText,

    Whole,
}

/// <summary>What a profile lets out, and the least role that may draw it up.</summary>
public sealed record Disclosure(DossierProfile Profile, Role Needs, RestrictedPieces Restricted, bool Originals, bool Names, bool Signalements)
{
    public static readonly IReadOnlyList<Disclosure> All =
    [
        new(DossierProfile.Internal, Role.Member, RestrictedPieces.AsText, Originals: true, Names: true, Signalements: true),
        new(DossierProfile.Committee, Role.Member, RestrictedPieces.AsText, Originals: true, Names: true, Signalements: true),
        new(DossierProfile.Lawyer, Role.Steward, RestrictedPieces.Whole, Originals: true, Names: true, Signalements: true),
        // A signalement is what the union says it saw, and an original names its authors: neither is for the street.
        new(DossierProfile.Public, Role.Member, RestrictedPieces.LeftOut, Originals: false, Names: false, Signalements: false),
    ];

    public static Disclosure Of(DossierProfile profile) => All.Single(d => d.Profile == profile);

    /// <summary>By its English name, as in an address or on the command line; null for another word.</summary>
    public static Disclosure? Named(string? name) => All.FirstOrDefault(d => d.Name == name);

    /// <summary>« committee »</summary>
    public string Name => Profile.ToString().ToLowerInvariant();
}
