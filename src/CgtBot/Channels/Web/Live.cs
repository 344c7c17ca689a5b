using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using CgtBot.Chat;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace CgtBot.Channels.Web;

/// <summary>Sends an open page what is written in its conversation, from the last line it has; a page that comes back says where it was and misses nothing.</summary>
public sealed class Live(ChatLines lines, LiveListeners listeners, IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime life)
{
    /// <summary>A sign of life for browsers and proxies; lines written by another process are found then at the latest.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    private const int Batch = 50;

    private static readonly Dictionary<AuthorId, string> NoNames = [];

    public IResult Open(HttpContext context, long after)
    {
        var last = long.TryParse(context.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var id) ? id : after;
        var (token, theme) = (Viewing.TokenOf(context), Viewing.ThemeOf(context.Request));
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(StreamAsync(context, new Viewing(Visitor.Of(context), token, theme, NoNames), last));
    }

    private async IAsyncEnumerable<SseItem<string>> StreamAsync(HttpContext context, Viewing view, long last, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct, context.RequestAborted, life.ApplicationStopping);
        var wake = Next(view.Visitor);
        yield return new SseItem<string>("", "open");
        while (await ReadAsync(context, view.Visitor, last, ended.Token) is { } written)
        {
            foreach (var line in written)
            {
                last = line.Id;
                yield return new SseItem<string>(await RenderAsync(line, view)) { EventId = line.Id.ToString(CultureInfo.InvariantCulture) };
            }

            if (written.Count == 0 && !await WaitAsync(wake, ended.Token))
            {
                yield return new SseItem<string>("", "beat");
            }

            // Taken before the next read: a line written in between completes it.
            wake = Next(view.Visitor);
        }
    }

    private Task Next(Visitor visitor) => listeners.Next(visitor.Section.Section, visitor.Channel);

    /// <summary>The lines after the last one sent; null when the stream is over: page gone, bot stopping, code revoked.</summary>
    private async Task<IReadOnlyList<ChatMessage>?> ReadAsync(HttpContext context, Visitor visitor, long last, CancellationToken ct)
    {
        try
        {
            return await IsStillWelcomeAsync(context, ct) ? await lines.AfterAsync(visitor, last, Batch, ct) : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>False when nothing was written for a while, or the page is gone.</summary>
    private async Task<bool> WaitAsync(Task wake, CancellationToken ct)
    {
        try
        {
            await wake.WaitAsync(Beat, clock, ct);
            return true;
        }
        catch (Exception end) when (end is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> IsStillWelcomeAsync(HttpContext context, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Visitors>().FindAsync(context, ct) is not null;
    }

    private async Task<string> RenderAsync(ChatMessage line, Viewing view)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Asked anew: it may have been changed since this page was opened.
        var language = await scope.ServiceProvider.GetRequiredService<BotDb>().Enter(view.Visitor.Section.Section).Sections.Select(s => s.Language).SingleAsync();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(language);
        var names = await lines.NamesAsync(view.Visitor.Section.Section, CancellationToken.None);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        var parameters = MessageList.Parameters(view with { Names = names }, [line]);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<MessageList>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
