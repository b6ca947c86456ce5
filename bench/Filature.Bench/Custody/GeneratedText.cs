using Filature.Provenance;

namespace Filature.Bench.Custody;

/// <summary>A generated article as Provenance sees it: all of it body, quotations between guillemets.</summary>
internal static class GeneratedText
{
    public static ArticleWords Read(string text)
    {
        var words = FoldedWords.Of(text, [new(0, text.Length)]);
        var isBody = new bool[words.Count];
        Array.Fill(isBody, true);
        var isQuoted = new bool[words.Count];
        var (at, inside) = (0, false);
        for (var i = 0; i < words.Count; i++)
        {
            for (; at < words.Spans[i].Start; at++)
            {
                inside = text[at] == '«' || (inside && text[at] != '»');
            }

            isQuoted[i] = inside;
        }

        return new(words, isBody, isQuoted, ArticleWords.Facts(text, words), words.Count);
    }
}
