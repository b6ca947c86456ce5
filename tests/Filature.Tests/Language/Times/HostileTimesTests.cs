using System.Diagnostics;
using Filature.Language.Times;

namespace Filature.Tests.Language.Times;

/// <summary>Texts that are made to keep time rules busy: they take time in proportion to their length.</summary>
public sealed class HostileTimesTests
{
    private const int Length = 60_000;

    // A busy machine needs a hundredth of it; a pattern that goes back and forth would not be done in an hour.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Pieces
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in TimeRules.Languages)
            {
                foreach (var piece in (string[])
                    [
                        "1", "2000 ", "le le ", "12 12 ", "du 10 au ", "vingt et un ", "le 3 mars ", "la nuit de lundi à ", "début de la fin de ", "14/04/", "1.1.", "12:30:",
                        "il y a environ ", "the last two ", "from 10 to ", "twenty one ", "3 May ", "hace unos ", "del 10 al ", "el 3 de ", "\u00a0", "l'",
                    ])
                {
                    data.Add(language, piece);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_piece_again_and_again_is_read_in_little_time(string language, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var clock = Stopwatch.StartNew();

        var (times, _) = TimeFinder.Find(text, language, [new(0, text.Length)]);

        Assert.True(clock.Elapsed < Patience, $"«{piece}» took {clock.Elapsed}");
        Assert.All(times, time => Assert.InRange(time.Span.End, time.Span.Start + 1, text.Length));
    }

    // One paragraph: what a quadratic step would not be done with today. Of dates two megabytes take six times as long as these.
    [Theory]
    [InlineData("fr", "1", 2_000_000)]
    [InlineData("fr", "14/04/2023 ", 300_000)]
    [InlineData("en", "3 May 2023, ", 300_000)]
    [InlineData("es", "12:30 ", 300_000)]
    public void Megabytes_of_digits_and_dates_are_read_in_little_time(string language, string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var clock = Stopwatch.StartNew();

        var analysis = Analyzer.Segment(text, language);
        var (times, _) = TimeFinder.Find(text, language, analysis.Paragraphs.AsSpan());

        Assert.True(clock.Elapsed < Patience, $"«{piece}» took {clock.Elapsed}");
        Assert.Equal(piece.Length > 1, times.Count > 0);
    }
}
