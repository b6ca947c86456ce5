using Filature.Records.Actors;

namespace Filature.Records.Statements;

/// <summary>An article as this room reads it: text, analysis, cues and words' classes, with the ways to find each by place.</summary>
internal sealed class Document
{
    private readonly IReadOnlyList<(PartRole Role, TextSpan Span)> _parts;
    private readonly Dictionary<int, int> _quotationAt = [];

    public Document(Article article, Analysis analysis)
    {
        Text = article.Text.Text;
        Analysis = analysis;
        Vocabulary = new(analysis.Language);
        Cues = CueFinder.Find(Text, analysis.Language);
        Quotations = [.. analysis.Quotations.Where(quotation => quotation.Depth == 0)];
        for (var i = 0; i < analysis.Quotations.Count; i++)
        {
            _quotationAt[analysis.Quotations[i].Outer.Start] = i;
        }

        _parts = Readable(article);
        Actors = ActorReader.Read(Text, analysis);
    }

    public string Text { get; }

    public Analysis Analysis { get; }

    public Vocabulary Vocabulary { get; }

    public IReadOnlyList<Cue> Cues { get; }

    /// <summary>The countries and bodies that the text names.</summary>
    public ActorMentions Actors { get; }

    /// <summary>The outermost quotations, in order.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>The pieces of a stretch that statements are read from, each with its role.</summary>
    public IEnumerable<(PartRole Role, TextSpan Span)> Read(TextSpan span)
    {
        for (var i = First(_parts.Count, i => _parts[i].Span.End > span.Start); i < _parts.Count && _parts[i].Span.Start < span.End; i++)
        {
            var piece = new TextSpan(Math.Max(span.Start, _parts[i].Span.Start), Math.Min(span.End, _parts[i].Span.End)).Trim(Text);
            if (!piece.IsEmpty)
            {
                yield return (_parts[i].Role, piece);
            }
        }
    }

    /// <summary>The quotation whose outer mark opens at a place, or null.</summary>
    public int? QuotationAt(int start) => _quotationAt.TryGetValue(start, out var index) ? index : null;

    /// <summary>The innermost quotation whose content starts at a place, or null.</summary>
    public int? QuotationOpenedBefore(int contentStart)
    {
        var i = First(Analysis.Quotations.Count, i => Analysis.Quotations[i].Outer.Start >= contentStart) - 1;
        return i >= 0 && Analysis.Quotations[i].Content.Start == contentStart ? i : null;
    }

    /// <summary>The words of the trees that touch a stretch.</summary>
    public ReadOnlySpan<Word> WordsIn(TextSpan span)
    {
        var words = Analysis.Words.AsSpan();
        var first = First(words.Length, i => Analysis.Words[i].Span.End > span.Start);
        var end = first;
        while (end < words.Length && words[end].Span.Start < span.End)
        {
            end++;
        }

        return words[first..end];
    }

    /// <summary>Whether no sentence ends between two places.</summary>
    public bool InOneSentence(int one, int other) => SentenceOf(one) == SentenceOf(other);

    private int SentenceOf(int place) => First(Analysis.Sentences.Count, i => Analysis.Sentences[i].End > place);

    public bool InQuotation(TextSpan span)
    {
        var i = First(Quotations.Count, i => Quotations[i].Outer.End > span.Start);
        return i < Quotations.Count && Quotations[i].Outer.Contains(span);
    }

    /// <summary>The first word of the trees that touches a stretch, or null.</summary>
    public Word? WordAt(TextSpan span) => WordsIn(span) is [var word, ..] ? word : null;

    public WordClass ClassOf(int token) => Vocabulary.Of(Analysis.Tokens[token].Span.Of(Text.AsSpan())).Class;

    /// <summary>What the name model takes the words of a stretch for, or null.</summary>
    public NameType? TypeOfName(TextSpan span)
    {
        var known = Analysis.Names;
        var i = First(known.Count, i => known[i].Span.End > span.Start);
        return i < known.Count && known[i].Span.Start < span.End ? known[i].Type : null;
    }

    public int FirstTokenFrom(int start) => First(Analysis.Tokens.Count, i => Analysis.Tokens[i].Span.Start >= start);

    public int FirstCueFrom(int start) => First(Cues.Count, i => Cues[i].Span.End > start);

    public bool HasCueIn(TextSpan span) => FirstCueFrom(span.Start) is var i && i < Cues.Count && Cues[i].Span.Start < span.End;

    /// <summary>The first of so many, in order, for which it holds; the count where it holds for none.</summary>
    public static int First(int count, Func<int, bool> holds)
    {
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(middle))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    // A dateline, byline or credit may stand inside a body part: it is cut out of it.
    private static List<(PartRole Role, TextSpan Span)> Readable(Article article)
    {
        var others = article.Parts.Where(part => part.Role is not (PartRole.Headline or PartRole.Body)).Select(part => part.Span).Order().ToList();
        var next = 0;
        var readable = new List<(PartRole, TextSpan)>();
        foreach (var part in article.Parts.Where(part => part.Role is PartRole.Headline or PartRole.Body).OrderBy(part => part.Span))
        {
            var start = part.Span.Start;
            while (next < others.Count && others[next].End <= start)
            {
                next++;
            }

            for (var i = next; i < others.Count && others[i].Start < part.Span.End; i++)
            {
                Add(start, others[i].Start);
                start = Math.Max(start, others[i].End);
            }

            Add(start, part.Span.End);

            void Add(int from, int to)
            {
                if (to > from)
                {
                    readable.Add((part.Role, new(from, to)));
                }
            }
        }

        return readable;
    }
}
