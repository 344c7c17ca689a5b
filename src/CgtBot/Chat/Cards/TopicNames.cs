using CgtBot.Chat.Commands;
using CgtBot.Domain.Registers;
using CgtBot.Domain.Topics;
using CgtBot.Texts;

namespace CgtBot.Chat.Cards;

/// <summary>What the topics are called in the current language, and how a person names one.</summary>
internal static class TopicNames
{
    public static IReadOnlyList<TopicId> Watched { get; } = [new("ia"), new("dematerialisation"), new("masse-salariale"), new("reorganisation")];

    public static string Of(TopicId topic) => topic.Value;

    /// <summary>A topic given by its id; null when none was.</summary>
    public static Given<TopicId?> Given(string? written)
    {
        if (written is null)
        {
            return new(null);
        }

        var folded = EntryText.Fold(written);
        return Watched.Where(t => EntryText.Fold(t.Value) == folded || EntryText.Fold(Of(t)) == folded).Select(t => (TopicId?)t).FirstOrDefault() is { } topic
            ? new(topic)
            : new(null, AskCards.Problem(Counted.Format(RegisterTexts.UnknownTopic, EntryWords.Short(EntryText.Clean(written))), Counted.Format(RegisterTexts.UnknownTopicDetail, string.Join(", ", Watched.Select(Of)))));
    }

    /// <summary>The topic a text speaks of, when it speaks of one.</summary>
    public static TopicId? Guess(SectionId section, string text) => null;
}
