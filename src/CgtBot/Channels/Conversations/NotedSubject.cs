using System.Globalization;
using CgtBot.Domain.Registers;

namespace CgtBot.Channels.Conversations;

/// <summary>What a message had changed, kept with its receipt and with the section it was changed in, « 2/RegisterEntry/12 »: a conversation may be of another section by the time the message is edited.</summary>
internal static class NotedSubject
{
    public static string? Of(SectionId section, string? subject) => subject is null ? null : $"{section.Value}/{subject}";

    /// <summary>The number of the entry that message noted in this section; null when it noted none there.</summary>
    public static int? EntryOf(string? kept, SectionId section) =>
        kept?.Split('/') is [var of, nameof(RegisterEntry), var number] && of == section.Value.ToString(CultureInfo.InvariantCulture) && int.TryParse(number, CultureInfo.InvariantCulture, out var entry) ? entry : null;
}
