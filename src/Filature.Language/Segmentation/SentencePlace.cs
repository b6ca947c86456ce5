using Filature.Language.Learning;

namespace Filature.Language.Segmentation;

/// <summary>Goes along the tokens of a paragraph and says what is seen between two of them: whether a sentence ends there.</summary>
internal ref struct SentencePlace
{
    public const int Features = 20;

    private readonly string _text;
    private readonly ReadOnlySpan<TextSpan> _tokens;
    private int _first;
    private int _quotes;
    private int _brackets;

    public SentencePlace(string text, ReadOnlySpan<TextSpan> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    /// <summary>
    /// Whether a sentence could end before token <paramref name="i"/> at all: after a sign that may close something, or before a capital or a
    /// sign that may open something. The treebanks are at odds about the semicolon; before a small letter it ends none, as in the news.
    /// </summary>
    public readonly bool IsOpen(int i)
    {
        var last = _text[_tokens[i - 1].End - 1];
        var first = _text[_tokens[i].Start];
        var (before, after) = (CharClass.Of(last), CharClass.Of(first));
        if (before != CharClass.Sign)
        {
            return after == CharClass.Upper || (after == CharClass.Sign && !Closes(first));
        }

        return last switch
        {
            ',' or '(' or '[' or '«' or '“' or '/' => false,
            '\'' or '’' or '-' when _tokens[i].Start == _tokens[i - 1].End => false,
            ';' => after != CharClass.Lower,
            _ => after != CharClass.Sign || !Closes(first) || _tokens[i].Length > 1,
        };
    }

    private static bool Closes(char c) => c is ',' or '.' or ';' or ':' or ')' or ']' or '»' or '”' or '?' or '!' or '%';

    /// <summary>Takes note of a token that was passed.</summary>
    public void Pass(int i)
    {
        switch (_text[_tokens[i].Start])
        {
            case '«' or '“':
                _quotes++;
                break;
            case '»' or '”':
                _quotes = Math.Max(0, _quotes - 1);
                break;
            case '"':
                _quotes ^= 1;
                break;
            case '(' or '[' when _tokens[i].Length == 1:
                _brackets++;
                break;
            case ')' or ']' when _tokens[i].Length == 1:
                _brackets = Math.Max(0, _brackets - 1);
                break;
        }
    }

    /// <summary>A sentence begins with token <paramref name="i"/>.</summary>
    public void Begin(int i) => (_first, _brackets) = (i, 0);

    /// <summary>Describes the place before token <paramref name="i"/>.</summary>
    /// <param name="byRule">Whether the rules say that a sentence ends here.</param>
    public readonly void Describe(int i, bool byRule, Span<ulong> features)
    {
        ulong p1 = Hash(i - 1), p2 = Hash(i - 2), n1 = Hash(i), n2 = Hash(i + 1), s1 = Shape(i - 1), s2 = Shape(i - 2), t1 = Shape(i), t2 = Shape(i + 1);
        var blank = _tokens[i].Start > _tokens[i - 1].End ? 1UL : 0;
        var rule = byRule ? 1UL : 0;
        var length = (ulong)((i - _first) switch { < 6 and var few => few, < 12 => 6, < 20 => 7, < 40 => 8, _ => 9 });
        var open = (ulong)((Math.Min(_quotes, 2) * 4) + Math.Min(_brackets, 2));
        features[0] = FeatureHash.Of(30, p1, t1, blank);
        features[1] = FeatureHash.Of(31, s1, t1, blank);
        features[2] = FeatureHash.Of(32, p2, p1);
        features[3] = FeatureHash.Of(33, p1, n1);
        features[4] = FeatureHash.Of(34, s2, p1, t1, t2);
        features[5] = FeatureHash.Of(35, n1, s1);
        features[6] = FeatureHash.Of(36, n1, s1, t2);
        features[7] = FeatureHash.Of(37, p2, p1, t1);
        features[8] = FeatureHash.Of(38, length, s1, t1);
        features[9] = FeatureHash.Of(39, open, s1, t1, blank);
        features[10] = FeatureHash.Of(40, rule, s1);
        features[11] = FeatureHash.Of(41, rule, p1, t1);
        features[12] = FeatureHash.Of(42, rule, open);
        features[13] = FeatureHash.Of(43, s2, s1, t1);
        features[14] = FeatureHash.Of(44, Hash(_first), s1, t1);
        features[15] = FeatureHash.Of(45, s1, t1, n2);
        features[16] = FeatureHash.Of(46, Shape(_first), length, s1, t1);
        features[17] = FeatureHash.Of(47, rule, n1);
        features[18] = FeatureHash.Of(48, p2, s1, t1);
        features[19] = FeatureHash.Of(49, rule, length);
    }

    private readonly ulong Hash(int i) => i < 0 || i >= _tokens.Length ? 0 : TokenPlace.Hash(Cut(_tokens[i]).Of(_text.AsSpan()));

    // Kinds of the first, second and last character and a bound on the length; a sign says which one it is.
    private readonly ulong Shape(int i)
    {
        if (i < 0 || i >= _tokens.Length)
        {
            return 0;
        }

        var token = _tokens[i];
        char first = _text[token.Start], last = _text[token.End - 1];
        ulong kind = CharClass.Of(first);
        ulong second = token.Length > 1 ? CharClass.Of(_text[token.Start + 1]) : 7UL;
        ulong end = CharClass.Of(last);
        return 1 + (kind | (second << 3) | (end << 6) | ((ulong)Math.Min(token.Length, 4) << 9) | (kind == CharClass.Sign ? (ulong)first << 16 : 0) | (end == CharClass.Sign ? (ulong)last << 32 : 0));
    }

    private static TextSpan Cut(TextSpan token) => token.Length <= TokenPlace.Window ? token : new(token.Start, token.Start + TokenPlace.Window);
}
