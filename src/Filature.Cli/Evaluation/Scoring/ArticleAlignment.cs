namespace Filature.Cli.Evaluation.Scoring;

/// <summary>
/// Where every letter of an article's clean text stands in the document it came from. Gold texts are places of the document,
/// findings are places of the article, and the article leaves out chrome, joins broken paragraphs and may move a note:
/// so whole lines that stand only once in the document are anchored first, and what lies between two anchors is aligned by
/// its longest common stretches, the longest first.
/// </summary>
internal sealed class ArticleAlignment
{
    // In letters. An anchor must be long enough not to stand inside another word; a stretch found outside its neighbours'
    // place even more so; between two neighbours anything longer than a syllable is safe.
    private const int ShortestAnchor = 12;
    private const int ShortestStretch = 4;

    private readonly FoldedText _article;
    private readonly string _from;
    private readonly string _to;
    private readonly int[] _places;
    private readonly bool[] _taken;
    private readonly bool[] _startsWord;
    private readonly bool[] _startsLine;

    public ArticleAlignment(FoldedText document, FoldedText article)
    {
        _article = article;
        (_from, _to) = (article.Folded, document.Folded);
        _places = new int[_from.Length];
        Array.Fill(_places, -1);
        _taken = new bool[_to.Length];
        (_startsWord, _startsLine) = Starts(article);
        AnchorLines();
        foreach (var gap in Gaps())
        {
            // Between its neighbours, where these stand in order.
            var left = gap.Start == 0 ? 0 : _places[gap.Start - 1] + 1;
            var right = gap.End == _from.Length ? _to.Length : _places[gap.End];
            Fill(gap, left <= right ? new(left, right) : new(0, _to.Length), ShortestStretch);
        }

        foreach (var gap in Gaps())
        {
            Fill(gap, new(0, _to.Length), ShortestAnchor);
        }
    }

    /// <summary>The share of the article's letters that were found in the document.</summary>
    public double Coverage => _places.Length == 0 ? 1 : (double)_places.Count(place => place >= 0) / _places.Length;

    /// <summary>The folded stretch of the document that a stretch of the article stands for; null where none of it was found.</summary>
    public TextSpan? ToDocument(TextSpan span)
    {
        var folded = _article.Of(span);
        int? first = null, last = null;
        foreach (var place in _places.AsSpan(folded.Start, folded.Length))
        {
            if (place >= 0)
            {
                first = Math.Min(first ?? place, place);
                last = Math.Max(last ?? place, place);
            }
        }

        return first is { } start && last is { } end ? new(start, end + 1) : null;
    }

    private void AnchorLines()
    {
        var text = _article.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found;
            var line = _article.Of(new(start, end));
            if (line.Length >= ShortestAnchor)
            {
                var words = line.Of(_from);
                var at = _to.IndexOf(words, StringComparison.Ordinal);
                if (at >= 0 && !_taken[at] && _to.IndexOf(words, at + 1, StringComparison.Ordinal) < 0)
                {
                    Place(line.Start, at, line.Length);
                }
            }

            start = end + 1;
        }
    }

    private List<TextSpan> Gaps()
    {
        var gaps = new List<TextSpan>();
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] < 0)
            {
                var start = i;
                while (i < _places.Length && _places[i] < 0)
                {
                    i++;
                }

                gaps.Add(new(start, i));
            }
        }

        return gaps;
    }

    private void Fill(TextSpan gap, TextSpan window, int shortest)
    {
        if (gap.IsEmpty || window.IsEmpty)
        {
            return;
        }

        var (from, to, length) = WholeWords(LongestCommon(gap, window), shortest);
        if (length == 0 || (length < shortest && length < gap.Length))
        {
            return;
        }

        Place(from, to, length);
        Fill(new(gap.Start, from), new(window.Start, to), shortest);
        Fill(new(from + length, gap.End), new(to + length, window.End), shortest);
    }

    // «treize p|ersonnes» of «treize PARTAGER personnes»: a letter that chrome happens to share belongs to its own word.
    private (int From, int To, int Length) WholeWords((int From, int To, int Length) stretch, int shortest)
    {
        var (start, end) = (stretch.From, stretch.From + stretch.Length);
        while (start < end && !_startsWord[start])
        {
            start++;
        }

        while (end > start && !_startsWord[end])
        {
            end--;
        }

        return end - start < shortest ? stretch : (start, stretch.To + start - stretch.From, end - start);
    }

    // A common stretch crosses no line of the article: the next line may stand elsewhere in the document.
    private (int From, int To, int Length) LongestCommon(TextSpan gap, TextSpan window)
    {
        var best = (From: 0, To: 0, Length: 0);
        var lengths = new int[window.Length + 1];
        for (var i = gap.Start; i < gap.End; i++)
        {
            // Right to left, so that lengths[j - 1] is still the row before's.
            for (var j = window.Length; j > 0; j--)
            {
                var at = window.Start + j - 1;
                lengths[j] = _from[i] != _to[at] || _taken[at] ? 0 : _startsLine[i] ? 1 : lengths[j - 1] + 1;
                if (lengths[j] > best.Length)
                {
                    best = (i - lengths[j] + 1, at - lengths[j] + 1, lengths[j]);
                }
            }
        }

        return best;
    }

    private static (bool[] Word, bool[] Line) Starts(FoldedText article)
    {
        var (word, line) = (new bool[article.Folded.Length + 1], new bool[article.Folded.Length + 1]);
        (word[0], word[^1], line[0]) = (true, true, true);
        for (var i = 0; i < article.Text.Length; i++)
        {
            if (!char.IsLetterOrDigit(article.Text[i]))
            {
                var next = article.Of(new(i, i + 1)).End;
                word[next] = true;
                line[next] |= article.Text[i] == '\n';
            }
        }

        return (word, line);
    }

    private void Place(int from, int to, int length)
    {
        for (var i = 0; i < length; i++)
        {
            _places[from + i] = to + i;
            _taken[to + i] = true;
        }
    }
}
