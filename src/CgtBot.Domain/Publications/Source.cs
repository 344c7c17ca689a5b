using CgtBot.Domain.Registers;

namespace CgtBot.Domain.Publications;

/// <summary>How a source is read; each is a folder of Watch/Sources.</summary>
public enum SourceKind
{
    Feed,
    Json,
    Page,
    Talentsoft,
    WordPress,
    Drupal,
    Sitemap,
    EmploiTerritorial,
    FranceTravail,
    ServicePublic,
    Folder,
    Mailbox,
    SharePoint,
}

/// <summary>Where publications come from. Its health changes at each look and lives in a row of its own.</summary>
public sealed class Source : NumberedRow
{
    public required string Name { get; set; }

    public SourceKind Kind { get; init; }

    public required string Address { get; init; }

    /// <summary>What the publications of this source are, unless an item says otherwise.</summary>
    public PublicationKind Publishes { get; init; }

    /// <summary>JSON mapping or page selectors; null where the kind needs none.</summary>
    public string? Definition { get; init; }

    public bool Paused { get; set; }

    /// <summary>Time between two looks, in minutes.</summary>
    public int EveryMinutes { get; set; } = 60;
}
