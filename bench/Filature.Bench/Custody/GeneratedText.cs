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
        var quotationOf = new int[words.Count];
        var (at, inside, quotation) = (0, false, 0);
        for (var i = 0; i < words.Count; i++)
        {
            for (; at < words.Spans[i].Start; at++)
            {
                quotation += text[at] == '«' ? 1 : 0;
                inside = text[at] == '«' || (inside && text[at] != '»');
            }

            quotationOf[i] = inside ? quotation : 0;
        }

        return new(words, isBody, quotationOf, ArticleWords.Facts(text, words), words.Count);
    }
}
