using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Chat;

/// <summary>What falls due is listed, soonest first, by itself or for a week or a month.</summary>
public sealed class ComingDeadlinesTests
{
    [Theory]
    [InlineData("prochaines échéances", "Demain|Fin juin|Juillet")]
    [InlineData("échéances à venir", "Demain|Fin juin|Juillet")]
    [InlineData("échéances", "Demain|Fin juin|Juillet")]
    [InlineData("qu'est-ce qui arrive à échéance ?", "Demain|Fin juin|Juillet")]
    [InlineData("quelles sont les prochaines échéances ?", "Demain|Fin juin|Juillet")]
    [InlineData("upcoming deadlines", "Demain|Fin juin|Juillet")]
    [InlineData("quels engagements arrivent à échéance ?", "Juillet")]
    [InlineData("échéances de la semaine", "Demain")]
    [InlineData("les échéances de cette semaine", "Demain")]
    [InlineData("échéances du mois", "Demain|Fin juin")]
    [InlineData("échéances d'ici fin juin", "Demain|Fin juin")]
    [InlineData("échéances de juillet", "Juillet")]
    [InlineData("échéances dans les 15 jours", "Demain")]
    [InlineData("échéances avant le 30 juin", "Demain")]
    public async Task What_falls_due_is_listed_soonest_first(string phrase, string expected)
    {
        await using var app = await DueAsync();

        var card = (await app.Says(phrase))!;

        card.Items().Select(i => i.Title.Split(" · ")[1].Split(" :")[0]).ShouldBe(expected.Split('|'));
        card.Items()[0].Detail!.ShouldContain("échéance ");
        card.Title.ShouldContain("échéances ");
    }

    [Fact]
    public async Task What_is_late_already_is_one_press_away()
    {
        await using var app = await DueAsync();

        var card = (await app.Says("prochaines échéances"))!;

        card.Title.ShouldBe("3 entrées · échéances à venir");
        (await app.Presses(card.Button("En retard : 1").Command))!.Items().ShouldHaveSingleItem().Title.ShouldContain("Hier");
    }

    [Fact]
    public async Task Nothing_to_come_says_for_when()
    {
        await using var app = await DueAsync();

        (await app.Says("échéances de la semaine prochaine"))!.Title.ShouldBe("Aucune entrée · échéances du 16/06/2025 au 22/06/2025");
    }

    [Theory]
    [InlineData("prochaine échéance : mardi, on se voit à la bourse du travail")]
    [InlineData("prochaines échéances électorales en 2026")]
    [InlineData("les échéances sont le 12 et le 15 juin")]
    [InlineData("échéances")]
    public async Task What_people_say_of_deadlines_among_themselves_is_left_alone(string phrase)
    {
        await using var app = await DueAsync();

        (await app.SendAsync(new CgtBot.Chat.Incoming(CgtBot.Storage.FirstSection.Id, CgtBot.Storage.FirstSection.WebChannel, CgtBot.Domain.Registers.AuthorId.LocalSteward, CgtBot.Domain.Registers.Role.Steward, phrase, Addressed: false))).ShouldBeNull();
    }

    private static async Task<BotApp> DueAsync()
    {
        var app = await BotApp.StartAsync();
        await app.Adds("Juillet : un bilan au CST", "commitment", ("due", "2025-07-15"));
        await app.Adds("Fin juin : quel coût ?", "question", ("due", "2025-06-30"));
        await app.Adds("Demain : quels agents ?", "question", ("due", "2025-06-14"));
        await app.Adds("Hier : qui décide ?", "question", ("due", "2025-06-12"));
        await app.Adds("Répondue : combien ?", "question", ("due", "2025-06-20"));
        await app.Runs("answer", ("number", 5), ("text", "Trois."));
        return app;
    }
}
