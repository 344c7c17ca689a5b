using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Fetching;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.ServicePublic;
using Microsoft.AspNetCore.Http;

namespace CgtBot.Tests.Watch.Sources;

public sealed class ServicePublicTests
{
    [Fact]
    public void A_line_of_the_table_is_a_posting_with_the_address_of_its_page()
    {
        var parsed = ServicePublicParser.Parse(Payload.Saved("service-public.csv"), PublicationKind.Job);

        parsed.Items.Select(i => (i.ExternalId, i.Title)).ShouldBe([("2026-101", "Chef·fe de projet \"données\" H/F"), ("2026-102", "Cuisinier"), ("2026-103", "Gestionnaire paie")]);
        parsed.Items[0].Address!.AbsoluteUri.ShouldBe("https://choisirleservicepublic.gouv.fr/offre-emploi/chef-fe-de-projet-donnees-h-f-reference-2026-101/");
        parsed.Items[0].PublishedAt!.Value.Date.ShouldBe(new DateTime(2026, 6, 3));
        parsed.Items[0].Text.ShouldContain("Organisme de rattachement : Région Pays de la Loire");
        parsed.Items[2].PublishedAt.ShouldBeNull();
        parsed.Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.ItemUnreadable);
    }

    [Theory]
    [InlineData("a;b\n1;2\n")]
    [InlineData("")]
    [InlineData("<html><body>Maintenance</body></html>")]
    public void Another_table_is_said(string text) => ServicePublicParser.Parse(Payload.Written(text), default).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.TableUnknown);

    [Fact]
    public async Task Only_the_lines_looked_for_are_kept_of_a_table_larger_than_any_page()
    {
        await using var site = await FakeSite.StartAsync();
        var lines = Encoding.UTF8.GetString(Payload.Bytes("service-public.csv")).Split('\n');
        var filler = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2_000).Select(i => $"\"Ministère\";\"F-{i}\";\"Agent\";\"Var\";\"\";\"\";\"\";\"\";\"03/06/2026\"\r\n")));
        site.On("/table.csv", async http =>
        {
            await http.Response.WriteAsync(lines[0] + "\n");
            for (var i = 0; i < 20; i++)
            {
                await http.Response.Body.WriteAsync(filler);
            }

            await http.Response.WriteAsync(string.Join('\n', lines[1..]));
        });

        var reading = await SourceTrial.ReadAsync(new(SourceKind.ServicePublic, site.At("/table.csv"), PublicationKind.Job) { Only = "région pays de la loire" }, LastLook.Never with { MostPages = 0 }, ("Watch:MaxBytes", "4096"));

        reading.Status.ShouldBe(ReadingStatus.Read);
        reading.Captures[0].Bytes.Length.ShouldBeLessThan(4096);
        ServicePublicParser.Parse(reading.Captures[0], PublicationKind.Job).Items.Select(i => i.ExternalId).ShouldBe(["2026-101", "2026-103"]);
        reading.Problems.ShouldContain(new SourceProblem(SourceProblemCode.DetailsLeft, "2"));
    }

    [Fact]
    public async Task Nobody_reads_the_whole_country() =>
        (await SourceTrial.ReadAsync(new(SourceKind.ServicePublic, ServicePublicAddress.Table, PublicationKind.Job))).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.FilterMissing);

    [Theory]
    [InlineData("a;\"b\nc\"\nd\n", "a;\"b\nc\"\nd\n")]
    [InlineData("h\nx \"ouvert\ny\nz\n", "h\nx \"ouvert\ny\nz\n")]
    [InlineData("h\ndernier", "h\ndernier")]
    [InlineData("", "")]
    public void A_sieve_that_wants_all_keeps_all_whatever_the_pieces(string table, string kept)
    {
        foreach (var size in new[] { 1, 2, 3, 1000 })
        {
            using var stream = new MemoryStream();
            var sieve = new RecordSieve(_ => true);
            foreach (var piece in Encoding.UTF8.GetBytes(table).Chunk(size))
            {
                sieve.Take(piece, stream);
            }

            sieve.End(stream);
            Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(kept);
        }
    }

    [Fact]
    public void A_mark_left_open_does_not_swallow_the_rest_of_the_table()
    {
        using var stream = new MemoryStream();
        var sieve = new RecordSieve(line => line.Contains("voulu"));
        sieve.Take(Encoding.UTF8.GetBytes("h\n\"ouvert\n" + string.Concat(Enumerable.Repeat("ligne perdue\n", 30_000)) + "voulu;1\n"), stream);
        sieve.End(stream);

        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe("h\nvoulu;1\n");
    }
}
