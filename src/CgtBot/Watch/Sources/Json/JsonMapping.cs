namespace CgtBot.Watch.Sources.Json;

/// <summary>Where things are in a JSON answer, as dotted paths: <c>resultats</c>, <c>origineOffre.urlOrigine</c>, <c>lieux.0.ville</c>. An empty path to the items means that the answer itself is the list.</summary>
public sealed record JsonMapping(string Items, string Title, string Text)
{
    public string? Url { get; init; }

    public string? Id { get; init; }

    public string? Date { get; init; }

    /// <summary>A field that says « offre », « job » or « poste » for a posting; anything else is an announcement.</summary>
    public string? Kind { get; init; }
}
