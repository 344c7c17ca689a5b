using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Json;

namespace CgtBot.Watch.Sources.FranceTravail;

/// <summary>Reads a page of offers: 206 with more to come, 200 when it is all, 204 when there is none.</summary>
public static partial class FranceTravailParser
{
    private static readonly JsonMapping Offers = new("resultats", "intitule", "description") { Id = "id", Url = "origineOffre.urlOrigine", Date = "dateCreation" };
    private static readonly string[] Facts = ["entreprise.nom", "lieuTravail.libelle", "appellationlibelle", "typeContratLibelle"];

    public static ParsedDocument Parse(FetchOutcome.Fetched document, PublicationKind publishes)
    {
        var parsed = JsonSourceParser.Parse(document, Offers, publishes, WithFacts);
        return parsed with
        {
            Problems = RangeOf(document) is { Start: 0, Total: > FranceTravailAddress.LastStart + FranceTravailAddress.PageSize }
                ? [.. parsed.Problems, new(SourceProblemCode.TooManyItems, (FranceTravailAddress.LastStart + FranceTravailAddress.PageSize).ToString(CultureInfo.InvariantCulture))] : parsed.Problems,
        };
    }

    public static Uri? Next(FetchOutcome.Fetched document) =>
        RangeOf(document) is { } range && range.End + 1 < range.Total && range.End + 1 <= FranceTravailAddress.LastStart ? FranceTravailAddress.From(document.FinalAddress, range.End + 1) : null;

    // Who hires, where and as what is part of what is announced.
    private static FoundPublication WithFacts(FoundPublication item, JsonElement offer)
    {
        var facts = Facts.Select(path => JsonPath.Text(offer, path)).Where(f => !string.IsNullOrWhiteSpace(f));
        return item with { Text = string.Join('\n', facts.Prepend(item.Text)).Trim() };
    }

    private static (int Start, int End, int Total)? RangeOf(FetchOutcome.Fetched document)
    {
        var header = document.ResponseHeaders.FirstOrDefault(h => h.Name.Equals("Content-Range", StringComparison.OrdinalIgnoreCase))?.Value;
        return header is not null && Range().Match(header) is { Success: true } match ? (Number(match, 1), Number(match, 2), Number(match, 3)) : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\w+\s+(\d{1,6})-(\d{1,6})/(\d{1,8})$")]
    private static partial Regex Range();
}
