using System.Text.Json.Serialization;

namespace CgtBot.Watch.Sources.Pages;

/// <summary>CSS selector of the links in a list page; without it, the links of the main content to the same site are taken.</summary>
public sealed record ListSelectors(string? Links = null);

/// <summary>CSS selectors of a detail page; what is not given is found by itself: first heading, main content, marked date.</summary>
public sealed record DetailSelectors(string? Text = null, string? Title = null, string? Date = null)
{
    /// <summary>The title of the list is the better one: that of the page is the site's, or is decorated.</summary>
    [JsonIgnore]
    public bool KeepsTitle { get; init; }
}
