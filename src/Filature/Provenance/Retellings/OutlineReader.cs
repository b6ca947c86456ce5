using System.Globalization;

namespace Filature.Provenance.Retellings;

/// <summary>Makes the outline of an article's body.</summary>
internal static class OutlineReader
{
    // What a longer text tells stands in its beginning; the rest would only cost time.
    private const int MostSentences = 80;
    private const int ShortestLemma = 4;
    private const int ShortestName = 3;

    public static Outline Read(Article article, Analysis analysis)
    {
        var sentences = new List<OutlineSentence>();
        var (word, name, time) = (0, 0, 0);
        TextSpan[] quoted = [.. analysis.Quotations.Where(static quotation => quotation.Depth == 0).Select(static quotation => quotation.Content)];
        foreach (var span in InBody(article, analysis).Take(MostSentences))
        {
            var keys = new SentenceKeys(quoted);
            Skip(analysis.Words, ref word, span.Start, static word => word.Span);
            Skip(analysis.Names, ref name, span.Start, static name => name.Span);
            Skip(analysis.Times, ref time, span.Start, static time => time.Span);
            AddNames(article.Text.Text, analysis.Names, name, span, keys);
            AddTimes(analysis.Times, time, span, keys);
            AddWords(analysis, word, name, span, keys);
            if (keys.All.Count > 0)
            {
                sentences.Add(new(span, [.. keys.All], [.. keys.Own]));
            }
        }

        return new([.. sentences]) { Persons = Persons(article, analysis) };
    }

    /// <summary>The keys of all words of an article by which a person's name may be found in it.</summary>
    public static HashSet<uint> Mentioned(Article article) =>
        [.. Folding.FoldWords(article.Text.Text).Split(' ').Select(static word => OutlineKey.Of(KeyKind.Name, SharedSpelling.OfName(word)))];

    // Bylines name who wrote, not of whom is told.
    private static ValueList<uint> Persons(Article article, Analysis analysis)
    {
        var persons = new SortedSet<uint>();
        foreach (var name in analysis.Names.Where(static name => name.Type is NameType.Person))
        {
            if (Folding.FoldWords(name.Span.Of(article.Text.Text)).Split(' ')[^1] is { Length: >= ShortestName } last && SharedSpelling.OfName(last) is { Length: > 1 } spelled
                && article.Parts.Any(part => part.Role is PartRole.Headline or PartRole.Body && part.Span.Contains(name.Span)))
            {
                persons.Add(OutlineKey.Of(KeyKind.Name, spelled));
            }
        }

        return [.. persons];
    }

    // A dateline or a credit may stand inside a body part's line: a sentence that begins with it is read from its end.
    internal static IEnumerable<TextSpan> InBody(Article article, Analysis analysis)
    {
        var others = article.Parts.Where(part => part.Role is not (PartRole.Headline or PartRole.Body)).Select(part => part.Span).ToList();
        var part = 0;
        foreach (var sentence in analysis.Sentences)
        {
            while (part < article.Parts.Count && (article.Parts[part].Role is not PartRole.Body || article.Parts[part].Span.End <= sentence.Start))
            {
                part++;
            }

            if (part == article.Parts.Count)
            {
                yield break;
            }

            var start = Math.Max(sentence.Start, article.Parts[part].Span.Start);
            foreach (var other in others)
            {
                start = other.Overlaps(sentence) ? Math.Max(start, other.End) : start;
            }

            var end = Math.Min(sentence.End, article.Parts[part].Span.End);
            if (start < end)
            {
                yield return new(start, end);
            }
        }
    }

    private static void AddNames(string text, ValueList<Name> names, int first, TextSpan sentence, SentenceKeys keys)
    {
        for (var i = first; i < names.Count && names[i].Span.Start < sentence.End; i++)
        {
            foreach (var word in Folding.FoldWords(names[i].Span.Of(text)).Split(' '))
            {
                if (word.Length >= ShortestName && SharedSpelling.OfName(word) is { Length: > 1 } spelled)
                {
                    keys.Add(OutlineKey.Of(KeyKind.Name, spelled), names[i].Span);
                }
            }
        }
    }

    private static void AddTimes(ValueList<TimeExpression> times, int first, TextSpan sentence, SentenceKeys keys)
    {
        for (var i = first; i < times.Count && times[i].Span.Start < sentence.End; i++)
        {
            var form = times[i].Form;
            Add(times[i].Span, "month", form.Month);
            Add(times[i].Span, "day", form.Day);
            Add(times[i].Span, "weekday", form.Weekday);
            Add(times[i].Span, "year", form.Year);
            Add(times[i].Span, "season", (int?)form.Season);
            Add(times[i].Span, "part", (int?)form.Part);
            Add(times[i].Span, "hour", form.Clock?.Hour);
            if (form.Unit is { } unit && (form.Count is not null || form.Shift != 0))
            {
                keys.Add(OutlineKey.Of(KeyKind.Figure, string.Create(CultureInfo.InvariantCulture, $"{unit}{form.Shift}{form.Count}")), times[i].Span);
            }
        }

        void Add(TextSpan span, string part, int? value)
        {
            if (value is { } number)
            {
                keys.Add(OutlineKey.Of(KeyKind.Figure, string.Create(CultureInfo.InvariantCulture, $"{part}{number}")), span);
            }
        }
    }

    private static void AddWords(Analysis analysis, int first, int name, TextSpan sentence, SentenceKeys keys)
    {
        for (var i = first; i < analysis.Words.Count && analysis.Words[i].Span.Start < sentence.End; i++)
        {
            var word = analysis.Words[i];
            if (word.Upos is Upos.Num)
            {
                if (Numerals.Read(analysis.Language, word.Form) is { } number)
                {
                    keys.Add(OutlineKey.Of(KeyKind.Figure, number.ToString("0.##", CultureInfo.InvariantCulture)), word.Span);
                }

                continue;
            }

            while (name < analysis.Names.Count && analysis.Names[name].Span.End <= word.Span.Start)
            {
                name++;
            }

            if (word.Upos is not (Upos.Noun or Upos.Verb or Upos.Adj or Upos.Propn) || (name < analysis.Names.Count && analysis.Names[name].Span.Overlaps(word.Span)))
            {
                continue;
            }

            var lemma = Folding.Fold(word.Lemma);
            if (lemma.Length >= ShortestLemma)
            {
                keys.Add(OutlineKey.Of(KeyKind.Lemma, lemma), word.Span);
            }

            if (SharedSpelling.OfCognate(lemma) is { } cognate)
            {
                keys.Add(OutlineKey.Of(KeyKind.Cognate, cognate), word.Span);
            }
        }
    }

    private static void Skip<T>(ValueList<T> items, ref int at, int start, Func<T, TextSpan> spanOf)
    {
        while (at < items.Count && spanOf(items[at]).End <= start)
        {
            at++;
        }
    }

    /// <summary>A sentence's keys, and those of them that stand outside quotation marks.</summary>
    private sealed class SentenceKeys(TextSpan[] quoted)
    {
        public SortedSet<uint> All { get; } = [];

        public SortedSet<uint> Own { get; } = [];

        public void Add(uint key, TextSpan span)
        {
            All.Add(key);
            if (!Array.Exists(quoted, quotation => quotation.Overlaps(span)))
            {
                Own.Add(key);
            }
        }
    }
}
