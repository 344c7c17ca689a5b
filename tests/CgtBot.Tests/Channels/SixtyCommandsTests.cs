using System.Text.Json;
using AngleSharp.Html.Parser;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Channels.Teams.Cards;
using CgtBot.Channels.Web;
using CgtBot.Channels.Web.Cards;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SlackButton = CgtBot.Channels.Slack.Blocks.ButtonData;

namespace CgtBot.Tests.Channels;

/// <summary>One table of sixty commands: the web page, Teams and Slack show every word of each answer, and buttons that order the same.</summary>
public sealed class SixtyCommandsTests(AnsweredCommands answered) : IClassFixture<AnsweredCommands>
{
    public static TheoryData<string> Phrases => [.. AnsweredCommands.Phrases];

    [Fact]
    public void There_are_sixty_and_each_is_another() => AnsweredCommands.Phrases.Distinct().Count().ShouldBe(60);

    [Theory]
    [MemberData(nameof(Phrases))]
    public async Task The_page_Teams_and_Slack_say_the_same(string phrase)
    {
        var card = answered.Cards[phrase];
        var words = WordsOf(card).Select(Squashed).Where(w => w.Length > 0).ToList();
        words.ShouldNotBeEmpty();
        var orders = ButtonsOf(card).Select(b => b.Command.Name).Order().ToList();
        var (page, teams, slack) = (await PageAsync(card), Teams(card), Slack(card));

        foreach (var (platform, shown) in new[] { ("web", page), ("teams", teams), ("slack", slack) })
        {
            words.Where(w => !shown.Words.Contains(w, StringComparison.Ordinal)).ToList().ShouldBe([], customMessage: $"{platform} leaves words out");
            shown.Orders.Order().ToList().ShouldBe(orders, customMessage: $"{platform} has other buttons");
        }
    }

