using SmartReader;

namespace Filature.Extraction;

/// <summary>Where our own choice is poor: lets SmartReader choose the article's blocks, and finds them again among the visible lines of the page.</summary>
internal static class SmartReaderChoice
{
    // Larger pages and deeper nests are no articles, and the reader's tree walk is recursive.
    private const int LargestPage = 3_000_000;
    private const int DeepestNest = 400;

    // Fewer letters than a short paragraph: the reader has missed the article.
    private const int FewestLetters = 140;

    // Its choice replaces ours where it finds more.
    private const double LeastGain = 1.2;

    // A line shorter than this may stand anywhere inside another one by chance.
    private const int ShortestInside = 24;

    /// <summary>The lines with the chosen ones marked; null where the reader finds no article.</summary>
    public static List<Line>? Choose(string html, List<Line> lines, int depth, string? address)
    {
        if (html.Length > LargestPage || depth > DeepestNest)
        {
            return null;
        }

        // The reader is given the page: it never fetches.
        var article = new Reader(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? uri.AbsoluteUri : "https://page.invalid/", html).GetArticle();
        if (string.IsNullOrWhiteSpace(article.Content))
        {
            return null;
        }

        var keys = lines.ConvertAll(line => Folding.Fold(line.Text));
        var chosen = Align(keys, VisibleLines.Read(article.Content).Lines.ConvertAll(line => Folding.Fold(line.Text)));
        var (letters, own) = (0, 0);
        var result = new List<Line>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            letters += chosen[i] ? keys[i].Length : 0;
            own += lines[i].Chosen ? keys[i].Length : 0;
            // What it chose is article text, whatever the blocks around it are called.
            result.Add(chosen[i] && lines[i].Region != Region.Caption ? lines[i] with { Chosen = true, Region = Region.Main } : lines[i] with { Chosen = false });
        }

        return letters < FewestLetters || letters < own * LeastGain ? null : result;
    }

    private static bool[] Align(List<string> page, List<string> article)
    {
        var places = new Dictionary<string, Queue<int>>(page.Count);
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Length > 0)
            {
                (places.TryGetValue(page[i], out var queue) ? queue : places[page[i]] = new()).Enqueue(i);
            }
        }

        var chosen = new bool[page.Count];
        var last = -1;
        var rest = new System.Text.StringBuilder();
        foreach (var key in article)
        {
            if (key.Length == 0)
            {
                continue;
            }

            if (!places.TryGetValue(key, out var queue) || queue.Count == 0)
            {
                // Cut otherwise than on the page: looked for below.
                rest.Append(key).Append('\n');
                continue;
            }

            // A menu may hold a heading's words before the article does.
            while (queue.Count > 1 && queue.Peek() < last)
            {
                queue.Dequeue();
            }

            last = queue.Dequeue();
            chosen[last] = true;
        }

        if (rest.Length > 0)
        {
            var others = rest.ToString();
            for (var i = 0; i < page.Count; i++)
            {
                if (!chosen[i] && page[i].Length >= ShortestInside)
                {
                    chosen[i] = others.Contains(page[i], StringComparison.Ordinal);
                }
            }

            foreach (var key in others.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                for (var i = 0; key.Length >= ShortestInside && i < page.Count; i++)
                {
                    chosen[i] |= page[i].Length > key.Length && page[i].Contains(key, StringComparison.Ordinal);
                }
            }
        }

        return chosen;
    }
}
