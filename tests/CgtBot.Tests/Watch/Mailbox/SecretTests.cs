using System.CommandLine;
using CgtBot.Storage;
using CgtBot.Tests.Chat;
using CgtBot.Tests.Support;
using CgtBot.Verbs;
using CgtBot.Watch.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CgtBot.Tests.Watch.Mailbox;

public sealed class SecretTests
{
    [Theory]
    [InlineData("imaps://Veille%40cgt.example@imap.example/Annonces", "imaps://veille%40cgt.example@imap.example")]
    [InlineData("imaps://veille@imap.example:1993/", "imaps://veille@imap.example:1993")]
    [InlineData("https://exemple.sharepoint.com/sites/annonces", "https://exemple.sharepoint.com")]
    [InlineData("imaps://imap.example/", null)]
    [InlineData("imaps://veille:motdepasse@imap.example/", null)]
    [InlineData("dossier://annonces", null)]
    public void A_secret_is_of_a_mailbox_or_of_a_site(string address, string? place) => SecretPlace.Of(new Uri(address)).ShouldBe(place);

    [Theory]
    [InlineData("ajoute la source imaps://veille:t0p-secret@imap.example/INBOX", "t0p-secret")]
    [InlineData("ajoute la source imaps://veille@cgt.example:p@ss@imap.example", "p@ss")]
    [InlineData("le mot de passe de la boîte : Azerty12", "Azerty12")]
    [InlineData("mdp: soleil", "soleil")]
    [InlineData("client secret = aB8~Q.xyz", "aB8~Q.xyz")]
    public async Task A_password_typed_in_the_chat_does_nothing_and_is_not_kept(string phrase, string secret)
    {
        await using var app = await BotApp.StartAsync();
        using var person = new WebPerson(app.Address);
        var page = (await person.Types(phrase)).Page.Body!.TextContent;

        page.ShouldContain("Pas de mot de passe ici");
        (await app.Reads(db => db.ChatMessages.Select(m => m.Text).ToListAsync())).ShouldAllBe(t => t == null || !t.Contains(secret));
        (await app.Reads(db => db.AskedQuestions.CountAsync())).ShouldBe(0);
        (await app.Reads(db => db.Sources.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("ajoute une question : qui choisit le mot de passe des agents ?")]
    [InlineData("question du 3 juin : la gestion des mots de passe : quel calendrier de formation est prévu ?")]
    [InlineData("ajoute la source https://www.exemple.fr:8443/actualites@2025")]
    public void A_phrase_about_passwords_is_a_phrase(string phrase) => TypedSecret.Hide(phrase).ShouldBe(phrase);

    [Fact]
    public async Task The_verb_takes_it_from_standard_input_seals_it_and_shows_the_day_only()
    {
        await using var app = await BotApp.StartAsync();
        var (exit, output, errors) = await RunAsync(app, "S3cret!\n", "secret", "imaps://veille@cgt.example@imap.example/Annonces");
        exit.ShouldBe(0, errors);
        output.ShouldContain("imaps://veille%40cgt.example@imap.example : enregistré le");
        (await RunAsync(app, "", "secret", "list")).Output.ShouldContain("enregistré le");
        $"{output}{errors}".ShouldNotContain("S3cret!");

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<BotDb>().Enter(FirstSection.Id);
        var found = await scope.ServiceProvider.GetRequiredService<SecretFinder>()("imaps://veille%40cgt.example@imap.example", TestContext.Current.CancellationToken);
        found.Value!.Reveal().ShouldBe("S3cret!");
        $"{found}".ShouldNotContain("S3cret!");
        (await app.Reads(db => db.Journal.Select(l => l.Payload).ToListAsync())).ShouldAllBe(p => p == null || !p.Contains("S3cret!"));

        (await RunAsync(app, "", "secret", "imaps://veille@cgt.example@imap.example", "--forget")).Output.ShouldContain("effacé");
        (await RunAsync(app, "", "secret", "imaps://veille@imap.example")).Exit.ShouldBe(2);
        (await RunAsync(app, "x\n", "secret", "imaps://veille:motdepasse@imap.example")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldNotContain("motdepasse"));
        (await app.Verifies()).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_secret_moved_to_another_section_does_not_open_and_another_section_has_none()
    {
        await using var app = await BotApp.StartAsync();
        await Give.SecretAsync(app, new Uri("imaps://veille@imap.example"), "S3cret!");
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<BotDb>().Enter(new(2));
        (await scope.ServiceProvider.GetRequiredService<SecretFinder>()("imaps://veille@imap.example", TestContext.Current.CancellationToken)).Problem!.Code.ShouldBe(CgtBot.Watch.Sources.SourceProblemCode.SecretMissing);
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(BotApp app, string input, params string[] args)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var root = new RootCommand { SecretVerb.Create(() => new StringReader(input)) };
        root.TreatUnmatchedTokensAsErrors = false;
        string[] settings = [$"--Storage:Folder={app.Folder}", $"--Storage:KeyFolder={app.Folder.TrimEnd(Path.DirectorySeparatorChar)}-keys"];
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.CurrentCulture = Languages.Of("fr");
        var exit = await root.Parse([.. args, .. settings]).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false }, TestContext.Current.CancellationToken);
        return (exit, output.ToString(), errors.ToString());
    }
}
