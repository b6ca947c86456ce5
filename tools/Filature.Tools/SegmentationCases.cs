using System.Text;
using Filature.Language;
using Filature.Language.Conllu;
using Filature.Language.Segmentation;

namespace Filature.Tools;

/// <summary>The decisions of one paragraph of a treebank, as the segmentation meets them in raw text.</summary>
internal sealed class SegmentationCases
{
    private readonly string _language;
    private readonly string _text;
    private readonly List<(TextSpan Span, ConlluSentence Sentence, ConlluToken Token)> _gold = [];
    private readonly HashSet<int> _begins = [];
    private readonly Decisions _cuts;
    private readonly Decisions _ends;
    private readonly Decisions _splits;

    public SegmentationCases(string language, IReadOnlyList<ConlluSentence> paragraph, Decisions cuts, Decisions ends, Decisions splits)
    {
        (_language, _cuts, _ends, _splits) = (language, cuts, ends, splits);
        var text = new StringBuilder();
        foreach (var sentence in paragraph)
        {
            var at = text.Append(text.Length == 0 ? "" : " ").Length;
            _begins.Add(at);
            text.Append(sentence.Text);
            foreach (var token in sentence.Tokens)
            {
                while (char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                _gold.Add((new(at, at + token.Form.Length), sentence, token));
                at += token.Form.Length;
            }
        }

        _text = text.ToString();
    }

    public void Collect(bool isWritten)
    {
        TextSpan[] tokens = [.. _gold.Select(token => token.Span)];
        Cuts();
        if (isWritten)
        {
            Ends(tokens);
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            var token = _gold[i].Token;
            if (WordSplits.TrySplit(tokens[i].Of(_text.AsSpan()), _language, out var split))
            {
                var features = new ulong[WordSplits.Features];
                WordSplits.Describe(_text, tokens, i, split, features);
                _splits.Add(features, token.End - token.First > 1);
            }
        }
    }

    private void Cuts()
    {
        var starts = _gold.Select(token => token.Span.Start).ToHashSet();
        var at = 0;
        while (TokenCuts.NextChunk(_text, new(0, _text.Length), ref at, _language, out var chunk, out var after, out var isOpen))
        {
            if (!isOpen)
            {
                continue;
            }

            var characters = chunk.Of(_text.AsSpan());
            var place = new TokenPlace(characters, after);
            var from = 0;
            for (var i = 1; i < characters.Length; i++)
            {
                if (place.IsOpen(i))
                {
                    var features = new ulong[TokenPlace.Features];
                    place.Describe(i, from, features);
                    var isCut = starts.Contains(chunk.Start + i);
                    _cuts.Add(features, isCut);
                    from = isCut ? i : from;
                }
            }
        }
    }

    private void Ends(TextSpan[] tokens)
    {
        var ruled = Analyzer.Analyze(_text, _language).Sentences;
        var place = new SentencePlace(_text, tokens);
        var rule = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            place.Pass(i - 1);
            var byRule = SentenceEnds.BeginsByRule(ruled, ref rule, tokens[i].Start);
            var begins = _begins.Contains(tokens[i].Start);
            if (place.IsOpen(i))
            {
                var features = new ulong[SentencePlace.Features];
                place.Describe(i, byRule, features);
                _ends.Add(features, begins);
            }

            if (begins)
            {
                place.Begin(i);
            }
        }
    }
}
