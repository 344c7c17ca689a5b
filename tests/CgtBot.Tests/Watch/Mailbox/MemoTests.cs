using System.Globalization;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources.Mailbox;
using CsCheck;
using MimeKit;

namespace CgtBot.Tests.Watch.Mailbox;

public sealed class MemoTests
{
    private static readonly string[] Traces = ["mercier", "hélène", "helene", "goff", "yann", "kervella", "61 17", "34 56 78", "76 54 32", "pôle bâtiments", "à garder pour nous", "vient de moi"];

    public static TheoryData<string> Saved => ["outlook-fr", "gmail-fr", "thunderbird-fr", "apple-en", "chain-fr", "attached-message", "attached-document", "direct"];

    [Theory]
    [MemberData(nameof(Saved))]
    public async Task The_memo_is_shown_without_those_who_handed_it_on(string name)
    {
        var memo = await ReadAsync(name);

        memo.Text.ShouldContain("intelligence artificielle");
        foreach (var trace in Traces)
        {
            $"{memo.Title}\n{memo.Text}".ShouldNotContain(trace, Case.Insensitive);
        }
    }

    [Theory]
    [InlineData("outlook-fr", "Déploiement de l’assistant", "2025-06-12T07:12")]
    [InlineData("gmail-fr", "Déploiement de l’assistant", "2025-06-12T07:12")]
    [InlineData("thunderbird-fr", "Déploiement de l’assistant", "2025-06-12T07:12")]
    [InlineData("apple-en", "Roll-out of the assistant", "2025-06-12T07:12")]
    [InlineData("chain-fr", "Déploiement de l’assistant", "2025-06-12T07:12")]
    [InlineData("attached-message", "Déploiement de l’assistant", "2025-06-12T07:12")]
    [InlineData("attached-document", "note de la direction", "2025-06-12T16:40")]
    public async Task The_title_and_the_day_are_those_of_the_memo(string name, string title, string on)
    {
        var memo = await ReadAsync(name);
        (memo.Title, memo.On?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)).ShouldBe((title, on));
    }

    [Theory]
    [InlineData("outlook-fr")]
    [InlineData("chain-fr")]
    [InlineData("thunderbird-fr")]
    public async Task The_memo_itself_is_kept_whole_with_who_wrote_it_and_says_it_was_redacted(string name)
    {
        var memo = await ReadAsync(name);
        memo.Text.ShouldContain("À compter du 1er septembre 2025, la direction déploie");
        memo.Text.ShouldContain("La directrice générale adjointe");
        memo.Text.ShouldContain("02 28 20 50 00", Case.Insensitive, "the number is the employer's own");
        memo.Text.ShouldContain("Auteur indiqué : DRH");
        memo.Text.ShouldContain("expurgé");
        memo.Text.ShouldNotContain("quand serons-nous prévenus", Case.Insensitive, "what the memo quotes is somebody else's");
    }

    /// <summary>Whatever the name, its order, its case, and the program that forwards: it does not survive, nor does the address.</summary>
    [Fact]
    public void No_name_and_no_address_of_who_forwards_survives()
    {
        var first = One("Hélène", "Jean-Pierre", "Zoé", "Mathis", "Anaïs", "Loïc", "Inès", "Bryan");
        var last = One("Le Goff", "Mercier", "N’Diaye", "Petit", "de la Roche", "Öztürk", "Nguyen", "Dupont-Martin");
        var form = One("{0} {1}", "{1} {0}", "{1}, {0}", "{0} {1} (DRH)", "{1} {0} - Direction du numérique");
        var said = One("Bonjour {0},", "Contact : {0} {1}", "{1} {0} vous répondra.", "Merci à {0} {1} et aux équipes.", "Écrire à {2}.", "{0}.{1}", "mon poste : {2}");
        var shape = One("De : DRH <drh@region.example>\nEnvoyé : jeudi 12 juin 2025 09:12\nÀ : {3} <{2}>\nObjet : Note\n\n", "---------- Message transféré ---------\nDe : DRH <drh@region.example>\nDate : 12 juin 2025\nObjet : Note\nÀ : {2}\n\n", "");
        Gen.Select(first, last, form, said.Array[1, 5], shape, Gen.Bool).Sample((given, family, written, sentences, above, upper) =>
        {
            var address = $"{HiddenPeople.Fold(given)}.{HiddenPeople.Fold(family).Replace(" ", "-").Replace("’", "")}@region.example";
            var name = string.Format(CultureInfo.InvariantCulture, written, given, upper ? family.ToUpperInvariant() : family);
            string[] values = [given, upper ? family.ToUpperInvariant() : family, address, name];
            var body = $"Pour info.\n{given} {family}\n\n{above}{string.Join('\n', sentences)}\nUn outil d’intelligence artificielle est déployé.";
            var received = new MailLevel(new Correspondent(name, address), [], "TR: Note", "", "");
            var memo = Memo.Of(new ReceivedMail(ForwardChain.Of(received, string.Format(CultureInfo.InvariantCulture, body, values)), [], null));

            memo.Text.ShouldContain("Un outil d’intelligence artificielle est déployé.");
            var shown = HiddenPeople.Word().Matches(HiddenPeople.Fold($"{memo.Title} {memo.Text}")).Select(m => m.Value).ToHashSet();
            var parts = HiddenPeople.Word().Matches($"{given} {family}").Select(m => m.Value).Where(w => w.Length > 2 && char.IsUpper(w[0])).Select(HiddenPeople.Fold);
            shown.Intersect(parts).ShouldBeEmpty($"{body} → {memo.Text}");
            memo.Text.ShouldNotContain(address, Case.Insensitive);
        }, iter: 2_000);
    }

    [Fact]
    public async Task A_word_of_the_memo_that_looks_like_a_name_in_the_signature_of_an_office_stays()
    {
        var memo = await ReadAsync("outlook-fr");
        memo.Text.ShouldContain("services", Case.Sensitive);
        memo.Text.ShouldNotContain("[nom retiré]s");
    }

    private static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static async Task<Memo> ReadAsync(string name)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        using var message = await MimeMessage.LoadAsync(Repository.PathOf($"tests/CgtBot.Tests/Fixtures/Watch/mail/{name}.eml"), TestContext.Current.CancellationToken);
        return Memo.Of(MailReader.Read(message, 1_000_000));
    }
}
