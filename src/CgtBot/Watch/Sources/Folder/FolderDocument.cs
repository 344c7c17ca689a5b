using CgtBot.Domain.Publications;
using CgtBot.Dossiers;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;
using Documents = CgtBot.Dossiers.Documents;

namespace CgtBot.Watch.Sources.Folder;

/// <summary>Reads one document, whatever its name says it is: a publication, or the problem that kept us from its text.</summary>
internal static class FolderDocument
{
    private const int LongestTitle = 120;

    public static (FoundPublication? Publication, SourceProblem? Problem) Read(FolderFile file, byte[] bytes, PublicationKind publishes, DateTimeOffset at)
    {
        var name = System.IO.Path.GetFileName(file.Path);
        var (text, problem) = TextOf(bytes);
        if (problem is not null || text.Length == 0)
        {
            return (null, new(problem ?? SourceProblemCode.FileEmpty, name));
        }

        var capture = new FetchOutcome.Fetched(bytes, null, null, null, null, file.Address, [], [], [], 200, at, IsComplete: true);
        return (new(file.Id, file.Address, publishes, TitleOf(text, name), text, null, bytes, capture), null);
    }

    private static (string Text, SourceProblemCode? Problem) TextOf(byte[] bytes)
    {
        if (Documents.DocumentText.Read(bytes) is { } document)
        {
            return (PlainText.Clean(document.Text.Replace('\f', '\n')), document.Problem is { } problem ? CodeOf(problem) : null);
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

    private static string TitleOf(string text, string name) =>
        PlainText.Line(text.Split('\n')[0].TrimStart('#', ' ', '*', '-'), LongestTitle) is { Length: > 3 } line ? line : System.IO.Path.GetFileNameWithoutExtension(name);
}
