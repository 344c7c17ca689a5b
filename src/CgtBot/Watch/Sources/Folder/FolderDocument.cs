using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Folder;

/// <summary>Reads one document, whatever its name says it is: a publication, or the problem that kept us from its text.</summary>
internal static class FolderDocument
{
    private const int LongestTitle = 120;

    public static (FoundPublication? Publication, SourceProblem? Problem) Read(FolderFile file, byte[] bytes, PublicationKind publishes, DateTimeOffset at)
    {
        var name = System.IO.Path.GetFileName(file.Path);
        var (text, problem) = FileText.Of(bytes);
        if (problem is { } why)
        {
            return (null, new(why, name));
        }

        var capture = new FetchOutcome.Fetched(bytes, null, null, null, null, file.Address, [], [], [], 200, at, IsComplete: true);
        return (new(file.Id, file.Address, publishes, TitleOf(text, name), text, null, bytes, capture), null);
    }

    private static string TitleOf(string text, string name) =>
        PlainText.Line(text.Split('\n')[0].TrimStart('#', ' ', '*', '-'), LongestTitle) is { Length: > 3 } line ? line : System.IO.Path.GetFileNameWithoutExtension(name);
}
