using System.Text.Json.Nodes;
using CgtBot.Domain.Deadlines;

namespace CgtBot.Tests.Deadlines;

public class LegalPackReaderTests
{
    [Fact]
    public void A_sound_pack_is_read() => Read(_ => { }).Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("id", null, "bases[0]", "id", LegalPackProblem.Missing)]
    [InlineData("nature", "decree", "A-1", "nature", LegalPackProblem.Invalid)]
    [InlineData("title", null, "A-1", "title.fr", LegalPackProblem.Missing)]
    [InlineData("effectiveFrom", "01/02/2025", "A-1", "effectiveFrom", LegalPackProblem.Invalid)]
    [InlineData("effectiveFrom", null, "A-1", "effectiveFrom", LegalPackProblem.Missing)]
    [InlineData("effectiveTo", "2024-12-31", "A-1", "effectiveTo", LegalPackProblem.EndsBeforeItStarts)]
    [InlineData("effectiveTo", null, "A-1", "effectiveTo", LegalPackProblem.Missing)]
    [InlineData("dateVerified", "yes", "A-1", "dateVerified", LegalPackProblem.Invalid)]
    [InlineData("source", "Légifrance", "A-1", "source", LegalPackProblem.Invalid)]
    [InlineData("source", "file:///etc/hosts", "A-1", "source", LegalPackProblem.Invalid)]
    [InlineData("confidence", "sure", "A-1", "confidence", LegalPackProblem.Invalid)]
    [InlineData("reviewBy", null, "A-1", "reviewBy", LegalPackProblem.Missing)]
    [InlineData("deadlines", null, "A-1", "deadlines", LegalPackProblem.Missing)]
    [InlineData("reviewby", "2027-01-01", "A-1", "reviewby", LegalPackProblem.UnknownField)]
    public void A_faulty_field_is_named_with_its_base(string field, string? value, string id, string named, LegalPackProblem problem) =>
        Read(one => Set(one, field, value)).ShouldSatisfyAllConditions(
            reading => reading.Pack.ShouldBeNull(),
            reading => reading.Errors.ShouldContain(e => e.Id == id && e.Field == named && e.Problem == problem));

    [Theory]
    [InlineData("unit", "week")]
    [InlineData("event", "someday")]
    [InlineData("due", "coffee")]
    [InlineData("condition", "rain")]
    public void A_faulty_deadline_is_named_by_its_rank(string field, string value) =>
        Read(one => one["deadlines"]![0]![field] = value).Errors.ShouldBe([new LegalPackError("A-1", $"deadlines[0].{field}", LegalPackProblem.Invalid, value)]);

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(100000)]
    public void An_amount_out_of_bounds_is_refused(int amount) =>
        Read(one => one["deadlines"]![0]!["amount"] = amount).Errors.Single().Field.ShouldBe("deadlines[0].amount");

    [Fact]
    public void A_sector_list_that_is_empty_or_unknown_is_refused()
    {
        Read(one => one["sectors"] = new JsonArray()).Errors.ShouldBe([new LegalPackError("A-1", "sectors", LegalPackProblem.Missing)]);
        Read(one => one["sectors"] = new JsonArray("church")).Errors.ShouldBe([new LegalPackError("A-1", "sectors", LegalPackProblem.Invalid, "church")]);
    }

    [Fact]
    public void A_summary_that_gives_a_verdict_is_refused() =>
        Read(one => one["summary"]!["fr"] = "Ce serait illégal.").Errors.ShouldBe([new LegalPackError("A-1", "summary", LegalPackProblem.ForbiddenWord)]);

    [Fact]
    public void A_ruling_gives_no_deadline() =>
        Read(one => one["nature"] = "ruling").Errors.ShouldBe([new LegalPackError("A-1", "deadlines", LegalPackProblem.RulingWithDeadline)]);

    [Fact]
    public void Two_bases_with_one_id_are_refused()
    {
        var pack = Sound();
        pack["bases"]!.AsArray().Add(pack["bases"]![0]!.DeepClone());
        LegalPackReader.Read(pack.ToJsonString()).Errors.ShouldBe([new LegalPackError("A-1", "id", LegalPackProblem.Duplicate)]);
    }

    [Fact]
    public void Every_fault_is_named_at_once() =>
        Read(one =>
        {
            one["nature"] = "?";
            one["reviewBy"] = "?";
            one["source"] = "?";
        }).Errors.Select(e => e.Field).ShouldBe(["nature", "source", "reviewBy"], ignoreOrder: true);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"version\":\"1\",\"bases\":{}}")]
    [InlineData("{\"version\":\"1\",\"notice\":{\"fr\":\"a\",\"en\":\"b\"},\"bases\":[3]}")]
    public void A_text_that_is_no_pack_is_an_answer_and_not_a_fault(string json) =>
        LegalPackReader.Read(json).ShouldSatisfyAllConditions(r => r.Pack.ShouldBeNull(), r => r.Errors.ShouldNotBeEmpty());

    private static void Set(JsonObject one, string field, string? value)
    {
        one.Remove(field);
        if (value is not null)
        {
            one[field] = value;
        }
    }

    private static LegalPackReading Read(Action<JsonObject> spoil)
    {
        var pack = Sound();
        spoil(pack["bases"]![0]!.AsObject());
        return LegalPackReader.Read(pack.ToJsonString());
    }

    private static JsonObject Sound() => JsonNode.Parse(
        """
        { "version": "1", "notice": { "fr": "a", "en": "b" }, "bases": [ {
          "id": "A-1", "nature": "regulation", "sectors": ["territorial"], "title": { "fr": "a", "en": "b" }, "summary": { "fr": "a", "en": "b" },
          "effectiveFrom": "2025-02-01", "effectiveTo": null, "dateVerified": true,
          "deadlines": [ { "due": "minutes", "event": "meeting", "direction": "after", "amount": 15, "unit": "day" } ],
          "source": "https://example.org/", "confidence": "high", "reviewBy": "2027-01-01" } ] }
        """)!.AsObject();
}
