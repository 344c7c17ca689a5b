using CgtBot.Dossiers;
using Documents = CgtBot.Dossiers.Documents;

namespace CgtBot.Watch.Sources.Text;

/// <summary>The text of a file of a folder or of a message, whatever its name says it is, or the problem that kept us from it.</summary>
internal static class FileText
{
    public static (string Text, SourceProblemCode? Problem) Of(byte[] bytes)
    {
        var (text, problem) = Read(bytes);
        return problem is null && text.Length == 0 ? ("", SourceProblemCode.FileEmpty) : (text, problem);
    }

    private static (string Text, SourceProblemCode? Problem) Read(byte[] bytes)
    {
        if (Documents.DocumentText.Read(bytes) is { } document)
        {
            return (PlainText.Clean(Documents.MarkdownRows.WithoutDashes(document.Text.Replace('\f', '\n'))), document.Problem is { } problem ? CodeOf(problem) : null);
        }

        var text = DocumentText.Decode(bytes, null);
        return DocumentShapes.Of(text).Shape switch
        {
            DocumentShape.Binary => ("", SourceProblemCode.FileNotText),
            DocumentShape.Html => (HtmlText.Of(text), null),
            _ => (PlainText.Clean(text), null),
        };
    }

    private static SourceProblemCode CodeOf(DossierProblem problem) => problem switch
    {
        DossierProblem.Scan => SourceProblemCode.FileScan,
        DossierProblem.TooLong => SourceProblemCode.FileTooLarge,
        DossierProblem.Document => SourceProblemCode.FileNotText,
        _ => SourceProblemCode.FileDamaged,
    };
}
