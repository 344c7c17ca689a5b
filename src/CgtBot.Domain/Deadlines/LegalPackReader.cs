using System.Text.Json;

namespace CgtBot.Domain.Deadlines;

public enum LegalPackProblem
{
    NotJson,
    Missing,
    Invalid,
    UnknownField,
    Duplicate,
    EndsBeforeItStarts,
    ForbiddenWord,
    RulingWithDeadline,
}

/// <summary>A fault of a pack: the base it is in (by id, or its rank when it has none), the field, and what is wrong.</summary>
public sealed record LegalPackError(string Id, string Field, LegalPackProblem Problem, string Found = "")
{
    public override string ToString() => $"{Id}: {Field}: {Problem}{(Found.Length > 0 ? $" ({Found})" : "")}";
}

/// <summary>A pack read from a file: the pack, or every fault found in it.</summary>
public sealed record LegalPackReading(LegalPack? Pack, IReadOnlyList<LegalPackError> Errors);

/// <summary>Reads a legal pack and checks every field of it.</summary>
public static class LegalPackReader
{
    private const string Resource = "CgtBot.Domain.Deadlines.legal-pack.json";

    public static LegalPack ReadBuiltIn()
    {
        using var stream = typeof(LegalPackReader).Assembly.GetManifestResourceStream(Resource)!;
        var reading = Read(new StreamReader(stream).ReadToEnd());
        return reading.Pack ?? throw new InvalidDataException("The built-in legal pack is faulty: " + string.Join("; ", reading.Errors));
    }

    public static LegalPackReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            return new LegalPackReading(null, [new LegalPackError("", "", LegalPackProblem.NotJson, fault.Message)]);
        }
    }

    private static LegalPackReading Read(JsonElement root)
    {
        List<LegalPackError> errors = [];
        var pack = new LegalPackFields("pack", root, errors);
        var bases = pack.Objects("bases", (index, id) => id ?? $"bases[{index}]").Select(ReadBase).ToList();
        var read = new LegalPack(pack.Text("version"), pack.TwoLanguages("notice"), bases);
        pack.NothingElse();
        errors.AddRange(bases.GroupBy(b => b.Id).Where(g => g.Key.Length > 0 && g.Count() > 1)
            .Select(g => new LegalPackError(g.Key, "id", LegalPackProblem.Duplicate)));
        return new LegalPackReading(errors.Count == 0 ? read : null, errors);
    }

    private static LegalBase ReadBase(LegalPackFields fields)
    {
        var read = new LegalBase(
            fields.Text("id"), fields.OneOf("nature", Natures), fields.ListOf("sectors", Scopes), fields.TwoLanguages("title"), fields.TwoLanguages("summary"),
            fields.Date("effectiveFrom"), fields.OptionalDate("effectiveTo"), fields.Flag("dateVerified"),
            [.. fields.Objects("deadlines", (index, _) => fields.Id, "deadlines").Select(ReadDeadline)],
            fields.Address("source"), fields.OneOf("confidence", Confidences), fields.Date("reviewBy"), fields.OptionalTwoLanguages("note"));
        fields.NothingElse();
        Check(read, fields);
        return read;
    }

    private static LegalDeadline ReadDeadline(LegalPackFields fields)
    {
        var read = new LegalDeadline(
            fields.OneOf("due", Names<LegalAct>()), fields.OneOf("event", Names<LegalEvent>()), fields.OneOf("direction", Names<CountDirection>()),
            fields.Number("amount", 1, DeadlineRule.MaximumAmount), fields.OneOf("unit", Names<DayUnit>()),
            fields.Has("condition") ? fields.OneOf("condition", Names<LegalCondition>()) : null,
            !fields.Has("verified") || fields.Flag("verified"));
        fields.NothingElse();
        return read;
    }

    private static void Check(LegalBase read, LegalPackFields fields)
    {
        if (read.EffectiveTo < read.EffectiveFrom)
        {
            fields.Fault("effectiveTo", LegalPackProblem.EndsBeforeItStarts);
        }

        if (read.Nature is LegalNature.Ruling && read.Deadlines.Count > 0)
        {
            fields.Fault("deadlines", LegalPackProblem.RulingWithDeadline);
        }

        if (read.Deadlines.GroupBy(d => (d.Due, d.Condition)).Any(g => g.Count() > 1))
        {
            fields.Fault("deadlines", LegalPackProblem.Duplicate);
        }

        // The bot states facts and leaves the verdict to judges.
        foreach (var (field, text) in new[] { ("title", read.Title), ("summary", read.Summary), ("note", read.Note) })
        {
            if (text is not null && Verdicts.Any(word => $"{text.Fr} {text.En}".Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                fields.Fault(field, LegalPackProblem.ForbiddenWord);
            }
        }
    }

    private static readonly string[] Verdicts = ["illégal", "illegal", "unlawful"];

    private static readonly Dictionary<string, LegalNature> Natures = Names<LegalNature>();

    private static readonly Dictionary<string, LegalConfidence> Confidences = Names<LegalConfidence>();

    private static readonly Dictionary<string, LegalScope> Scopes = new()
    {
        ["territorial"] = LegalScope.Territorial,
        ["otherPublic"] = LegalScope.OtherPublic,
        ["private"] = LegalScope.Private,
        ["private-under-50"] = LegalScope.PrivateUnder50,
        ["all"] = LegalScope.All,
    };

    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
}
