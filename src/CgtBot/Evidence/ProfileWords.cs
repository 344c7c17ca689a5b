using CgtBot.Texts;

namespace CgtBot.Evidence;

/// <summary>The profiles in the reader's words.</summary>
public static class ProfileWords
{
    public static string Name(DossierProfile profile) => profile switch
    {
        DossierProfile.Committee => EvidenceTexts.ProfileCommittee,
        DossierProfile.Lawyer => EvidenceTexts.ProfileLawyer,
        DossierProfile.Public => EvidenceTexts.ProfilePublic,
        _ => EvidenceTexts.ProfileInternal,
    };

    /// <summary>What it holds and what it leaves out, in one sentence.</summary>
    public static string Holds(DossierProfile profile) => profile switch
    {
        DossierProfile.Committee => EvidenceTexts.HoldsCommittee,
        DossierProfile.Lawyer => EvidenceTexts.HoldsLawyer,
        DossierProfile.Public => EvidenceTexts.HoldsPublic,
        _ => EvidenceTexts.HoldsInternal,
    };
}
