using System.Globalization;
using CgtBot.Chat.Phrases.Dates;

namespace CgtBot.Tests.Chat.Phrases;

public sealed class FrenchDatesTests
{
    private static readonly DateOnly Friday = new(2025, 6, 13);

    [Theory]
    [InlineData("hier", "2025-06-12")]
    [InlineData("avant-hier", "2025-06-11")]
    [InlineData("aujourd'hui", "2025-06-13")]
    [InlineData("après-demain", "2025-06-15")]
    [InlineData("lundi prochain", "2025-06-16")]
    [InlineData("vendredi prochain", "2025-06-20")]
    [InlineData("mardi en huit", "2025-06-24")]
    [InlineData("dans trois semaines", "2025-07-04")]
    [InlineData("d'ici deux mois", "2025-08-13")]
    [InlineData("dans un mois", "2025-07-13")]
    [InlineData("sous quinzaine", "2025-06-28")]
    [InlineData("dans dix jours ouvrés", "2025-06-27")]
    [InlineData("le 1er septembre", "2025-09-01")]
    [InlineData("mercredi 15 octobre 2025", "2025-10-15")]
    [InlineData("15/10", "2025-10-15")]
    [InlineData("15.10.25", "2025-10-15")]
    [InlineData("2025-10-15", "2025-10-15")]
    [InlineData("fin juin", "2025-06-30")]
    [InlineData("fin février", "2026-02-28")]
    [InlineData("mi-juillet", "2025-07-15")]
    [InlineData("à la fin du mois prochain", "2025-07-31")]
    [InlineData("la semaine prochaine", "2025-06-16")]
    [InlineData("en octobre", "2025-10-01")]
    [InlineData("à la rentrée", "2025-09-01")]
    [InlineData("le 20 du mois", "2025-06-20")]
    [InlineData("sous 48 h", "2025-06-15")]
    [InlineData("sous 72h", "2025-06-16")]
    [InlineData("dans un mois et demi", "2025-07-28")]
    [InlineData("le 15 janvier prochain", "2026-01-15")]
    [InlineData("le dernier jour du mois", "2025-06-30")]
    [InlineData("fin du trimestre", "2025-06-30")]
    [InlineData("tomorrow", "2025-06-14")]
    [InlineData("next monday", "2025-06-16")]
    [InlineData("in 2 weeks", "2025-06-27")]
    [InlineData("June 30", "2025-06-30")]
    [InlineData("October 15th, 2025", "2025-10-15")]
    [InlineData("the 15th of October", "2025-10-15")]
    [InlineData("by the end of September", "2025-09-30")]
    public void A_date_ahead_is_understood_as_people_say_it(string said, string date) =>
        FrenchDates.Find(said, Friday)!.Value.Ahead.ShouldBe(DateOnly.Parse(date, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("dans 5 jours ouvrés", "2025-05-09")]
    [InlineData("dans 5 jours ouvrables", "2025-05-07")]
    [InlineData("il y a un jour ouvré", "2025-04-29")]
    public void Days_at_work_are_neither_holidays_nor_days_of_rest(string said, string date) =>
        FrenchDates.Find(said, new DateOnly(2025, 4, 30))!.Value.Ahead.ShouldBe(DateOnly.Parse(date, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("le 12 mars", "2025-03-12")]
    [InlineData("le 3 décembre", "2024-12-03")]
    [InlineData("lundi", "2025-06-09")]
    [InlineData("vendredi dernier", "2025-06-06")]
    [InlineData("il y a trois jours", "2025-06-10")]
    [InlineData("two weeks ago", "2025-05-30")]
    [InlineData("last tuesday", "2025-06-10")]
    public void A_date_behind_is_understood_as_people_say_it(string said, string date) =>
        FrenchDates.Find(said, Friday)!.Value.Back.ShouldBe(DateOnly.Parse(date, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("31/02/2025")]
    [InlineData("le 31 février")]
    [InlineData("le 29 février 2025")]
    [InlineData("45/13/2025")]
    [InlineData("le 32 janvier 2026")]
    public void A_day_that_does_not_exist_is_recognised_as_bad(string said) => FrenchDates.Find(said, Friday)!.Value.IsBad.ShouldBeTrue();

    [Theory]
    [InlineData("la 12")]
    [InlineData("14:30")]
    [InlineData("3,5 points")]
    [InlineData("il peut venir")]
    public void What_is_no_date_gives_none(string said) => FrenchDates.Find(said, Friday).ShouldBeNull();

    [Fact]
    public void The_29th_of_February_without_a_year_waits_for_a_leap_year() =>
        FrenchDates.Find("le 29 février", Friday)!.Value.Ahead.ShouldBe(new DateOnly(2028, 2, 29));

    [Fact]
    public void A_month_alone_says_that_it_is_one() => FrenchDates.Find("en mars 2025", Friday)!.Value.IsMonth.ShouldBeTrue();
}
