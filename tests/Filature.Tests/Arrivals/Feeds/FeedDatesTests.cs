using System.Globalization;
using Filature.Arrivals.Feeds;

namespace Filature.Tests.Arrivals.Feeds;

public sealed class FeedDatesTests
{
    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21+00:00")]
    [InlineData("01 Jan 2004 19:48 EST", "2004-01-01T19:48:00-05:00")]
    [InlineData("Thu, 1 Jan 04 19:48:21 +0200", "2004-01-01T19:48:21+02:00")]
    [InlineData("Sun, 08 Jul 2018 10:00:00 CEST", "2018-07-08T10:00:00+02:00")]
    [InlineData("Sun, 08 Jul 2018 10:00:00 GMT+1", "2018-07-08T10:00:00+01:00")]
    [InlineData("Thursday, January 1, 2004 7:48 PM", "2004-01-01T19:48:00+00:00")]
    [InlineData("Jan 1, 2004 12:05 a.m.", "2004-01-01T00:05:00+00:00")]
    [InlineData("Sun Jan  4 16:29:06 PST 2004", "2004-01-04T16:29:06-08:00")]
    [InlineData("Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06+00:00")]
    [InlineData("2003-12-31T10:14:55Z", "2003-12-31T10:14:55+00:00")]
    [InlineData("2003-12-31T10:14:55.25-08:00", "2003-12-31T10:14:55.25-08:00")]
    [InlineData("2003-12-31 10:14:55.000", "2003-12-31T10:14:55+00:00")]
    [InlineData("2003-12-31T10:14", "2003-12-31T10:14:00+00:00")]
    [InlineData("20031231T101455Z", "2003-12-31T10:14:55+00:00")]
    [InlineData("2003-12-31", "2003-12-31T00:00:00+00:00")]
    [InlineData("20031231", "2003-12-31T00:00:00+00:00")]
    [InlineData("2003-335", "2003-12-01T00:00:00+00:00")]
    [InlineData("2003-12", "2003-12-01T00:00:00+00:00")]
    [InlineData("2003", "2003-01-01T00:00:00+00:00")]
    [InlineData("03-12-31", "2003-12-31T00:00:00+00:00")]
    [InlineData("1073000901", "2004-01-01T23:48:21+00:00")]
    [InlineData("1073000901000", "2004-01-01T23:48:21+00:00")]
    [InlineData("mer., 6 mars 2024 18:05:00 +0100", "2024-03-06T18:05:00+01:00")]
    [InlineData("Mar, 02 Fév 2021 08:00:00 +0100", "2021-02-02T08:00:00+01:00")]
    [InlineData("5 de enero de 2021 14:30", "2021-01-05T14:30:00+00:00")]
    [InlineData("mar, 05 ene 2021 14:30:00 GMT", "2021-01-05T14:30:00+00:00")]
    [InlineData("1er août 2022 à 10h30", "2022-08-01T10:30:00+00:00")]
    [InlineData("Di, 05 Dez 2017 12:00:00 MEZ", "2017-12-05T12:00:00+01:00")]
    [InlineData("lun, 03 lug 2017 12:00:00 +0200", "2017-07-03T12:00:00+02:00")]
    [InlineData("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T12:00:00-05:00")]
    [InlineData("2004-július-13T9:15-05:00", "2004-07-13T09:15:00-05:00")]
    [InlineData("2004년 05월 28일 오후 11:31:25", "2004-05-28T23:31:25+00:00")]
    [InlineData("1/13/2004 5:30 PM", "2004-01-13T17:30:00+00:00")]
    [InlineData("3/4/2004 5:30 PM", "2004-03-04T17:30:00+00:00")]
    [InlineData("31/12/2003 10:14", "2003-12-31T10:14:00+00:00")]
    [InlineData("03/04/2003 10:14", "2003-04-03T10:14:00+00:00")]
    [InlineData("31.12.2003 10:14:55", "2003-12-31T10:14:55+00:00")]
    [InlineData("Wed, 31 Dec 2003 24:00:00 GMT", "2004-01-01T00:00:00+00:00")]
    [InlineData("Wed, 31 Dec 2003 23:59:60 GMT", "2003-12-31T23:59:59+00:00")]
    public void A_date_is_read(string written, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), FeedDates.Parse(written));

    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 +0200", 2)]
    [InlineData("2004-01-01T19:48:21-03:30", -3.5)]
    public void The_zone_is_kept_as_written(string written, double hours) => Assert.Equal(TimeSpan.FromHours(hours), FeedDates.Parse(written)?.Offset);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("Wed, 31 Feb 2003 10:00:00 GMT")]
    [InlineData("2003-13-01")]
    [InlineData("0000-00-00")]
    [InlineData("99999999999999999999")]
    [InlineData("12:30")]
    [InlineData("Jan")]
    public void What_names_no_day_is_none(string written) => Assert.Null(FeedDates.Parse(written));

    [Fact]
    public void The_order_of_day_and_month_can_be_told() =>
        Assert.Equal(new DateTimeOffset(2003, 3, 4, 0, 0, 0, TimeSpan.Zero), FeedDates.Parse("03/04/2003", dayFirst: false));
}
