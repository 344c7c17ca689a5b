using System.Globalization;
using System.Text;
using CgtBot.Domain.Registers;
using CgtBot.Texts;

namespace CgtBot.Registers;

/// <summary>The register for a spreadsheet: UTF-8 with its mark, semicolons, one line per entry, and never a cell that a spreadsheet would compute.</summary>
public static class RegisterCsv
{
    private const string LineEnd = "\r\n";

    /// <summary><paramref name="hide"/> takes out of each cell what a reader outside is not to see, who is not told the names of the section's documents either; null: nothing is hidden.</summary>
    public static async Task WriteAsync(RegisterExport export, Stream to, CancellationToken ct, Func<string, string>? hide = null)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(Columns));
        foreach (var entry in export.Entries)
        {
            ct.ThrowIfCancellationRequested();
            await writer.WriteAsync(Line(hide is null ? Cells(export, entry, entry.StateReason, entry.Origin) : Cells(export, entry, Words(entry.StateReason), origin: null).Select(c => c is null ? c : hide(c))));
        }

        var head = export.Head is { } line ? Convert.ToHexStringLower(line.Hash) : "";
        await writer.WriteAsync(Line([ExportTexts.JournalLine, Iso(export.At), Format(ExportTexts.JournalState, export.Head?.Sequence ?? 0, head), ExportTexts.Notice]));
    }

    /// <summary>A cell that begins like a formula is shown as text: people paste anything in a register.</summary>
    public static string Cell(string? value)
    {
        var text = value is { Length: > 0 } && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + value : value ?? "";
        return text.AsSpan().IndexOfAny([';', '"', '\r', '\n']) < 0 && text.AsSpan().IndexOf(',') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string[] Columns =>
    [
        ExportTexts.ColumnNumber, ExportTexts.ColumnKind, ExportTexts.ColumnText, ExportTexts.ColumnState, ExportTexts.ColumnStateOn, ExportTexts.ColumnReason, ExportTexts.ColumnAskedOn, ExportTexts.ColumnInferred,
        ExportTexts.ColumnTopic, ExportTexts.ColumnBody, ExportTexts.ColumnMeeting, ExportTexts.ColumnDue, ExportTexts.ColumnBasis, ExportTexts.ColumnAnswers, ExportTexts.ColumnOrigin, ExportTexts.ColumnAuthor, ExportTexts.ColumnRecordedAt,
    ];

    private static string?[] Cells(RegisterExport export, RegisterEntry e, string? reason, string? origin) =>
    [
        e.Number.ToString(CultureInfo.InvariantCulture), Chat.Cards.EntryWords.One(e.Kind), e.Text, Chat.Cards.EntryWords.State(e.State, e.Kind), Iso(e.StateOn), reason, e.AskedOn.ToString(), e.AskedOn.Inferred ? ExportTexts.Yes : "",
        e.Topic is { } topic ? Chat.Cards.TopicNames.Of(topic) : "", e.Body, e.Meeting?.ToString(CultureInfo.InvariantCulture), Iso(e.DueOn), Chat.Cards.EntryWords.Basis(e.DueBasis),
        string.Join("\n", export.Answers[e.Number].Select(a => Format(a.Partial ? ExportTexts.AnswerPartialLine : ExportTexts.AnswerLine, a.On, a.Text))),
        origin, export.Pseudonyms.Of(e.CreatedBy), Iso(e.CreatedAt),
    ];

    private static string? Words(string? reason) => reason is null ? null : RefusalReason.Split(reason).Words;

    private static string Line(IEnumerable<string?> cells) => string.Join(';', cells.Select(Cell)) + LineEnd;

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Iso(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Format(string text, params object?[] values) => string.Format(CultureInfo.CurrentCulture, text, values);
}
