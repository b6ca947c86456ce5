namespace Filature.Cli.Evaluation.Gold;

/// <summary>The visible text of a document with the way back: of every character, the stretch of the delivered file that shows it.</summary>
internal sealed class MarkedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private MarkedText(string delivered, string text, int[] starts, int[] ends) => (Delivered, Text, _starts, _ends) = (delivered, text, starts, ends);

    public string Delivered { get; }

    public string Text { get; }

    /// <summary>A bare text shows itself.</summary>
    public static MarkedText Plain(string text) => new(text, text, [.. Enumerable.Range(0, text.Length)], [.. Enumerable.Range(1, text.Length)]);

    /// <summary>The stretch of the file that shows a stretch of the text, which is not empty.</summary>
    public TextSpan ToDelivered(TextSpan span) => new(_starts[span.Start], _ends[span.End - 1]);

    /// <summary>Collects characters; white space runs become one space.</summary>
    internal sealed class Builder
    {
        private readonly System.Text.StringBuilder _text = new();
        private readonly List<int> _starts = [];
        private readonly List<int> _ends = [];

        public void Append(char c, int start, int end)
        {
            if (!char.IsWhiteSpace(c))
            {
                Add(c, start, end);
            }
            else if (_text.Length > 0 && _text[^1] != ' ')
            {
                Add(' ', start, end);
            }
        }

        public MarkedText Build(string delivered)
        {
            var text = _text.ToString().TrimEnd();
            return new(delivered, text, [.. _starts.Take(text.Length)], [.. _ends.Take(text.Length)]);
        }

        private void Add(char c, int start, int end)
        {
            _text.Append(c);
            _starts.Add(start);
            _ends.Add(end);
        }
    }
}
