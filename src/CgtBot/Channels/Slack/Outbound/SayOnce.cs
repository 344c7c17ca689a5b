using CgtBot.Channels.Answering;
using CgtBot.Channels.Slack.Drawing;

namespace CgtBot.Channels.Slack.Outbound;

/// <summary>Posts a message under a mark in its metadata; after an uncertain try it is looked for first, and only where the bot may not look is it repeated with a word of doubt.</summary>
public sealed class SayOnce(SlackClient slack)
{
    /// <summary>The clocks of two machines differ.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    /// <summary>Doubtful since: an earlier try may have been seen from then on; null: there was none. Draw: with the word of doubt, or without; null when there is nothing to say.</summary>
    public async Task<Posted> PostAsync(string channel, string? thread, string mark, DateTimeOffset? doubtfulSince, Func<bool, DrawnMessage?> draw, CancellationToken ct)
    {
        var found = doubtfulSince is { } since ? await slack.FindAsync(channel, thread, mark, since - Margin, ct) : new Lookup.Absent();
        return found switch
        {
            Lookup.Found there => new Posted.Taken(there.Ts),
            Lookup.Unsure unsure => new Posted.Later(unsure.Problem, unsure.After, Uncertain: true),
            _ when draw(found is Lookup.Forbidden) is { } drawn => await slack.PostAsync(channel, thread, drawn, mark, ct),
            _ => new Posted.Taken(null),
        };
    }
}

/// <summary>What a look into the history came to.</summary>
public abstract record Lookup
{
    public sealed record Found(string Ts) : Lookup;

    public sealed record Absent : Lookup;

    /// <summary>The scope to read the history was not granted.</summary>
    public sealed record Forbidden : Lookup;

    /// <summary>The look itself failed: to be taken again.</summary>
    public sealed record Unsure(string Problem, TimeSpan? After) : Lookup;
}
