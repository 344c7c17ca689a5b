using System.ComponentModel.DataAnnotations;

namespace CgtBot.Watch.Sources.SharePoint;

/// <summary>Access to the news of SharePoint sites: the section <c>SharePoint</c> of the settings. The secret is given for each site by the verb <c>secret</c>, or here for all.</summary>
public sealed class SharePointOptions
{
    public const string Section = "SharePoint";

    /// <summary>Directory (tenant) of the organisation.</summary>
    [StringLength(200)]
    public string TenantId { get; set; } = "";

    /// <summary>The application that may read the site.</summary>
    [StringLength(200)]
    public string ClientId { get; set; } = "";

    /// <summary>Its secret, for every site of every section; better given for one section by « cgtbot secret ».</summary>
    [StringLength(400)]
    public string ClientSecret { get; set; } = "";

    /// <summary>Where the tokens come from.</summary>
    [Required]
    public string Authority { get; set; } = "https://login.microsoftonline.com";

    /// <summary>Where Microsoft Graph answers.</summary>
    [Required]
    public string Graph { get; set; } = "https://graph.microsoft.com";

    public bool IsGiven => TenantId.Length > 0 && ClientId.Length > 0;
}
