using System.Text;

namespace Filature.Language;

/// <summary>
/// A text made from a source text by keeping, replacing and leaving out, that knows for every one of its characters
/// which characters of the source it stands for. Frozen; made by <see cref="Builder"/>.
/// </summary>
public sealed record MappedText
{
    /// <summary>A stretch of the text and the stretch of the source it comes from. Equal lengths map one to one.</summary>
    public readonly record struct Run(TextSpan Here, TextSpan Source);

    public MappedText(string text, ValueList<Run> runs)
    {
        Text = text;
        Runs = runs;
    }

    public string Text { get; }

    /// <summary>The runs, in order, without gaps: together they cover <see cref="Text"/>.</summary>
    public ValueList<Run> Runs { get; }

    /// <summary>A text that maps to itself.</summary>
    public static MappedText Identity(string text) =>
        new(text, text.Length == 0 ? [] : [new Run(new(0, text.Length), new(0, text.Length))]);

    /// <summary>The stretch of the source that a stretch of this text stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span leaves the text.</exception>
    public TextSpan ToSource(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length);
        if (Runs.Count == 0)
        {
            return default;
        }

        if (span.IsEmpty)
        {
            var at = span.Start == Text.Length ? Runs[^1].Source.End : Of(span.Start).Start;
            return new(at, at);
        }

        // Clean text may put a note of the foot before the body: take both ends' hull.
        return Of(span.Start).Union(Of(span.End - 1));
    }

    /// <summary>This text seen as made from the source of its source.</summary>
    public MappedText Through(MappedText source)
    {
        var builder = new Builder();
        foreach (var run in Runs)
        {
            if (run.Here.Length != run.Source.Length)
            {
                builder.Replace(run.Here.Of(Text), source.ToSource(run.Source));
                continue;
            }

            for (var i = 0; i < run.Here.Length; i++)
            {
                builder.Replace(
                    Text.AsSpan(run.Here.Start + i, 1),
                    source.ToSource(new(run.Source.Start + i, run.Source.Start + i + 1)));
            }
        }

        return builder.Build();
    }

    private TextSpan Of(int position)
    {
        var runs = Runs.AsSpan();
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runs[middle].Here.Start <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var run = runs[low];
        if (run.Here.Length != run.Source.Length)
        {
            return run.Source;
        }

        var at = run.Source.Start + (position - run.Here.Start);
        return new(at, at + 1);
    }

    /// <summary>Collects the pieces of a <see cref="MappedText"/>, in the order of the text to be.</summary>
    public sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<Run> _runs = [];

        public int Length => _text.Length;

        public char Last => _text.Length == 0 ? '\0' : _text[^1];

        /// <summary>Takes a stretch of the source as it is.</summary>
        public void Keep(ReadOnlySpan<char> source, TextSpan span) => Replace(span.Of(source), span);

        /// <summary>Puts <paramref name="text"/> in the place of a stretch of the source.</summary>
        public void Replace(ReadOnlySpan<char> text, TextSpan source)
        {
            if (text.IsEmpty)
            {
                return;
            }

            var here = new TextSpan(_text.Length, _text.Length + text.Length);
            _text.Append(text);
            if (_runs.Count > 0 && _runs[^1] is var last
                && here.Length == source.Length && last.Here.Length == last.Source.Length && last.Source.End == source.Start)
            {
                _runs[^1] = new(last.Here.Union(here), last.Source.Union(source));
            }
            else
            {
                _runs.Add(new(here, source));
            }
        }

        public MappedText Build() => new(_text.ToString(), _runs.ToValueList());
    }
}
