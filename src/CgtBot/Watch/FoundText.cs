using System.Security.Cryptography;
using System.Text;
using CgtBot.Domain.Topics;
using CgtBot.Topics;

namespace CgtBot.Watch;

/// <summary>A found publication and what is worked out of its words, each once.</summary>
public sealed class FoundText(Found found)
{
    private TopicReading? read;
    private IReadOnlyList<TopicMatch> matches = [];

    public Found Found { get; } = found;

    /// <summary>SHA-256 of the words: white space does not make another text.</summary>
    public string Hash { get; } = HashOf($"{found.Title}\n{found.Text}");

    /// <summary>Where it touches the topics of a section, read again only when these have changed since.</summary>
    public IReadOnlyList<TopicMatch> Matches(TopicReading topics)
    {
        if (read?.Edition != topics.Edition)
        {
            (read, matches) = (topics, topics.Match(new PublicationText(Found.Kind, Found.Title, Found.Text, Found.PublishedOn)));
        }

        return matches;
    }

    private static string HashOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));
}
