using CsCheck;
using Filature.Web.Marking;

namespace Filature.Tests.Web;

public sealed class SegmenterTests
{
    private static readonly Gen<(int Length, List<Mark> Marks)> Texts =
        from length in Gen.Int[0, 60]
        from spans in Gen.Select(Gen.Int[0, length], Gen.Int[0, length]).List[0, 12]
        select (length, spans.Select((pair, index) => new Mark(
            $"k{index % 7}", (MarkKind)(index % 5), new(Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2)), index + 1, true)).ToList());

    [Fact]
    public void Segments_follow_one_another_and_together_are_the_stretch() => Texts.Sample(sample =>
    {
        var at = 0;
        foreach (var segment in new Segmenter(sample.Marks, sample.Length).Cut(new(0, sample.Length)))
        {
            Assert.Equal(at, segment.Span.Start);
            at = segment.Span.End;
        }

        Assert.Equal(sample.Length, at);
    });

    [Fact]
    public void Every_segment_carries_exactly_the_marks_that_cover_it() => Texts.Sample(sample =>
    {
        foreach (var segment in new Segmenter(sample.Marks, sample.Length).Cut(new(0, sample.Length)))
        {
            for (var i = segment.Span.Start; i < segment.Span.End; i++)
            {
                Assert.Equal(sample.Marks.Where(mark => mark.Span.Contains(i)).OrderBy(mark => mark.Number), segment.Marks.OrderBy(mark => mark.Number));
            }
        }
    });

    [Fact]
    public void However_the_text_is_cut_in_lines_every_key_opens_once_and_every_mark_closes_once() =>
        Gen.Select(Texts, Gen.Int[0, 60]).Sample((sample, cut) =>
        {
            var middle = Math.Min(cut, sample.Length);
            var segmenter = new Segmenter(sample.Marks, sample.Length);
            List<Segment> segments = [.. new TextSpan[] { new(0, middle), new(middle, sample.Length) }.Where(line => !line.IsEmpty).SelectMany(segmenter.Cut)];
            var written = sample.Marks.Where(mark => !mark.Span.IsEmpty).ToList();
            Assert.Equal(written.Select(mark => mark.Key).Distinct().Order(), segments.SelectMany(segment => segment.Opens).Order());
            Assert.Equal(written.Select(mark => mark.Number).Order(), segments.SelectMany(segment => segment.Closing).Select(mark => mark.Number).Order());
            if (sample.Length > 0)
            {
                Assert.Equal(
                    sample.Marks.Where(mark => mark.Span.IsEmpty).Select(mark => mark.Number).Order(),
                    segments.SelectMany(segment => segment.Points).Select(mark => mark.Number).Order());
            }
        });

    [Fact]
    public void A_mark_that_leaves_the_text_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Segmenter([new("k", MarkKind.Day, new(0, 9), 1, true)], 8));
}
