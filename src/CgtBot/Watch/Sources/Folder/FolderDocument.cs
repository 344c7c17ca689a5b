using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources.Text;

namespace CgtBot.Watch.Sources.Folder;

/// <summary>One file as a publication: its text, or the sentence that says why it has none, so that each is told and told once.</summary>
internal static class FolderDocument
{
    private const int LongestTitle = 120;

    public static FoundPublication Of(FolderFile file, byte[] bytes, PublicationKind publishes, DateTimeOffset at)
    {
        var (text, problem) = FileText.Of(bytes);
        return problem is { } why ? Unread(file, why, publishes, at) : Of(file, TitleOf(text, file.Name), text, bytes, publishes, at);
    }

    /// <summary>What cannot be read is not kept either: a folder may hold pictures by the thousand.</summary>
    public static FoundPublication Unread(FolderFile file, SourceProblemCode why, PublicationKind publishes, DateTimeOffset at)
    {
        var said = SourceWording.Of(new SourceProblem(why, file.Name) { At = file.Address });
        return Of(file, PlainText.Line(file.Name), said, Encoding.UTF8.GetBytes(said), publishes, at);
    }

    private static FoundPublication Of(FolderFile file, string title, string text, byte[] bytes, PublicationKind publishes, DateTimeOffset at) =>
        new(file.Id, file.Address, publishes, title, text, null, bytes, new FetchOutcome.Fetched(bytes, null, null, null, null, file.Address, [], [], [], 200, at, IsComplete: true));

    private static string TitleOf(string text, string name) =>
        PlainText.Line(text.Split('\n')[0].TrimStart('#', ' ', '*', '-'), LongestTitle) is { Length: > 3 } line ? line : Path.GetFileNameWithoutExtension(name);
}
