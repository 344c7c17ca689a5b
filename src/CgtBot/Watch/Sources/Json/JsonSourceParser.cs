using System.Globalization;
using System.Text;
using System.Text.Json;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Json;

/// <summary>Reads the items of a JSON answer by the mapping of the source.</summary>
public static class JsonSourceParser
{
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = SourceLimits.JsonDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <param name="complete">What an interface adds to an item beyond the mapping; an item it cannot read is one that cannot be read.</param>
    public static ParsedDocument Parse(FetchOutcome.Fetched document, JsonMapping? mapping, PublicationKind publishes, Func<FoundPublication, JsonElement, FoundPublication>? complete = null)
    {
        if (mapping is null)
        {
            return ParsedDocument.Unreadable(SourceProblemCode.JsonNoMapping);
        }

        var text = DocumentText.Decode(document.Bytes.Span, document.Charset);
        switch (DocumentShapes.Of(text).Shape)
        {
            case DocumentShape.Empty when document.Status == 204:
                return new([], []);
            case DocumentShape.Empty:
                return ParsedDocument.Unreadable(SourceProblemCode.DocumentEmpty);
            case DocumentShape.Html:
                return ParsedDocument.Unreadable(SourceProblemCode.JsonIsHtml);
        }

        try
        {
            using var json = JsonDocument.Parse(text, Bounded);
            return Read(json.RootElement, mapping, publishes, document, complete ?? ((item, _) => item));
        }
        catch (JsonException fault)
        {
            return ParsedDocument.Unreadable(SourceProblemCode.JsonMalformed, Number((int)(fault.LineNumber ?? 0) + 1));
        }
    }

    private static ParsedDocument Read(JsonElement root, JsonMapping mapping, PublicationKind publishes, FetchOutcome.Fetched document, Func<FoundPublication, JsonElement, FoundPublication> complete)
    {
        if (JsonPath.Follow(root, mapping.Items) is not { ValueKind: JsonValueKind.Array } list)
        {
            return ParsedDocument.Unreadable(SourceProblemCode.JsonNoList, mapping.Items);
        }

        var items = new List<FoundPublication>();
        var problems = new List<SourceProblem>();
        foreach (var (place, element) in list.EnumerateArray().Take(SourceLimits.Items).Index())
        {
            try
            {
                Take(element, place + 1, mapping, publishes, document, complete, items, problems);
            }
            catch (InvalidOperationException)
            {
                // A text with half a character in it cannot be decoded.
                problems.Add(new(SourceProblemCode.ItemUnreadable, Number(place + 1)));
            }
        }

        if (list.GetArrayLength() > SourceLimits.Items)
        {
            problems.Add(new(SourceProblemCode.TooManyItems, Number(SourceLimits.Items)));
        }

        // A list where nothing at all can be read is a mapping that no longer fits.
        return new(items, problems, IsReadable: items.Count > 0 || list.GetArrayLength() == 0);
    }

    private static void Take(JsonElement element, int place, JsonMapping mapping, PublicationKind publishes, FetchOutcome.Fetched document, Func<FoundPublication, JsonElement, FoundPublication> complete, List<FoundPublication> items, List<SourceProblem> problems)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new(SourceProblemCode.ItemUnreadable, Number(place)));
            return;
        }

        var written = JsonPath.Text(element, mapping.Date);
        var date = JsonDate.Read(written);
        if (date is null && !string.IsNullOrWhiteSpace(written))
        {
            problems.Add(new(SourceProblemCode.DateUnreadable, PlainText.Line(written, 60)));
        }

        if (Draft(element, mapping, publishes, date, document.FinalAddress).Finished(document) is { } found)
        {
            items.Add(complete(found, element));
        }
        else
        {
            problems.Add(new(SourceProblemCode.ItemEmpty, Number(place)));
        }
    }

    private static PublicationDraft Draft(JsonElement element, JsonMapping mapping, PublicationKind publishes, DateTimeOffset? date, Uri from) => new(
        JsonPath.Text(element, mapping.Id),
        WebAddress.Of(JsonPath.Text(element, mapping.Url), from),
        KindOf(JsonPath.Text(element, mapping.Kind), publishes),
        JsonPath.Text(element, mapping.Title) ?? "",
        JsonPath.Text(element, mapping.Text) ?? "",
        date,
        Encoding.UTF8.GetBytes(element.GetRawText()));

    private static PublicationKind KindOf(string? said, PublicationKind publishes)
    {
        if (string.IsNullOrWhiteSpace(said))
        {
            return publishes;
        }

        string[] jobs = ["offre", "job", "poste", "recrut", "emploi", "vacan"];
        return jobs.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase)) ? PublicationKind.Job : PublicationKind.Announcement;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
