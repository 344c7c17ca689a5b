using System.Globalization;
using CgtBot.Domain.Topics;

namespace CgtBot.Pages;

/// <summary>Topics as the pages call them, in the current language.</summary>
public static class TopicLabels
{
    public static string Of(TopicId id) => TopicPack.Find(id) is { } topic ? Of(topic) : id.Value;

    public static string Of(Topic topic)
    {
        var name = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" ? topic.FrenchName : topic.EnglishName;
        return name.Length == 0 ? topic.Id.Value : char.ToUpper(name[0], CultureInfo.CurrentCulture) + name[1..];
    }
}
