using System.Globalization;
using CgtBot.Chat.Commands;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;

namespace CgtBot.Chat.Cards;

/// <summary>What the topics are called in the current language, and how a person names one.</summary>
internal static class TopicNames
{
    public static IReadOnlyList<TopicId> Watched { get; } = [.. TopicPack.BuiltIn.Select(t => t.Id)];

    /// <summary>The topic's name; « IA » for the one everybody calls by its initials.</summary>
    public static string Of(TopicId topic) => (topic.Value, TopicPack.Find(topic)) switch
    {
        ("ia", _) => RegisterTexts.TopicAi,
        (var id, null) => id,
        (_, var known) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? known.EnglishName : known.FrenchName,
    };

    /// <summary>A topic given by its id or one of its names; null when none was.</summary>
    public static Given<TopicId?> Given(string? written)
    {
        if (written is null)
        {
            return new(null);
        }

        var folded = EntryText.Fold(written);
        return TopicPack.BuiltIn.FirstOrDefault(t => t.OtherNames.Append(t.Id.Value).Append(t.FrenchName).Append(t.EnglishName).Any(n => EntryText.Fold(n) == folded)) is { } topic
            ? new(topic.Id)
            : new(null, AskCards.Problem(Counted.Format(RegisterTexts.UnknownTopic, EntryWords.Short(EntryText.Clean(written))), Counted.Format(RegisterTexts.UnknownTopicDetail, string.Join(", ", Watched.Select(Of)))));
    }
}
