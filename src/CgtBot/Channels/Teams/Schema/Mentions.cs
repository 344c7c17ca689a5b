using System.Text.RegularExpressions;

namespace CgtBot.Channels.Teams.Schema;

/// <summary>Who a message names.</summary>
public static partial class Mentions
{
    /// <summary>The text without the mentions of the bot, told by their entities and never by a name alone; of others, the name people read.</summary>
    public static string RemoveRecipientMention(this Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.MentionsOf(activity.Recipient?.Id))
        {
            var written = mention.Text ?? $"<at>{mention.Mentioned!.Name}</at>";
            text = written.Length > 0 ? text.Replace(written, "", StringComparison.OrdinalIgnoreCase) : text;
        }

        return Named().Replace(text, "${name}").Replace('\u00A0', ' ').Trim();
    }

    public static bool IsMentioned(this Activity activity, string? id) => activity.MentionsOf(id).Any();

    private static IEnumerable<Entity> MentionsOf(this Activity activity, string? id) => (activity.Entities ?? [])
        .Where(e => e is { Type: "mention", Mentioned.Id: { Length: > 0 } mentioned } && mentioned.Equals(id, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"<at\b[^<>]*>(?<name>[^<>]*)</at>", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
