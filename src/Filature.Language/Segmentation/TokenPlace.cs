using Filature.Language.Learning;

namespace Filature.Language.Segmentation;

/// <summary>
/// A stretch of text between two blanks, in which tokens are to be cut, and what is seen at a place in it: the characters and words on
/// both sides, the token so far, and what comes after the next blank. Windows are bounded, so that a text without blanks costs no square.
/// </summary>
internal readonly ref struct TokenPlace
{
    public const int Features = 24;
    internal const int Window = 24;

    private readonly ReadOnlySpan<char> _text;
    private readonly ulong _whole;
    private readonly byte _next;
    private readonly ulong _flags;
    private readonly int _addressStart;
    private readonly int _addressEnd;

    /// <param name="chunk">Without white space in it.</param>
    /// <param name="after">What follows the blank: its first character, or a blank at the paragraph's end.</param>
    public TokenPlace(ReadOnlySpan<char> chunk, char after)
    {
        _text = chunk;
        _whole = chunk.Length <= Window ? Hash(chunk) : 0;
        _next = CharClass.Of(after);
        _flags = (chunk.Contains('@') ? 1UL : 0) | (chunk.Contains("://", StringComparison.Ordinal) ? 2UL : 0) | (chunk.Contains('/') ? 4UL : 0)
            | (chunk.Count('.') > 1 ? 8UL : 0) | (chunk.Contains('-') ? 16UL : 0);
        if ((_flags & 10) != 0)
        {
            _addressStart = Math.Max(0, chunk.IndexOfAny("hHwW"));
            _addressEnd = _addressStart + Tokenizer.AddressLength(chunk[_addressStart..]);
        }
    }

    /// <summary>Whether a cut before character <paramref name="i"/> is to be judged: nowhere inside runs of letters, of digits, or an address.</summary>
    public bool IsOpen(int i)
    {
        byte before = CharClass.Of(_text[i - 1]), here = CharClass.Of(_text[i]);
        return !(CharClass.IsLetter(before) && CharClass.IsLetter(here)) && !(before == CharClass.Digit && here == CharClass.Digit)
            && !CharClass.Leans(_text[i]) && _text[i - 1] != 0x200D && (i <= _addressStart || i >= _addressEnd);
    }

    /// <summary>Describes the place before character <paramref name="i"/>.</summary>
    /// <param name="from">Where the token so far begins.</param>
    public void Describe(int i, int from, Span<ulong> features)
    {
        var text = _text;
        char a = text[i - 1], b = text[i], a2 = i > 1 ? text[i - 2] : ' ', b2 = i + 1 < text.Length ? text[i + 1] : ' ';
        ulong ka = Kind(a), kb = Kind(b), ka2 = Kind(a2), kb2 = Kind(b2), kb3 = i + 2 < text.Length ? Kind(text[i + 2]) : 0;
        var (leftStart, leftEnd) = RunBefore(i);
        var (rightStart, rightEnd) = RunAfter(i);
        var left = text[leftStart..leftEnd];
        var right = text[rightStart..rightEnd];
        ulong hl = Hash(left), hr = Hash(right), sl = Shape(left), sr = Shape(right);
        var soFar = i - from <= Window ? Hash(text[from..i]) : 1;
        var rest = text.Length - i <= Window ? Hash(text[i..]) : 1;
        ulong next = _next;
        ulong closes = i + 1 == text.Length ? 1UL : 0;
        ulong fresh = from == i - 1 ? 1UL : 0;
        ulong first = from == 0 ? 1UL : 0;
        var sides = (ka << 8) | kb;
        features[0] = FeatureHash.Of(0, sides);
        features[1] = FeatureHash.Of(1, a, b);
        features[2] = FeatureHash.Of(2, ka2, sides);
        features[3] = FeatureHash.Of(3, sides, kb2);
        features[4] = FeatureHash.Of(4, ka2, sides, kb2);
        features[5] = FeatureHash.Of(5, hl, sides);
        features[6] = FeatureHash.Of(6, hr, sides);
        features[7] = FeatureHash.Of(7, hl, hr, sides);
        features[8] = FeatureHash.Of(8, _whole, (ulong)i);
        features[9] = FeatureHash.Of(9, sides, next, closes);
        features[10] = FeatureHash.Of(10, hl, sides, next, closes);
        features[11] = FeatureHash.Of(11, sl, sides, next, closes);
        features[12] = FeatureHash.Of(12, sl, sr, sides);
        features[13] = FeatureHash.Of(13, soFar, kb);
        features[14] = FeatureHash.Of(14, soFar, kb, kb2, closes);
        features[15] = FeatureHash.Of(15, fresh, sides, ka2, kb2);
        features[16] = FeatureHash.Of(16, Length(left), Length(right), sides);
        features[17] = FeatureHash.Of(17, rest, ka);
        features[18] = FeatureHash.Of(18, rest, sl, next);
        features[19] = FeatureHash.Of(19, _flags, sides, next);
        features[20] = FeatureHash.Of(20, _flags, sides, sl, sr);
        features[21] = FeatureHash.Of(21, first, sides, next, closes);
        features[22] = FeatureHash.Of(22, sides, kb2, kb3, first);
        features[23] = FeatureHash.Of(23, Group(a), Group(b), closes);
    }

    // Letters and digits by their kind, signs by themselves.
    private static ulong Kind(char c)
    {
        var kind = CharClass.Of(c);
        return kind != CharClass.Sign ? kind : c is '’' ? '\'' : c is '‑' ? '-' : c < 0x2E80 ? c : 5UL;
    }

    // For signs that were seldom seen: what most signs of their sort do.
    private static ulong Group(char c) => CharClass.Of(c) switch
    {
        CharClass.Sign when char.IsPunctuation(c) => c is '(' or '[' or '«' or '“' or '{' or '¿' or '¡' ? 10UL : c is ')' or ']' or '»' or '”' or '}' ? 11UL : 12UL,
        CharClass.Sign => 13UL,
        var kind => kind,
    };

    private (int Start, int End) RunBefore(int i)
    {
        var end = CharClass.IsInWord(CharClass.Of(_text[i - 1])) || i == 1 ? i : i - 1;
        var start = end;
        while (start > 0 && end - start < Window && CharClass.IsInWord(CharClass.Of(_text[start - 1])))
        {
            start--;
        }

        return (start, end);
    }

    private (int Start, int End) RunAfter(int i)
    {
        var start = CharClass.IsInWord(CharClass.Of(_text[i])) || i + 1 == _text.Length ? i : i + 1;
        var end = start;
        while (end < _text.Length && end - start < Window && CharClass.IsInWord(CharClass.Of(_text[end])))
        {
            end++;
        }

        return (start, end);
    }

    private static ulong Shape(ReadOnlySpan<char> run)
    {
        ulong kinds = 0;
        foreach (var c in run)
        {
            kinds |= 1UL << CharClass.Of(c);
        }

        return (kinds << 3) | (run.IsEmpty ? 0UL : CharClass.Of(run[0])) | ((ulong)Math.Min(run.Length, 4) << 9);
    }

    private static ulong Length(ReadOnlySpan<char> run) => (ulong)Math.Min(run.Length, 6);

    internal static ulong Hash(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Window];
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            lower[i] = c < 128 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : c is '’' ? '\'' : char.ToLowerInvariant(c);
        }

        return FeatureHash.Of(lower[..word.Length]);
    }
}
