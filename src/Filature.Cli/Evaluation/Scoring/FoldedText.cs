using System.Text;

namespace Filature.Cli.Evaluation.Scoring;

/// <summary>A text as letters and digits only, case and accents folded, with the way from every place of the text into it.</summary>
internal sealed class FoldedText
{
    private readonly int[] _at;

    public FoldedText(string text)
    {
        Text = text;
        _at = new int[text.Length + 1];
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            _at[i] = folded.Length;
            folded.Append(Folding.Fold(text.AsSpan(i, 1)));
        }

        _at[^1] = folded.Length;
        Folded = folded.ToString();
    }

    public string Text { get; }

    public string Folded { get; }

    /// <summary>The folded stretch of a stretch of the text.</summary>
    public TextSpan Of(TextSpan span) => new(_at[Math.Min(span.Start, Text.Length)], _at[Math.Min(span.End, Text.Length)]);

    /// <summary>The folded stretch of the n-th place (from 1, overlapping ones counted) where a substring of the text stands; null where it does not.</summary>
    public TextSpan? Find(string words, int occurrence)
    {
        var at = -1;
        for (var n = 0; n < occurrence; n++)
        {
            at = Text.IndexOf(words, at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }
        }

        return Of(new(at, at + words.Length));
    }
}
