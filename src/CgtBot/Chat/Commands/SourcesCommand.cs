using System.Globalization;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Publications;
using CgtBot.Domain.Registers;
using CgtBot.Texts;
using CgtBot.Watch.Health;
using Microsoft.EntityFrameworkCore;
using static CgtBot.Chat.Cards.Counted;

namespace CgtBot.Chat.Commands;

/// <summary>« Sources » : each with its health, its looks, and what can be done of it.</summary>
public sealed class SourcesCommand : IChatCommand
{
    public string Name => "sources";

    public Role Needs => Role.Reader;

    public CommandHelp Help => new(SourceCommandTexts.SourcesDoes, SourceCommandTexts.SourcesExample);

    public async Task<Card> RunAsync(ChatTurn turn, CancellationToken ct)
    {
        var add = new CardButton(SourceCommandTexts.ButtonAdd, ChatCommand.Of("add-source"));
        var sources = await turn.Db.Sources.AsNoTracking().OrderBy(s => s.Number).ToListAsync(ct);
        if (sources.Count == 0)
        {
            return Card.Of(SourceCommandTexts.SourcesNoneTitle, new CardBlock.Paragraph(SourceCommandTexts.SourcesNone)) with { Buttons = [add], Neutral = SourceCommandTexts.SourcesNoneTitle };
        }

        var states = await turn.Db.SourceStates.AsNoTracking().ToDictionaryAsync(s => s.Source, ct);
        var yields = await SourceYield.OfAllAsync(turn.Db, turn.Now, ct);
        var secrets = await turn.Db.SourceSecrets.AsNoTracking().ToDictionaryAsync(s => s.Place, s => s.GivenAt, ct);
        var rows = sources.Select(s => Item(turn, s, secrets, states.GetValueOrDefault(s.Number), yields.GetValueOrDefault(s.Number, SourceYield.None)));
        var title = Format(SourceCommandTexts.SourcesTitle, sources.Count, Word(SourceCommandTexts.WordSource, sources.Count));
        return new Card(title, [new CardBlock.Items([.. rows])], [add]) { Neutral = title };
    }

    private static CardItem Item(ChatTurn turn, Source source, Dictionary<string, DateTimeOffset> secrets, SourceState? state, SourceYield given) => new(
        $"{SourceWords.Titled(source)} · {SourceWords.Health(source, state, turn.Section)}",
        string.Join(" · ",
        [
            source.Address, SourceWords.Of(source.Kind), SourceWords.Of(source.Publishes), SourceWords.Every(source.EveryMinutes),
            .. SourceWords.Secret(source, secrets, turn.Section), .. SourceWords.Looks(source, state, turn.Section, turn.Now), .. SourceWords.Gave(given),
        ]),
        Buttons(source));

    internal static IReadOnlyList<CardButton> Buttons(Source source) =>
    [
        Toggle(source),
        new(SourceCommandTexts.ButtonTest, ChatCommand.Of("test-source", ("source", source.Number))),
        new(SourceCommandTexts.ButtonLookNow, ChatCommand.Of("test-source", ("source", source.Number), ("now", "true"))),
    ];

    internal static CardButton Toggle(Source source) => source.Paused
        ? new(SourceCommandTexts.ButtonResume, ChatCommand.Of("pause-source", ("source", source.Number), ("resume", "true")))
        : new(SourceCommandTexts.ButtonPause, ChatCommand.Of("pause-source", ("source", source.Number)));
}
