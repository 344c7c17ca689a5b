using System.IO.Compression;
using System.Text;
using CgtBot.Domain.Publications;
using CgtBot.Tests.Support;
using CgtBot.Watch.Sources;
using CgtBot.Watch.Sources.Sitemap;

namespace CgtBot.Tests.Watch.Sources;

public sealed class SitemapTests
{
    [Fact]
    public void Pages_under_the_given_one_are_found_the_newest_first()
    {
        var parsed = SitemapParser.Parse(Payload.Saved("sitemap.xml"), "/actualites/", PublicationKind.Announcement);

        parsed.Items.Select(i => i.Title).ShouldBe(["Fusion des services RH", "ancienne annonce", "sans date"]);
        parsed.Items[0].ExternalId.ShouldBe("https://www.exemple.fr/actualites/fusion-des-services-rh@2026-06-03T13:10", "a page changed since is read again");
        parsed.Items[0].Address!.AbsoluteUri.ShouldBe("https://www.exemple.fr/actualites/fusion-des-services-rh");
        parsed.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><urlset><url><loc>https://www.exemple.fr/a</loc></url></urlset>")]
    [InlineData("<html><body>Pas de plan</body></html>")]
    [InlineData("<rss><channel><item><title>t</title></item></channel></rss>")]
    [InlineData("<autre><url><loc>https://www.exemple.fr/a</loc></url></autre>")]
    [InlineData("")]
    public void What_is_no_sitemap_is_said(string text) =>
        SitemapParser.Parse(Payload.Written(text), null, default).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.SitemapUnknown);

    [Fact]
    public void A_sitemap_cut_in_the_middle_gives_what_came_before()
    {
        var whole = Encoding.UTF8.GetString(Payload.Bytes("sitemap.xml"));
        var parsed = SitemapParser.Parse(Payload.Written(whole[..whole.IndexOf("<changefreq>", StringComparison.Ordinal)]), "/actualites/", default);

        parsed.Items.ShouldHaveSingleItem().Title.ShouldBe("ancienne annonce");
        parsed.Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.FeedTruncated);
        parsed.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void A_packed_sitemap_is_unfolded_and_a_bomb_is_not()
    {
        SitemapParser.Parse(Payload.Of(Packed(Payload.Bytes("sitemap.xml"))), "/actualites/", default).Items.Count.ShouldBe(3);
        SitemapParser.Parse(Payload.Of(Packed(new byte[30_000_000])), null, default).Problems.ShouldHaveSingleItem().Code.ShouldBe(SourceProblemCode.SitemapUnknown);
        SitemapParser.Parse(Payload.Of([0x1F, 0x8B, 1, 2, 3]), null, default).IsReadable.ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_drawn_by_script_is_read_by_the_sitemap_its_site_keeps()
    {
        await using var site = await FakeSite.StartAsync();
        site.Serve("/actualites", "<html><body><main><div id=app></div></main></body></html>", "text/html")
            .Serve("/sitemap.xml", $"<sitemapindex><sitemap><loc>{site.At("/s/pages.xml.gz")}</loc></sitemap><sitemap><loc>https://ailleurs.exemple/s.xml</loc></sitemap></sitemapindex>", "text/xml")
            .Serve("/s/pages.xml.gz", Packed(Encoding.UTF8.GetBytes($"<urlset><url><loc>{site.At("/actualites/paie")}</loc><lastmod>2026-06-03</lastmod></url><url><loc>{site.At("/contact")}</loc></url></urlset>")), "application/x-gzip")
            .Serve("/actualites/paie", "<html><body><main><h1>La paie change d’outil</h1><p>Un nouvel outil calcule la paie.</p></main></body></html>", "text/html");

        var proposal = await SourceTrial.DetectAsync(site.At("/actualites"));

        (proposal.Definition!.Kind, proposal.Definition.Under).ShouldBe((SourceKind.Sitemap, "/actualites/"));
        proposal.Preview.ShouldHaveSingleItem().Title.ShouldBe("La paie change d’outil");
        SourceDefinition.Of(new Source { Name = "Plan", Kind = SourceKind.Sitemap, Address = proposal.Definition.Address.AbsoluteUri, Publishes = PublicationKind.Announcement, Definition = proposal.Definition.Stored() }).ShouldBe(proposal.Definition);
    }

    private static byte[] Packed(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }
}
