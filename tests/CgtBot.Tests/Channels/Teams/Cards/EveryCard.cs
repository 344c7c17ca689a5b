using System.Text;
using CgtBot.Chat;
using CgtBot.Demo;
using CgtBot.Domain.Messages;
using CgtBot.Domain.Registers;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Channels.Teams.Cards;

/// <summary>The cards the bot makes: those of a branch's first weeks, of every command as its help says to type it, and of every button found on them.</summary>
internal static class EveryCard
{
    private const int MostPresses = 120;

    public static async Task<IReadOnlyList<Card>> CollectAsync()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        var review = await ReviewAsync(app);
        List<Card> cards = [SampleSection.EveryBlock(), review, (await app.Presses(Filled(review, review.Buttons[0])))!];
        foreach (var phrase in Phrases(app))
        {
            cards.AddRange(await app.Says(phrase) is { } card ? [card] : []);
        }

        await PressEverythingAsync(app, cards);
        cards.AddRange(await SaidLaterAsync(app));
        return cards;
    }

    /// <summary>Those a branch sees most: the review of a dossier, the open questions, an entry, an alert, a digest.</summary>
    public static async Task<IReadOnlyList<Card>> ShownAsync()
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.FillAsync(app);
        var review = await ReviewAsync(app);
        await app.Presses(Filled(review, review.Buttons[0]));
        var alert = await app.Says(WatchChat.Posting);
        return [SampleSection.EveryBlock(), review, (await app.Says("questions ouvertes"))!, await app.Runs("show", ("number", 1)), await app.Runs("gaps", ("gap", 1)), alert!];
    }

    private static async Task<Card> ReviewAsync(BotApp app) =>
        (await app.SendAsync(new Incoming(FirstSection.Id, FirstSection.WebChannel, AuthorId.LocalSteward, Role.Steward, null, File: new DroppedFile(DemoFiles.Dossier, Encoding.UTF8.GetBytes(DemoFiles.Read(DemoFiles.Dossier))))))!;

    private static List<string> Phrases(BotApp app)
    {
        using var scope = app.Services.CreateScope();
        var commands = scope.ServiceProvider.GetServices<IChatCommand>().ToList();
        return [.. commands.Select(c => c.Help.Example), .. commands.Select(c => CgtBot.Chat.Commands.CommandWords.Of(c.Name)), "aide", "blabla incompréhensible", WatchChat.Posting];
    }

    /// <summary>Each button once, breadth first; erasing a person comes last, for nothing would be left to see.</summary>
    private static async Task PressEverythingAsync(BotApp app, List<Card> cards)
    {
        var pressed = new HashSet<string>();
        for (var i = 0; i < cards.Count && pressed.Count < MostPresses; i++)
        {
            foreach (var button in ButtonsOf(cards[i]).Where(b => b.Command.Name != "erase-me" && pressed.Add(b.Command.Name + "|" + string.Join('|', b.Command.Arguments.Keys) + "|" + b.Label)))
            {
                cards.AddRange(await app.Presses(Filled(cards[i], button)) is { } card ? [card] : []);
            }
        }
    }

    /// <summary>Reminders and digests of the three weeks that follow.</summary>
    private static async Task<List<Card>> SaidLaterAsync(BotApp app)
    {
        for (var day = 0; day < 21; day++)
        {
            app.Clock.Advance(TimeSpan.FromDays(1));
            await Task.Delay(50);
        }

        return [.. await app.Reads(db => db.Outbox.AsNoTracking().Select(m => m.Card).ToListAsync())];
    }

    public static IEnumerable<CardButton> ButtonsOf(Card card) => card.Buttons.Concat(card.Items().SelectMany(r => r.Buttons ?? []));

    private static ChatCommand Filled(Card card, CardButton button) => (button.Sends ?? []).Aggregate(button.Command, (command, name) => command.With(name, card.Inputs().FirstOrDefault(i => i.Name == name) switch
    {
        CardInput.Text t => t.Value ?? "",
        CardInput.Date d => d.Value?.ToString("yyyy-MM-dd") ?? "",
        CardInput.Choice c => c.Value ?? "",
        CardInput.Ticks t => string.Join(',', t.Ticked),
        _ => "",
    }));
}
