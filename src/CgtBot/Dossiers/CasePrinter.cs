using System.Globalization;
using CgtBot.Domain.Topics;
using CgtBot.Storage;
using CgtBot.Topics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CgtBot.Dossiers;

/// <summary>Register -> case file -> one HTML file that needs nothing else and can be printed.</summary>
public sealed class CasePrinter(TopicBook topics, TimeProvider clock, IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The name of the file that holds every topic.</summary>
    public const string AllTopics = "tous";

    /// <summary>The dossier on a topic of the entered section; on all of them when null.</summary>
    public async Task<string> PrintAsync(BotDb db, TopicId? topic, CancellationToken ct)
    {
        var file = await CaseFile.ReadAsync(db, topics, topic, clock.GetUtcNow(), ct);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Of(file.Section.Language);
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(CaseFilePage.File)] = file });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CaseFilePage>(parameters)).ToHtmlString());
    }

    /// <summary>« dossier-ia-2025-06-12.html ».</summary>
    public static string FileName(TopicId? topic, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"dossier-{topic?.Value ?? AllTopics}-{today:yyyy-MM-dd}.html");
}
