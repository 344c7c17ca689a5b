using System.ComponentModel.DataAnnotations;
using CgtBot.Texts;

namespace CgtBot.Watch.Sources.FranceTravail;

/// <summary>Access to the offers of France Travail: the section <c>FranceTravail</c> of the settings. Without an identifier these sources say what is missing.</summary>
public sealed class FranceTravailOptions
{
    public const string Section = "FranceTravail";

    /// <summary>Identifier of the application, as the partners' site gives it.</summary>
    [StringLength(200)]
    public string ClientId { get; set; } = "";

    /// <summary>Its secret; better given by the environment.</summary>
    [StringLength(400)]
    public string ClientSecret { get; set; } = "";

    /// <summary>Where the tokens come from.</summary>
    [Required]
    public string TokenAddress { get; set; } = "https://entreprise.francetravail.fr/connexion/oauth2/access_token?realm=%2Fpartenaire";

    /// <summary>Where the offers are asked for; the token goes there and nowhere else.</summary>
    [RegularExpression("https?://[^/?#@]+/?", ErrorMessageResourceType = typeof(WatchTexts), ErrorMessageResourceName = nameof(WatchTexts.OptionApi))]
    [Required]
    public string Api { get; set; } = "https://api.francetravail.io";

    public Uri Place => new(Api);

    public bool IsGiven => ClientId.Length > 0 && ClientSecret.Length > 0;
}
