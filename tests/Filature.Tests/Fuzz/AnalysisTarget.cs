using System.Text;

namespace Filature.Tests.Fuzz;

/// <summary>The laws of the language engine: whatever the text, what it says of it has a place in it and is a tree.</summary>
internal static class AnalysisTarget
{
    private static readonly string[] _languages = ["fr", "en", "es", "xx"];

    private static readonly string[] _texts =
    [
        "Le président Armand Tessier a dit jeudi qu'il n'était « pas d'accord » avec la loi.\nL'Assemblée votera le 3 mars 2024, a-t-il ajouté du bout des lèvres.",
        "Mayor Ruth Calloway said on Monday she wouldn't sign it. \"It's not over,\" she told Reuters, adding: 'We'll wait until 5 p.m.'",
        "La alcaldesa Elvira Montoya dijo que no quería dárselo al Gobierno: «Vámonos», añadió el 12 de enero de 2023.\n\n— ¿Quién lo sabe?",
        "PARIS, 4 janv. (AFP) - https://example.org/a?b=c 1.234,5 € – 50 % … (voir l’article)",
    ];

    public static FuzzTarget Make() => new("analysis", () => [.. _texts.Select(Encoding.UTF8.GetBytes)], Check, Memory: 20_000, Least: 64 * 1024 * 1024);

    private static void Check(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var language = _languages[input.Length % _languages.Length];
        var analysis = Analyzer.Parse(text, language);
        Assert.Equal(analysis, Analyzer.Parse(text, language));
        Apart("paragraphs", text, analysis.Paragraphs);
        Apart("sentences", text, analysis.Sentences);
        Apart("tokens", text, analysis.Tokens.Select(token => token.Span));
        Apart("names", text, analysis.Names.Select(name => name.Span));
        Apart("times", text, analysis.Times.Select(time => time.Span));
        foreach (var quotation in analysis.Quotations)
        {
            Assert.True(0 <= quotation.Outer.Start && quotation.Outer.Start <= quotation.Content.Start, "a quotation starts before its content");
            Assert.True(quotation.Content.End <= quotation.Outer.End && quotation.Outer.End <= text.Length, "a quotation ends after its content, in the text");
        }

        Words(text, analysis);
    }

    private static void Apart(string what, string text, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end || span.End <= span.Start || span.End > text.Length)
            {
                Assert.Fail($"{what}: {span} after {end}, in a text of {text.Length}");
            }

            end = span.End;
        }
    }

    private static void Words(string text, Analysis analysis)
    {
        var words = analysis.Words;
        var safe = new bool[words.Count];
        var (start, roots, sentence) = (0, 0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            var (span, form, lemma, _, features, head, relation) = words[i];
            if (span.Start < start || span.End <= span.Start || span.End > text.Length)
            {
                Assert.Fail($"word {i} stands at {span}, after {start}");
            }

            if (string.IsNullOrEmpty(form) || lemma is null || features is null || (head < 0) != (relation == "root"))
            {
                Assert.Fail($"word {i} is {words[i]}");
            }

            start = span.Start;
            roots += head < 0 ? 1 : 0;
            while (analysis.Sentences[sentence].End < span.End)
            {
                sentence++;
            }

            Climb(words, i, analysis.Sentences[sentence], safe);
        }

        Assert.Equal(analysis.Sentences.Count, roots);
    }

    // No cycle, and no head in another sentence: every word's way up ends at the root of its own. Ways known to end are not gone twice.
    private static void Climb(ValueList<Word> words, int from, TextSpan sentence, bool[] safe)
    {
        var steps = 0;
        for (var at = from; at >= 0 && !safe[at]; at = words[at].Head)
        {
            if (++steps > words.Count || words[at].Span.Start < sentence.Start || words[at].Span.End > sentence.End)
            {
                Assert.Fail($"the way up from word {from} goes in a circle, or out of its sentence");
            }
        }

        for (var at = from; at >= 0 && !safe[at]; at = words[at].Head)
        {
            safe[at] = true;
        }
    }
}
