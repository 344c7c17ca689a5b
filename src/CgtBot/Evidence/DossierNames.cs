using System.Globalization;
using CgtBot.Domain.Topics;

namespace CgtBot.Evidence;

/// <summary>The names of the files of a dossier.</summary>
public static class DossierNames
{
    /// <summary>The dossier that holds every topic.</summary>
    public const string AllTopics = "tous";

    public const string Word = "dossier.docx";
    public const string Page = "dossier.html";
    public const string Register = "registre.csv";
    public const string Calendar = "echeances.ics";
    public const string Journal = "journal.jsonl";
    public const string Timestamp = "horodatage.tst";
    public const string Manifest = "manifest.json";
    public const string Verifier = "verifier.html";
    public const string ReadMe = "LISEZMOI.txt";

    /// <summary>« dossier-ia-2025-06-12 »</summary>
    public static string Of(TopicId? topic, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"dossier-{topic?.Value ?? AllTopics}-{today:yyyy-MM-dd}");

    public static string FolderOf(Exhibit exhibit) => $"pieces/{exhibit.Name}/";

    /// <summary>A captured page is shown as text: opened as a page, it would run what its author wrote.</summary>
    public static string OriginalOf(Exhibit exhibit) => FolderOf(exhibit) + "original." + (exhibit.Capture.MediaType switch
    {
        "application/pdf" => "pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "docx",
        "text/html" or "application/xhtml+xml" => "html.txt",
        "application/json" => "json.txt",
        "text/plain" => "txt",
        { } xml when xml.EndsWith("xml", StringComparison.Ordinal) => "xml.txt",
        _ => "bin",
    });

    public static string TextOf(Exhibit exhibit) => FolderOf(exhibit) + "texte.txt";

    public static string CaptureOf(Exhibit exhibit) => FolderOf(exhibit) + "capture.json";
}
