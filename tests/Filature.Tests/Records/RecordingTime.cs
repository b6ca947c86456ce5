using System.Diagnostics;
using System.Text;
using Filature.Records;

namespace Filature.Tests.Records;

/// <summary>How the time that Records takes grows with a text.</summary>
internal static class RecordingTime
{
    /// <summary>A text of this length, and one four times as long, both made of one piece: the long one takes no more than six times as long.</summary>
    public static void GrowsWith(string piece, int length)
    {
        // Once warm. A quadratic step costs seconds each time; a busy machine and its collector do so now and then.
        Of(piece, length);
        var (small, large) = (Of(piece, length), Of(piece, 4 * length));
        for (var attempt = 0; attempt < 5 && !Grows(); attempt++)
        {
            small = Shorter(small, Of(piece, length));
            large = Shorter(large, Of(piece, 4 * length));
        }

        Assert.True(Grows(), $"{small.TotalMilliseconds:0} ms, then {large.TotalMilliseconds:0} ms");

        bool Grows() => large < (6 * small) + TimeSpan.FromMilliseconds(300);

        static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
    }

    private static TimeSpan Of(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length)
        {
            text.Append(piece);
        }

        var traced = Articles.Traced(text.ToString(), "fr");
        var watch = Stopwatch.StartNew();
        Recorder.Record(traced);
        return watch.Elapsed;
    }
}
