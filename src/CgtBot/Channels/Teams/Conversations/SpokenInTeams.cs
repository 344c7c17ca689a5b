using CgtBot.Channels.Conversations;
using CgtBot.Channels.Teams.Answering;
using CgtBot.Channels.Teams.Schema;
using CgtBot.Storage;

namespace CgtBot.Channels.Teams.Conversations;

/// <summary>The language an activity is answered in: of the section that listens there, else of the person's own section, else the one they read Teams in.</summary>
public static class SpokenInTeams
{
    public static async Task<string> OfAsync(BotDb db, Activity activity, CancellationToken ct) =>
        await Bindings.LanguageAsync(db, Receipts.Platform, Place.IdOf(activity), Heard.AuthorOf(activity), ct) ?? Languages.OfLocale(activity.Locale);
}
