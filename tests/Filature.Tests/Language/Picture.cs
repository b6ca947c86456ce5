using System.Text;

namespace Filature.Tests.Language;

/// <summary>Draws an analysis into its text, so that a test shows what is meant.</summary>
internal static class Picture
{
    /// <summary>The text with a bar between sentences.</summary>
    public static string OfSentences(string language, string text) => Cut(text, Analyzer.Analyze(text, language).Sentences);

    /// <summary>The text with a bar between tokens that touch; white space parts the others.</summary>
    public static string OfTokens(string language, string text)
    {
        var drawn = new StringBuilder();
        var at = 0;
        foreach (var token in Analyzer.Analyze(text, language).Tokens)
        {
            drawn.Append(token.Span.Start == at && at > 0 ? "|" : text[at..token.Span.Start]).Append(token.Span.Of(text).Replace(' ', '_'));
            at = token.Span.End;
        }

        return drawn.Append(text[at..]).ToString();
    }

    /// <summary>As <see cref="OfTokens"/>, with the words of a token of several in brackets behind it.</summary>
    public static string OfWords(string language, string text)
    {
        var drawn = new StringBuilder();
        var at = 0;
        foreach (var token in Analyzer.Segment(text, language).Words.GroupBy(word => word.Span))
        {
            drawn.Append(token.Key.Start == at && at > 0 ? "|" : text[at..token.Key.Start]).Append(token.Key.Of(text).Replace(' ', '_'));
            drawn.Append(token.Count() > 1 ? $"[{string.Join(' ', token.Select(word => word.Form))}]" : "");
            at = token.Key.End;
        }

        return drawn.Append(text[at..]).ToString();
    }

    /// <summary>The text with ⟦ ⟧ around each quotation; one that is not closed ends with ⟧?.</summary>
    public static string OfQuotations(string text)
    {
        var marks = new List<(int At, int Order, string Mark)>();
        foreach (var quotation in Analyzer.Analyze(text, "fr").Quotations)
        {
            marks.Add((quotation.Outer.Start, quotation.Depth + 10, "⟦"));
            marks.Add((quotation.Outer.End, -quotation.Depth, quotation.Closed ? "⟧" : "⟧?"));
        }

        var drawn = new StringBuilder();
        var at = 0;
        foreach (var (position, _, mark) in marks.OrderBy(mark => mark.At).ThenBy(mark => mark.Order))
        {
            drawn.Append(text[at..position]).Append(mark);
            at = position;
        }

        return drawn.Append(text[at..]).ToString();
    }

    private static string Cut(string text, ValueList<TextSpan> spans)
    {
        var drawn = new StringBuilder();
        foreach (var span in spans)
        {
            drawn.Append(drawn.Length > 0 ? " | " : "").Append(span.Of(text));
        }

        return drawn.ToString();
    }
}
