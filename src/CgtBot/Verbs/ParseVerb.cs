using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CgtBot.Chat.Phrases;
using CgtBot.Domain.Messages;
using CgtBot.Texts;

namespace CgtBot.Verbs;

/// <summary>`parse`: chat phrases as lines in, the commands they mean out, one JSON line each.</summary>
public static class ParseVerb
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> Numbers = ["number", "gap", "to", "source", "page", "consultation", "meeting", "publication"];
    private static readonly HashSet<string> Flags = ["partial", "resume", "still", "remove", "early"];

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("file") { Arity = ArgumentArity.ZeroOrOne, Description = ParseTexts.File };
        var today = new Option<string?>("--today") { Description = ParseTexts.Today };
        var command = new Command("parse", ParseTexts.Parse) { file, today };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(file), parsed.GetValue(today), parsed.InvocationConfiguration.Error, ct));
        return command;
    }

    /// <summary>One line of the answer, its form kept stable.</summary>
    public static string Line(string text, ChatCommand command)
    {
        var arguments = new JsonObject();
        foreach (var (name, value) in command.Arguments) arguments[name] = Typed(name, value);
        return new JsonObject { ["text"] = text, ["command"] = command.Name, ["arguments"] = arguments }.ToJsonString(Plain);
    }

    private static JsonNode Typed(string name, string value) =>
        Numbers.Contains(name) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number)
        : Flags.Contains(name) && bool.TryParse(value, out var flag) ? JsonValue.Create(flag)
        : JsonValue.Create(value);

    private static async Task<int> RunAsync(FileInfo? file, string? today, TextWriter errors, CancellationToken ct)
    {
        if (Day(today) is not { } day) return await Refused(errors, string.Format(CultureInfo.CurrentCulture, ParseTexts.BadToday, today));
        if (file is { Exists: false }) return await Refused(errors, string.Format(CultureInfo.CurrentCulture, ParseTexts.NoFile, file.Name));
        await using var input = file?.OpenRead() ?? Console.OpenStandardInput();
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        using var lines = new StreamReader(input, Encoding.UTF8);
        while (await lines.ReadLineAsync(ct) is { } line)
            await output.WriteAsync(Line(line, PhraseReader.BuiltIn.Read(line, day)) + "\n");
        return 0;
    }

    private static async Task<int> Refused(TextWriter errors, string message)
    {
        await errors.WriteLineAsync(message);
        return 2;
    }

    private static DateOnly? Day(string? today) => today is null
        ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime)
        : DateOnly.TryParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
