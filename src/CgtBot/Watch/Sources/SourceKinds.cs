using CgtBot.Domain.Publications;

namespace CgtBot.Watch.Sources;

/// <summary>What is known of a kind of source before anything is read.</summary>
public static class SourceKinds
{
    /// <summary>The text of an item is always taken from its own page.</summary>
    public static bool ReadsPages(this SourceKind kind) => kind is SourceKind.Page or SourceKind.Talentsoft or SourceKind.Sitemap or SourceKind.EmploiTerritorial or SourceKind.ServicePublic or SourceKind.Folder;

    /// <summary>Gives the whole text of its items, which no page of theirs would complete.</summary>
    public static bool GivesWhole(this SourceKind kind) => kind is SourceKind.Mailbox or SourceKind.SharePoint;

    /// <summary>Publishes job postings and nothing else.</summary>
    public static bool IsOfJobs(this SourceKind kind) => kind is SourceKind.Talentsoft or SourceKind.EmploiTerritorial or SourceKind.FranceTravail or SourceKind.ServicePublic;
}
