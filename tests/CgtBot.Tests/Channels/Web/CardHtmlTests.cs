using AngleSharp.Dom;
using CgtBot.Domain.Messages;
using CgtBot.Tests.Support;

namespace CgtBot.Tests.Channels.Web;

public sealed class CardHtmlTests
{
    [Fact]
    public async Task Every_block_and_field_is_shown()
    {
        var card = await ShowAsync(SampleSection.EveryBlock());

        card.QuerySelector(".tag")!.TextContent.ShouldBe("Alerte");
        card.QuerySelector("blockquote mark")!.TextContent.ShouldBe("intégrer les enjeux liés à l’IA");
        card.QuerySelectorAll("dt").Length.ShouldBe(2);
        card.QuerySelectorAll(".items li").Length.ShouldBe(2);
        card.QuerySelector("a")!.GetAttribute("rel")!.ShouldContain("noopener");
        card.QuerySelectorAll("input[type=date], select, input[type=text], textarea").Length.ShouldBe(4);
        card.QuerySelectorAll("input[type=checkbox]:checked, input[type=checkbox][checked]").Length.ShouldBe(3);
        card.QuerySelectorAll("input:not([type=hidden]), select, textarea").ShouldAllBe(f => card.QuerySelector($"label[for='{f.Id}']") != null);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://exemple.fr/x")]
    [InlineData("//exemple.fr")]
    [InlineData("https://user:pass@exemple.fr/")]
    public async Task Only_plain_web_addresses_become_links(string address)
    {
        var card = await ShowAsync(Card.Of("Lien", new CardBlock.Link("Voir", address)));

        card.QuerySelector("a").ShouldBeNull();
        card.TextContent.ShouldContain(address);
    }

    [Theory]
    [InlineData("https://ailleurs.example/x.svg")]
    [InlineData("//ailleurs.example/x.svg")]
    [InlineData("/\\ailleurs.example/x.svg")]
    public async Task A_picture_of_elsewhere_is_only_its_words(string path)
    {
        var card = await ShowAsync(Card.Of("Image", new CardBlock.Picture(path, "La frise")));

        card.QuerySelector("img").ShouldBeNull();
        card.TextContent.ShouldContain("La frise");
    }

    [Fact]
    public async Task Marks_that_overlap_or_leave_the_text_change_none_of_its_words()
    {
        const string Words = "projet d’intelligence artificielle";
        var card = await ShowAsync(Card.Of("Citation", new CardBlock.Quote(Words, [new Mark(0, 6), new Mark(3, 900), new Mark(-5, 2), new Mark(400, 3), new Mark(2, int.MaxValue)])));

        card.QuerySelector("blockquote")!.TextContent.ShouldBe(Words);
    }

    [Fact]
    public async Task A_button_sends_the_fields_it_names_and_no_other()
    {
        var seen = new EchoCommand();
        await using var echo = await BotApp.StartAsync(adapt: b => b.Services.AddEcho(seen));
        await SampleSection.TalkAsync(echo, Card.Of("Revue", new CardBlock.Input(new CardInput.Ticks("lines", "Lignes", [new("1", "a"), new("2", "b")], ["1"])), new CardBlock.Input(new CardInput.Text("note", "Note"))) with
        {
            Buttons = [new CardButton("Garder", ChatCommand.Of(EchoCommand.CommandName, ("draft", 7))) { Sends = ["lines"] }, new CardButton("Rien", ChatCommand.Of(EchoCommand.CommandName))],
        });
        using var person = new WebPerson(echo.Address);
        var (_, page) = await person.Opens("/");
        var form = page.QuerySelector("article.bot form")!;
        var buttons = form.QuerySelectorAll("button");

        await person.Sends(form, buttons[0], ("in.lines", "1"), ("in.lines", "2"), ("in.note", "à part"));
        await person.Sends(form, buttons[1], ("in.lines", "1"), ("in.note", "à part"));

        seen.Commands.ShouldBe([ChatCommand.Of(EchoCommand.CommandName, ("draft", 7), ("lines", "1,2")), ChatCommand.Of(EchoCommand.CommandName)]);
    }

    private static async Task<IElement> ShowAsync(Card card)
    {
        await using var app = await BotApp.StartAsync();
        await SampleSection.TalkAsync(app, card);
        using var person = new WebPerson(app.Address);
        return (await person.Opens("/")).Page.QuerySelector("article.bot form")!;
    }
}
