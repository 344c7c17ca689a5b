using System.Globalization;
using System.Text.Json;

namespace CgtBot.Domain.Deadlines;

/// <summary>The fields of one object of a legal pack: reads each, notes what is wrong with it and goes on, so that one reading names every fault.</summary>
internal sealed class LegalPackFields(string id, JsonElement element, List<LegalPackError> errors, string path = "")
{
    private readonly HashSet<string> read = [];

    public string Id => id;

    public bool Has(string field) => Find(field) is { ValueKind: not JsonValueKind.Null };

    public void Fault(string field, LegalPackProblem problem, string found = "") => errors.Add(new LegalPackError(id, path + field, problem, found));

    public string Text(string field)
    {
        if (Find(field) is { ValueKind: JsonValueKind.String } value && value.GetString() is { } text && text.Trim().Length > 0)
        {
            return text;
        }

        Fault(field, Has(field) ? LegalPackProblem.Invalid : LegalPackProblem.Missing);
        return "";
    }

    public T OneOf<T>(string field, Dictionary<string, T> values)
        where T : struct => Text(field) is not { Length: > 0 } text ? default : Known(field, text, values);

    public IReadOnlyList<T> ListOf<T>(string field, Dictionary<string, T> values)
        where T : struct
    {
        var items = Items(field);
        if (items.Count == 0)
        {
            Fault(field, LegalPackProblem.Missing);
        }

        return [.. items.Select(item => Known(field, item.ToString(), values))];
    }

    public LegalText TwoLanguages(string field)
    {
        var languages = new LegalPackFields(id, Find(field) ?? default, errors, path + field + ".");
        var text = new LegalText(languages.Text("fr"), languages.Text("en"));
        languages.NothingElse();
        return text;
    }

    public LegalText? OptionalTwoLanguages(string field) => Has(field) ? TwoLanguages(field) : null;

    public DateOnly Date(string field)
    {
        if (Text(field) is not { Length: > 0 } text)
        {
            return default;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            Fault(field, LegalPackProblem.Invalid, text);
        }

        return date;
    }

    /// <summary>null must be written: « no end known » is said, not forgotten.</summary>
    public DateOnly? OptionalDate(string field)
    {
        if (Find(field) is null)
        {
            Fault(field, LegalPackProblem.Missing);
        }

        return Has(field) ? Date(field) : null;
    }

    public bool Flag(string field)
    {
        var value = Find(field);
        if (value is not { ValueKind: JsonValueKind.True or JsonValueKind.False })
        {
            Fault(field, value is null ? LegalPackProblem.Missing : LegalPackProblem.Invalid);
        }

        return value is { ValueKind: JsonValueKind.True };
    }

    public int Number(string field, int least, int most)
    {
        if (Find(field) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault(field, Has(field) ? LegalPackProblem.Invalid : LegalPackProblem.Missing, Find(field)?.ToString() ?? "");
        return least;
    }

    public string Address(string field)
    {
        var text = Text(field);
        if (text.Length > 0 && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
        {
            Fault(field, LegalPackProblem.Invalid, text);
        }

        return text;
    }

    /// <summary>The objects of a list; <paramref name="naming"/> gives each its id from its rank and its own « id ».</summary>
    public List<LegalPackFields> Objects(string field, Func<int, string?, string> naming, string? within = null)
    {
        if (Find(field) is not { ValueKind: JsonValueKind.Array })
        {
            Fault(field, Has(field) ? LegalPackProblem.Invalid : LegalPackProblem.Missing);
        }

        return [.. Items(field).Select((item, index) => new LegalPackFields(
            naming(index, OwnId(item)), item, errors, within is null ? "" : $"{within}[{index}]."))];
    }

    /// <summary>A field nobody read is a slip of the pen.</summary>
    public void NothingElse()
    {
        if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var field in element.EnumerateObject().Where(f => !read.Contains(f.Name)))
            {
                Fault(field.Name, LegalPackProblem.UnknownField);
            }
        }
    }

    private T Known<T>(string field, string text, Dictionary<string, T> values)
        where T : struct
    {
        if (values.TryGetValue(text, out var value))
        {
            return value;
        }

        Fault(field, LegalPackProblem.Invalid, text);
        return default;
    }

    private List<JsonElement> Items(string field) => Find(field) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private JsonElement? Find(string field)
    {
        read.Add(field);
        return element.ValueKind is JsonValueKind.Object && element.TryGetProperty(field, out var value) ? value : null;
    }

    private static string? OwnId(JsonElement item) =>
        item.ValueKind is JsonValueKind.Object && item.TryGetProperty("id", out var own) && own.ValueKind is JsonValueKind.String && own.GetString() is { Length: > 0 } text ? text : null;
}
