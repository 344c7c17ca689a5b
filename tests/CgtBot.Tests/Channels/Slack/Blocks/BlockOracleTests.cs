using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CgtBot.Channels.Slack.Blocks;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Channels.Teams.Cards;
using CgtBot.Tests.Support;
using static CgtBot.Tests.Channels.Slack.Blocks.SlackBlocks;

namespace CgtBot.Tests.Channels.Slack.Blocks;

/// <summary>The TypeScript compiler, with the types Slack publishes, judges every message, window and home page the bot can make.</summary>
public sealed class BlockOracleTests
{
    private static readonly string[] Free = ["text", "value", "alt_text", "initial_value", "url", "image_url", "private_metadata", "action_id", "block_id"];

    public BlockOracleTests() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");

    [Fact]
    public async Task Every_message_and_view_the_bot_can_make_is_of_the_types_Slack_publishes()
    {
        var compiler = TypeScript.Find();
        var source = new StringBuilder("import type { HomeView, KnownBlock, ModalView } from '@slack/types';\n");
        var cards = await EveryCard.CollectAsync();
        cards.Select(c => c.Title).Distinct().Count().ShouldBeGreaterThan(60);
        foreach (var (shape, type) in cards.Concat(Enumerable.Range(0, 10).Select(seed => new RandomCards(seed).Next())).SelectMany(Written).Select(w => (ShapeOf(JsonNode.Parse(w.Written)!).ToJsonString(), w.Type)).Distinct())
        {
            source.Append(CultureInfo.InvariantCulture, $"export const c{source.Length}: {type} = {shape};\n");
        }

        (await compiler.ComplaintsAsync(source.ToString() + Wrong)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_button_on_every_card_of_the_bot_orders_its_command_and_every_limit_is_kept()
    {
        foreach (var card in await EveryCard.CollectAsync())
        {
            var pages = BlockCards.Of(card).Pages.Select(Json).ToList();
            var orders = pages.SelectMany(p => SlackPayload.PressAll(p).Select(pressed => PressedBlock.Read(pressed, card)));

            orders.OfType<PressedBlock.Ordered>().Select(o => o.Command.Name).Order().ShouldBe(EveryCard.ButtonsOf(card).Select(b => b.Command.Name).Order(), card.Title);
            pages.SelectMany(SlackRules.FaultsOfMessage).ShouldBeEmpty(card.Title);
        }
    }

    /// <summary>The compiler must refuse each of these, or says that it did not.</summary>
    private const string Wrong = """
        // @ts-expect-error a header is plain text
        export const w1: KnownBlock[] = [{ type: "header", text: { type: "mrkdwn", text: "x" } }];
        // @ts-expect-error no such property
        export const w2: KnownBlock[] = [{ type: "section", text: { type: "plain_text", text: "x" }, accesory: { type: "button", action_id: "a", text: { type: "plain_text", text: "x" } } }];
        // @ts-expect-error a window has a title
        export const w3: ModalView = { type: "modal", blocks: [] };
        // @ts-expect-error no such style
        export const w4: KnownBlock[] = [{ type: "actions", elements: [{ type: "button", action_id: "a", style: "blue", text: { type: "plain_text", text: "x" } }] }];
        """;

    /// <summary>What any text may stand in is « x », and parts made alike stand once: what the compiler judges is the make, and a thousand messages have few.</summary>
    private static JsonNode ShapeOf(JsonNode node) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)(p.Value is JsonValue && Free.Contains(p.Key) ? "x" : ShapeOf(p.Value!))))),
        JsonArray a => new JsonArray([.. a.Select(n => ShapeOf(n!)).DistinctBy(n => n.ToJsonString())]),
        _ => node.DeepClone(),
    };

    private static IEnumerable<(string Written, string Type)> Written(Card card) =>
    [
        .. BlockCards.Of(card).Pages.Select(p => (BlockJson.Write(p), "{ text: string; blocks: KnownBlock[] }")),
        .. card.Buttons.Where(b => b.Sends is { Count: > 0 }).Select(b => BlockViews.FormOf(card, b, "form")).OfType<BlockView.Modal>().Select(v => (BlockJson.Write<BlockView>(v), "ModalView & { blocks: KnownBlock[] }")),
        .. BlockViews.HomeOf([card]).Select(v => (BlockJson.Write<BlockView>(v), "HomeView & { blocks: KnownBlock[] }")),
    ];
}
