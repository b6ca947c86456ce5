using System.Text.Json;
using CsCheck;
using Filature.Contract;

namespace Filature.Tests.Laws;

/// <summary>What holds for every value of the small nouns.</summary>
public sealed class NounLaws
{
    private static readonly Gen<TextSpan> Span = Hostile.SpanIn(200);

    private static readonly Gen<PartialDate> Date = Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 31], Gen.Int[0, 4], (y, m, d, known) =>
        known switch
        {
            0 => new PartialDate(y, null, null),
            1 => new PartialDate(y, m, null),
            2 => new PartialDate(null, m, Math.Min(d, DateTime.DaysInMonth(2000, m))),
            3 => new PartialDate(null, m, null),
            _ => new PartialDate(y, m, Math.Min(d, DateTime.DaysInMonth(y, m))),
        });

    [Fact]
    public void The_union_of_spans_holds_both_and_no_smaller_one_does() => Gen.Select(Span, Span).Sample((a, b) =>
    {
        var union = a.Union(b);
        return union == b.Union(a) && union.Contains(a) && union.Contains(b)
            && union.Start == Math.Min(a.Start, b.Start) && union.End == Math.Max(a.End, b.End);
    });

    [Fact]
    public void Spans_overlap_when_they_share_a_position() => Gen.Select(Span, Span).Sample((a, b) =>
    {
        var shared = Enumerable.Range(a.Start, a.Length).Any(b.Contains);
        // An empty span strictly inside another one shares no position with it and still stands in its way.
        return a.Overlaps(b) == b.Overlaps(a) && (a.IsEmpty || b.IsEmpty || a.Overlaps(b) == shared);
    });

    [Fact]
    public void Spans_are_ordered_by_start_and_then_by_end() => Gen.Select(Span, Span).Sample((a, b) =>
        Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a)) && (a.CompareTo(b) == 0) == (a == b) && (a < b) == ((a.Start, a.End).CompareTo((b.Start, b.End)) < 0));

    [Fact]
    public void A_trimmed_span_has_no_white_space_at_its_ends_and_loses_nothing_else() =>
        Hostile.Text.SelectMany(text => Hostile.SpanIn(text.Length).Select(span => (text, span))).Sample((text, span) =>
        {
            var trimmed = span.Trim(text);
            return span.Contains(trimmed) && trimmed.Of(text) == span.Of(text).Trim() && trimmed.Trim(text) == trimmed;
        });

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3, 2)]
    public void A_span_that_ends_before_it_starts_does_not_exist(int start, int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TextSpan(start, end));

    [Fact]
    public void A_span_is_written_as_two_numbers_and_read_back_equal()
    {
        Assert.Equal("[3,7]", FilatureJson.Write(new TextSpan(3, 7)));
        Span.Sample(span => FilatureJson.Read<TextSpan>(FilatureJson.Write(span)) == span);
    }

    [Theory]
    [InlineData("[3]")]
    [InlineData("[7,3]")]
    [InlineData("[-1,3]")]
    [InlineData("[1,2,3]")]
    [InlineData("{\"start\":1,\"end\":2}")]
    [InlineData("[]")]
    [InlineData("[1,\"2\"]")]
    [InlineData("[1.5,2]")]
    [InlineData("null")]
    public void What_is_no_span_is_refused(string json) => Assert.Throws<JsonException>(() => FilatureJson.Read<TextSpan>(json));

    [Fact]
    public void Lists_are_equal_when_their_items_are_and_come_back_equal_from_json() => Gen.Select(Gen.Int[0, 3].Array[0, 4], Gen.Int[0, 3].Array[0, 4]).Sample((a, b) =>
    {
        ValueList<int> one = a.ToValueList(), other = b.ToValueList();
        return one.Equals(other) == a.SequenceEqual(b)
            && (!one.Equals(other) || one.GetHashCode() == other.GetHashCode())
            && FilatureJson.Read<ValueList<int>>(FilatureJson.Write(one)).Equals(one);
    });

    [Fact]
    public void A_list_does_not_change_with_the_array_it_was_made_from()
    {
        int[] array = [1, 2, 3];
        ValueList<int> list = array.ToValueList(), spread = [.. array];
        array[0] = 9;
        Assert.Equal([1, 2, 3], list);
        Assert.Equal(list, spread);
    }

    [Fact]
    public void A_date_is_written_and_read_back_equal() => Date.Sample(date =>
        PartialDate.Parse(date.ToString()) == date && FilatureJson.Read<PartialDate>(FilatureJson.Write(date)) == date && date.Agrees(date));

    [Fact]
    public void Dates_agree_both_ways_and_a_day_agrees_with_its_month_and_year() => Gen.Select(Date, Date).Sample((a, b) =>
        a.Agrees(b) == b.Agrees(a) && a.Agrees(a with { Day = null }) && a.Agrees(a with { Year = null }));

    [Fact]
    public void A_date_exists_when_the_calendar_has_it() => Gen.Select(Gen.Int[-1, 10_001], Gen.Int[-1, 14], Gen.Int[-1, 33]).Sample((y, m, d) =>
        PartialDate.Exists(y, m, d) == DateTime.TryParseExact($"{y:0000}-{m:00}-{d:00}", "yyyy-MM-dd", null, System.Globalization.DateTimeStyles.None, out _), iter: 3_000);

    [Theory]
    [InlineData("2031-02-29")]
    [InlineData("2031-13")]
    [InlineData("2031-00-01")]
    [InlineData("2031-1-1")]
    [InlineData("31")]
    [InlineData("")]
    [InlineData("XXXX")]
    [InlineData("XXXX-02-30")]
    [InlineData("2031-01-14T10:00")]
    [InlineData("0000-01-01")]
    public void What_is_no_date_is_not_read_as_one(string text) => Assert.Null(PartialDate.Parse(text));

    [Fact]
    public void The_last_of_february_exists_while_the_year_is_open() => Assert.NotNull(PartialDate.Parse("XXXX-02-29"));

    [Fact]
    public void The_same_text_has_the_same_id_and_another_one_another() => Gen.Select(Hostile.Text, Hostile.Text).Sample((a, b) =>
        (SourceText.Freeze(a).Id == SourceText.Freeze(b).Id) == (a == b) && SourceText.Freeze(a).Equals(SourceText.Freeze(new string(a))));

    [Fact]
    public void A_text_proves_whole_characters_and_nothing_else() =>
        Hostile.Text.SelectMany(text => Gen.Select(Gen.Int[0, text.Length + 2], Gen.Int[0, 12], (start, length) => (text, new TextSpan(start, start + length)))).Sample((text, span) =>
        {
            var source = SourceText.Freeze(text);
            var sound = !span.IsEmpty && span.End <= text.Length && !Cuts(span.Start) && !Cuts(span.End);
            try
            {
                var evidence = source.Prove(span);
                return sound && evidence.Text == span.Of(text) && evidence.TextId == source.Id && evidence.Span == span;
            }
            catch (ArgumentException)
            {
                return !sound;
            }

            bool Cuts(int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
        }, iter: 3_000);

    [Fact]
    public void Evidence_comes_back_equal_from_json()
    {
        var evidence = SourceText.Freeze("Il a dit « oui 😀 ».").Prove(new(11, 17));
        Assert.Equal(evidence, FilatureJson.Read<Evidence>(FilatureJson.Write(evidence)));
    }
}