    private async Task<(string Words, IEnumerable<string> Orders)> PageAsync(Card card)
    {
        await using var scope = answered.App.Services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<CardView>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(CardView.Card)] = card, [nameof(CardView.Id)] = "c", [nameof(CardView.Token)] = "t" }))).ToHtmlString());
        using var page = new HtmlParser().ParseDocument(html);
        return (Squashed(page.DocumentElement.TextContent), page.QuerySelectorAll($"button[name={PressedButton.Field}]").Select(b => PressedButton.Read(b.GetAttribute("value")!)!.Name));
    }

    private static (string Words, IEnumerable<string> Orders) Teams(Card card)
    {
        var all = AdaptiveCards.Of(card).Messages.SelectMany(m => Objects(JsonSerializer.SerializeToElement(m, AdaptiveJson.Options))).ToList();
        return (Squashed(string.Concat(Strings(all, "text", "title", "value", "label", "altText")).Replace(@"\", "", StringComparison.Ordinal)),
            all.Where(o => IsOf(o, "Action.Execute") && o.GetProperty("data").GetProperty(CarriedData.Name).TryGetProperty("command", out _)).Select(o => o.GetProperty("data").GetProperty(CarriedData.Name).GetProperty("command").GetString()!));
    }

    private static (string Words, IEnumerable<string> Orders) Slack(Card card)
    {
        var all = BlockCards.Of(card).Pages.SelectMany(p => Objects(JsonSerializer.SerializeToElement(p.Blocks, BlockJson.Options))).ToList();
        return (Squashed(System.Net.WebUtility.HtmlDecode(string.Concat(Strings(all, "text", "alt_text", "initial_value")))),
            Strings(all, "value").Select(SlackButton.Read).OfType<SlackButton>().Select(d => d.Found(card)?.Command).OfType<string>());
    }

    private static IEnumerable<string> WordsOf(Card card) => card.Blocks.SelectMany(WordsOf).Prepend(card.Title).Concat(ButtonsOf(card).Select(b => b.Label));

    private static IEnumerable<string> WordsOf(CardBlock block) => block switch
    {
        CardBlock.Paragraph p => p.Text.ReplaceLineEndings("\n").Split('\n'),
        CardBlock.Facts f => f.Pairs.SelectMany(p => new[] { p.Label, p.Value }),
        CardBlock.Items i => i.Rows.SelectMany(r => new[] { r.Title, r.Detail ?? "" }),
        CardBlock.Quote q => [q.Text, q.Source ?? ""],
        CardBlock.Link l => [l.Label],
        CardBlock.Picture => [],
        CardBlock.Input { Field: var field } => [field.Label, .. field switch { CardInput.Choice c => c.Options.Select(o => o.Label), CardInput.Ticks t => t.Options.Select(o => o.Label), _ => [] }],
        _ => throw new InvalidOperationException("The hierarchy is closed."),
    };

    private static IEnumerable<CardButton> ButtonsOf(Card card) => card.Buttons.Concat(card.Blocks.OfType<CardBlock.Items>().SelectMany(i => i.Rows).SelectMany(r => r.Buttons ?? []));

    /// <summary>Without space and the unseen signs that keep a text plain: a text parted over two blocks is one text.</summary>
    private static string Squashed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u2060' or '\u200A' or '\uFE0F')));

    private static IEnumerable<string> Strings(IEnumerable<JsonElement> objects, params string[] names) =>
        objects.SelectMany(o => o.EnumerateObject()).Where(p => names.Contains(p.Name) && p.Value.ValueKind is JsonValueKind.String).Select(p => p.Value.GetString()!);

    private static bool IsOf(JsonElement o, string type) => o.TryGetProperty("type", out var t) && t.ValueEquals(type);

    private static IEnumerable<JsonElement> Objects(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.Object => [at, .. at.EnumerateObject().SelectMany(p => Objects(p.Value))],
        JsonValueKind.Array => at.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}

/// <summary>A section that has lived for some months, and its answers to the sixty, asked in order.</summary>
public sealed class AnsweredCommands : IAsyncLifetime
{
    public static readonly string[] Phrases =
    [
        "aide", "help", "questions ouvertes", "quelles questions n’ont pas encore reçu de réponse ?", "demandes ouvertes", "tous les engagements", "qu’est-ce qui est en retard ?", "questions refusées",
        "questions répondues en CST", "demandes retirées", "engagements non tenus", "what’s overdue?", "show me the overdue commitments", "questions ouvertes sur l’intelligence artificielle", "questions ouvertes page 2",
        "registre", "montre la question 1", "show 2", "où en est la question 5 ?", "montre la 99", "pourquoi 1", "pourquoi cette échéance pour la 3 ?", "note une question : Quel est le calendrier du télétravail ?",
        "note une demande : Communication du rapport d’audit", "nouvel engagement : la direction publiera le bilan social avant le 15 septembre", "noter question", "add a question: how many jobs are concerned?",
        "ajoute une question : combien d’agents sont concernés *précisément* par `l’outil` _test_ & <demain> ?", "répondu à la question 2 : non, aucune évaluation n’a été faite", "question 6 refusée", "engagement 4 tenu", "engagement 4 non tenu",
        "corrige la question 5", "échéance de la question 1 : 30 septembre", "rappelle-moi la question 1 dans 2 semaines", "reporte le rappel de la 5 au prochain CST", "annuler", "réunions", "ajoute une réunion du CST le 3 juillet 2025",
        "bilan", "digest", "écarts", "écart 1", "confirme l’écart 1", "consultations", "note une consultation du CST sur l’intelligence artificielle", "avis défavorable du CST le 12 juin 2025 sur l’IA",
        "sources", "ajoute une source https://www.exemple.fr/flux.xml", "sujets", "sujet intelligence artificielle", "ajoute le terme « copilote » au sujet IA", "chronologie", "chronologie de l’IA", "dossier sur l’IA", "export", "importer",
        "réglages", "mode discret : oui", "blabla incompréhensible",
    ];

    public BotApp App { get; private set; } = null!;

    public Dictionary<string, Card> Cards { get; } = [];

    public async ValueTask InitializeAsync()
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");
        App = await BotApp.StartAsync();
        await SampleSection.FillAsync(App);
        foreach (var phrase in Phrases)
        {
            Cards[phrase] = (await App.Says(phrase)).ShouldNotBeNull(phrase);
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
