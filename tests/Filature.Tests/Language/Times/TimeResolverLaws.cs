using System.Globalization;
using System.Text.RegularExpressions;
using Filature.Language.Times;

namespace Filature.Tests.Language.Times;

/// <summary>What holds for every form and every day, the ends of the calendar included.</summary>
public sealed partial class TimeResolverLaws
{
    private const int Forms = 60_000;

    private static readonly DateOnly[] Days =
    [
        new(1, 1, 1), new(1, 1, 7), new(1, 2, 28), new(4, 2, 29), new(100, 12, 31), new(1582, 10, 15), new(1999, 12, 31), new(2000, 2, 29),
        new(2024, 5, 15), new(2026, 12, 31), new(2027, 1, 1), new(9000, 6, 30), new(9999, 12, 24), new(9999, 12, 31),
    ];

    [Fact]
    public void Every_form_is_resolved_on_every_day_the_same_twice_and_to_a_value_that_can_be_read()
    {
        var random = new Random(9);
        for (var i = 0; i < Forms; i++)
        {
            var expression = new TimeExpression(new(0, 4), Pick(random, Enum.GetValues<TimeType>()), AnyForm(random), "test");
            var context = new TimeContext(random.Next(8) == 0 ? null : Pick(random, Days))
            {
                Focus = random.Next(2) == 0 ? null : Pick(random, Days),
                Tense = Pick(random, Enum.GetValues<Tense>()),
                Known = random.Next(3) > 0 ? [] : [Pick(random, Days), Pick(random, Days)],
            };

            var resolved = TimeResolver.Resolve(expression, context);

            Assert.Equal(resolved, TimeResolver.Resolve(expression, context));
            Assert.True(resolved.Value is null || Value().IsMatch(resolved.Value), $"«{resolved.Value}» of {expression.Form} on {context}");
            Assert.True(resolved.Edtf is null || Edtf().IsMatch(resolved.Edtf), $"«{resolved.Edtf}» of {expression.Form} on {context}");
            Assert.True(resolved.Day is not { } day || resolved.Value!.StartsWith(Iso(day), StringComparison.Ordinal), $"{resolved} is not its day");
        }
    }

    [Theory]
    [InlineData("C'était le {0} {1} {2}.")]
    [InlineData("C'était le {0:00}/{3:00}/{2}.")]
    [InlineData("C'était le {0:00}.{3:00}.{2}.")]
    [InlineData("C'était le {2}-{3:00}-{0:00}.")]
    public void A_day_written_out_is_that_day_whenever_it_is_read(string sentence)
    {
        string[] months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
        for (var day = new DateOnly(2023, 1, 1); day.Year < 2025; day = day.AddDays(3))
        {
            var text = string.Format(CultureInfo.InvariantCulture, sentence, day.Day, months[day.Month - 1], day.Year, day.Month);
            var time = Assert.Single(Analyzer.Analyze(text, "fr").Times);
            foreach (var read in Days)
            {
                Assert.Equal(Iso(day), TimeResolver.Resolve(time, new(read)).Value);
            }
        }
    }

    [Fact]
    public void A_weekday_is_within_a_week_and_on_the_side_that_its_tense_says()
    {
        for (var day = new DateOnly(2024, 2, 20); day < new DateOnly(2024, 3, 10); day = day.AddDays(1))
        {
            for (var weekday = 1; weekday <= 7; weekday++)
            {
                var time = new TimeExpression(new(0, 4), TimeType.Date, new() { Weekday = weekday }, "test");
                var past = TimeResolver.Resolve(time, new(day) { Tense = Tense.Past }).Day!.Value;
                var future = TimeResolver.Resolve(time, new(day) { Tense = Tense.Future }).Day!.Value;

                Assert.InRange(day.DayNumber - past.DayNumber, 0, 6);
                Assert.InRange(future.DayNumber - day.DayNumber, 0, 6);
            }
        }
    }

