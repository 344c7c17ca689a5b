using System.Globalization;
using CgtBot.Domain.Topics;

namespace CgtBot.Topics;

/// <summary>What a topic is called in the reader's language.</summary>
public static class TopicNames
{
    public static string Name(this Topic topic) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? topic.EnglishName : topic.FrenchName;

    /// <summary>The name of a topic of the list; its id when the list does not know it (any more).</summary>
    public static string NameOf(this IEnumerable<Topic> topics, TopicId id) => topics.FirstOrDefault(t => t.Id == id)?.Name() ?? id.Value;
}
