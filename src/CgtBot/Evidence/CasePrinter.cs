using CgtBot.Domain.Topics;
using CgtBot.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CgtBot.Evidence;

/// <summary>Register -> evidence file -> one HTML file that needs nothing else and can be printed.</summary>
public sealed class CasePrinter(EvidenceReader reader, IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The dossier on a topic of the entered section, for the section itself; on all of them when null.</summary>
    public async Task<string> PrintAsync(BotDb db, TopicId? topic, CancellationToken ct)
    {
        await using var moment = await db.BeginReadingAsync(ct);
        var file = await reader.ReadAsync(db, topic, Disclosure.Of(DossierProfile.Internal), ct);
        EvidenceReader.Speak(file);
        return await PageAsync(CaseChapters.Of(file, EvidencePictures.Of(file)));
    }

    internal Task<string> PageAsync(PrintedCase printed) => RenderAsync<CasePage>(nameof(CasePage.Printed), printed);

    internal Task<string> VerifierAsync() => RenderAsync<VerifierPage>();

    private async Task<string> RenderAsync<T>(string? name = null, object? value = null)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var parameters = name is null ? ParameterView.Empty : ParameterView.FromDictionary(new Dictionary<string, object?> { [name] = value });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(parameters)).ToHtmlString());
    }
}
