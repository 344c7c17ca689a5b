using System.Globalization;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Texts;

namespace CgtBot.Registers;

/// <summary>The register as a file: « csv » or « json ».</summary>
public static class RegisterFile
{
    public static async Task WriteAsync(BotDb db, string format, DateTimeOffset at, Stream to, CancellationToken ct)
    {
        var export = await RegisterExport.ReadAsync(db, at, ct);
        await (format == "json" ? export.WriteJsonAsync(to, ct) : RegisterCsv.WriteAsync(export, to, ct));
    }

    public static async Task<byte[]> WriteAsync(BotDb db, string format, DateTimeOffset at, CancellationToken ct)
    {
        using var file = new MemoryStream();
        await WriteAsync(db, format, at, file, ct);
        return file.ToArray();
    }

    public static string NameOf(Section section, string format, DateTimeOffset at) =>
        string.Format(CultureInfo.InvariantCulture, ExportTexts.FileName, section.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) + "." + format;
}
