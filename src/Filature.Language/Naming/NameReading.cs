namespace Filature.Language.Naming;

/// <summary>One text being read, sentence after sentence. For one thread.</summary>
internal sealed class NameReading(string text, NameModel model)
{
    private const int Barred = 100_000;

    private Sight[] _sights = [];
    private Run[] _runs = [];
    private int[] _scores = [];
    private byte[] _back = [];
    private byte[] _labels = [];

    public List<Found> Names { get; } = [];

    /// <param name="first">The place of the first of the tokens in the text's.</param>
    public void Read(ReadOnlySpan<Token> tokens, int first)
    {
        if (tokens.Length == 0)
        {
            return;
        }

        Grow(tokens.Length);
        var sights = _sights.AsSpan(0, tokens.Length);
        var runs = _runs.AsSpan(0, tokens.Length);
        var scores = _scores.AsSpan(0, tokens.Length * NameLabels.Count);
        Sights.Fill(text, tokens, model.Gazetteer, sights);
        Run.Fill(sights, runs);
        var kind = NameFeatures.SentenceKind(text, tokens, sights);
        scores.Clear();
        Span<ulong> features = stackalloc ulong[NameFeatures.Most];
        for (var i = 0; i < tokens.Length; i++)
        {
            var n = NameFeatures.Fill(sights, i, runs[i], kind, features);
            model.Weights.Add(features[..n], scores.Slice(i * NameLabels.Count, NameLabels.Count));
        }

        Bar(tokens, scores);
        var labels = _labels.AsSpan(0, tokens.Length);
        NameDecoder.Decode(scores, model.Transitions, _back, labels);
        Collect(sights, labels, first);
    }

    // No name goes across a colon, a question or a quotation mark.
    private void Bar(ReadOnlySpan<Token> tokens, Span<int> scores)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Symbol && text[tokens[i].Span.Start] is ':' or ';' or '«' or '»' or '“' or '”' or '?')
            {
                scores[i * NameLabels.Count] += Barred;
            }
        }
    }

    private void Collect(ReadOnlySpan<Sight> sights, ReadOnlySpan<byte> labels, int first)
    {
        var start = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == NameLabels.Outside)
            {
                continue;
            }

            start = NameLabels.Position(labels[i]) is NameLabels.Begin or NameLabels.Unit ? i : start;
            if (!NameLabels.IsOpen(labels[i]))
            {
                var type = NameLabels.Type(labels[i]);
                Names.Add(new(first + (type == NameType.Person ? AfterTitles(sights, start, i) : start), first + i + 1, type));
            }
        }
    }

    // «M. Sorel»: the title stands before the name, not in it.
    private static int AfterTitles(ReadOnlySpan<Sight> sights, int start, int last)
    {
        while (start < last && (sights[start].Alone & (NameTraits.Role | NameTraits.FirstName)) == NameTraits.Role)
        {
            start += start + 2 <= last && !sights[start + 1].IsCapital && sights[start + 1].IsLink ? 2 : 1;
        }

        return start;
    }

    private void Grow(int tokens)
    {
        if (_sights.Length < tokens)
        {
            var size = Math.Max(64, tokens * 2);
            (_sights, _runs, _scores, _back, _labels) =
                (new Sight[size], new Run[size], new int[size * NameLabels.Count], new byte[size * NameLabels.Count], new byte[size]);
        }
    }
}