    [Fact]
    public void A_day_of_the_narrative_is_counted_from_it_and_from_the_reference_day_where_it_names_none()
    {
        var eve = Assert.Single(Analyzer.Analyze("la veille", "fr").Times);
        var reference = new DateOnly(2024, 5, 15);

        Assert.Equal("2024-05-09", TimeResolver.Resolve(eve, new(reference) { Focus = new(2024, 5, 10) }).Value);
        Assert.Equal("2024-05-14", TimeResolver.Resolve(eve, new(reference)).Value);
        Assert.Null(TimeResolver.Resolve(eve, new(null)).Value);
    }

    [Fact]
    public void A_missing_year_is_taken_from_the_same_day_elsewhere_in_the_text_and_the_steps_say_so()
    {
        var time = Assert.Single(Analyzer.Analyze("le 3 mars", "fr").Times);

        var resolved = TimeResolver.Resolve(time, new(new DateOnly(2024, 5, 15)) { Known = [new(2023, 3, 3)] });

        Assert.Equal("2023-03-03", resolved.Value);
        Assert.Contains(resolved.Steps, step => step.Contains("elsewhere", StringComparison.Ordinal));
        Assert.Equal("2024-03-03", TimeResolver.Resolve(time, new(new DateOnly(2024, 5, 15))).Value);
    }

    private static TimeForm AnyForm(Random random) => new()
    {
        Anchor = Pick(random, Enum.GetValues<TimeAnchor>()),
        Shift = Maybe(random, -9999, 9999) ?? random.Next(-2, 3),
        Unit = MaybeOne<TimeUnit>(random),
        Count = Maybe(random, 0, 5000) / 2m,
        Year = Maybe(random, 1, 9999),
        Month = Maybe(random, 1, 12),
        Day = Maybe(random, 1, 31),
        Weekday = Maybe(random, 1, 7),
        Season = MaybeOne<Season>(random),
        Quarter = Maybe(random, 1, 4),
        Half = Maybe(random, 1, 2),
        Decade = random.Next(6) > 0 ? null : Pick(random, [0, 20, 90, 1890, 1990, 2020, 9990]),
        Century = Maybe(random, 1, 99),
        Feast = random.Next(6) > 0 ? null : Pick(random, ["12-25", "easter", "easter-47", "easter+50", "11#4-4", "05#9-7", "02#5-1", "02-29"]),
        Direction = MaybeOne<TimeDirection>(random),
        Part = MaybeOne<DayPart>(random),
        Clock = random.Next(6) > 0 ? null : new(random.Next(25), Maybe(random, 0, 59), Maybe(random, 0, 59)),
        Modifier = MaybeOne<TimeModifier>(random),
    };

    private static int? Maybe(Random random, int least, int most) => random.Next(5) > 0 ? null : random.Next(least, most + 1);

    private static T? MaybeOne<T>(Random random)
        where T : struct, Enum => random.Next(4) > 0 ? null : Pick(random, Enum.GetValues<T>());

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:PAST|FUTURE)_REF|P(?:[0-9.]+|X)(?:[DWMYQH]|WE|DE|CE)|PT(?:[0-9.]+|X)[HMS]|(?:[0-9]{4}|XXXX)(?:-(?:[0-9]{2}|XX)(?:-(?:[0-9]{2}|XX))?|-W(?:[0-9]{2}|XX)(?:-(?:WE|[1-7]))?|-(?:SP|SU|FA|WI)|-Q[1-4]|-H[12])?(?:T(?:DW|MO|AF|EV|NI|[0-9]{2}:[0-9]{2}(?::[0-9]{2})?))?|[0-9]{2,3})$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^(?:\.\./[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}/(?:\.\.|[0-9]{4}-[0-9]{2}-[0-9]{2})|[0-9]{2}(?:XX|[0-9]X)|[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)~?$")]
    private static partial Regex Edtf();
}
