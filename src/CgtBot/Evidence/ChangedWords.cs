using CgtBot.Domain.Messages;
using CgtBot.Watch;

namespace CgtBot.Evidence;

/// <summary>What changed in an exhibit since the capture before it, as its reader may see it.</summary>
internal static class ChangedWords
{
    public static IEnumerable<Passage> Of(EvidenceFile file, Exhibit exhibit)
    {
        foreach (var part in exhibit.Since is { } since ? DifferenceWording.Parts(since, file.Case.Section) : [])
        {
            yield return new Passage.Text(part.Heading, TextWeight.Strong);
            // Words of the version before are hidden as that version is.
            yield return new Passage.Items([.. part.Sentences.Select(s => file.Of(exhibit.Since!.Earlier.Number, file.Of(exhibit, s)))]);
        }
    }
}
