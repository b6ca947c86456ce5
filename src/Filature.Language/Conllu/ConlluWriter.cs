using System.Globalization;

namespace Filature.Language.Conllu;

/// <summary>
/// Writes an analysis as CoNLL-U (https://universaldependencies.org/format.html). MISC says where a token stands in the text
/// (<c>TokenRange=START:END</c>, in UTF-16 units, half-open), whether a blank follows (<c>SpaceAfter=No</c>), and which name a word is
/// part of (<c>NE=B-PER</c>, <c>NE=I-PER</c>; ORG, LOC and MISC likewise). A paragraph starts with <c># newpar</c>.
/// </summary>
public static class ConlluWriter
{
    /// <param name="text">The text that was parsed.</param>
    /// <param name="analysis">With words: what <see cref="Analyzer.Parse"/> gave for the text.</param>
    public static void Write(TextWriter writer, string text, Analysis analysis)
    {
        var (first, paragraph, name) = (0, 0, 0);
        for (var i = 0; i < analysis.Sentences.Count; i++)
        {
            var sentence = analysis.Sentences[i];
            while (analysis.Paragraphs[paragraph].End < sentence.End)
            {
                paragraph++;
            }

            writer.Write(sentence.Start == analysis.Paragraphs[paragraph].Start ? "# newpar\n" : "");
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {i + 1}\n# text = {sentence.Of(text)}\n"));
            var end = first;
            while (end < analysis.Words.Count && analysis.Words[end].Span.Start < sentence.End)
            {
                end++;
            }

            Write(writer, text, analysis, first, end, ref name);
            writer.Write('\n');
            first = end;
        }
    }

    private static void Write(TextWriter writer, string text, Analysis analysis, int first, int end, ref int name)
    {
        for (var i = first; i < end; i++)
        {
            var word = analysis.Words[i];
            var last = i;
            while (last + 1 < end && analysis.Words[last + 1].Span == word.Span)
            {
                last++;
            }

            var isOneOfSeveral = i > first && analysis.Words[i - 1].Span == word.Span;
            if (last > i && !isOneOfSeveral)
            {
                Line(writer, string.Create(CultureInfo.InvariantCulture, $"{i - first + 1}-{last - first + 1}"), word.Span.Of(text), "_", "_", "_", "_", "_", Place(text, word.Span));
            }

            while (name < analysis.Names.Count && analysis.Names[name].Span.End <= word.Span.Start)
            {
                name++;
            }

            var place = last > i || isOneOfSeveral ? null : Place(text, word.Span);
            Line(
                writer, (i - first + 1).ToString(CultureInfo.InvariantCulture), word.Form, word.Lemma, word.Upos.ToString().ToUpperInvariant(), word.Features,
                (word.Head < 0 ? 0 : word.Head - first + 1).ToString(CultureInfo.InvariantCulture), word.Relation, Joined(Entity(analysis, i, name), place));
        }
    }

    private static void Line(TextWriter writer, string id, string form, string lemma, string upos, string features, string head, string relation, string misc)
    {
        foreach (var field in (ReadOnlySpan<string>)[id, form, lemma, upos, "_", features, head, relation, "_"])
        {
            writer.Write(field.Length == 0 ? "_" : field);
            writer.Write('\t');
        }

        writer.Write(misc);
        writer.Write('\n');
    }

    private static string Place(string text, TextSpan span)
    {
        var touches = span.End < text.Length && !char.IsWhiteSpace(text[span.End]);
        return string.Create(CultureInfo.InvariantCulture, $"{(touches ? "SpaceAfter=No|" : "")}TokenRange={span.Start}:{span.End}");
    }

    private static string? Entity(Analysis analysis, int word, int name)
    {
        if (name >= analysis.Names.Count || !analysis.Names[name].Span.Overlaps(analysis.Words[word].Span))
        {
            return null;
        }

        var begins = word == 0 || !analysis.Names[name].Span.Overlaps(analysis.Words[word - 1].Span);
        return $"NE={(begins ? 'B' : 'I')}-{analysis.Names[name].Type switch { NameType.Person => "PER", NameType.Organisation => "ORG", NameType.Place => "LOC", _ => "MISC" }}";
    }

    private static string Joined(string? entity, string? place) => entity is null ? place ?? "_" : place is null ? entity : $"{entity}|{place}";
}
