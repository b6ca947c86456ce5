namespace Filature.Language.Segmentation;

internal static class Paragraphs
{
    /// <summary>The stretches between line breaks, trimmed; empty ones are left out.</summary>
    public static ValueList<TextSpan> Find(string text)
    {
        var paragraphs = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2029'))
            {
                continue;
            }

            var span = new TextSpan(start, i).Trim(text);
            if (!span.IsEmpty)
            {
                paragraphs.Add(span);
            }

            start = i + 1;
        }

        return paragraphs.ToValueList();
    }
}
