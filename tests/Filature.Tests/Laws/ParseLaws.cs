using System.Diagnostics;
using CsCheck;
using Filature.Language.Conllu;

namespace Filature.Tests.Laws;

/// <summary>What holds for the words and trees of every text, however broken.</summary>
public sealed class ParseLaws
{
    private const int Many = 2_000;

    private static readonly Gen<(string Text, Analysis Analysis)> Parsed =
        Gen.Select(Hostile.Text, Hostile.Language, (text, language) => (text, Analyzer.Parse(text, language)));

    [Fact]
    public void Words_are_ordered_lie_in_the_text_cut_no_surrogate_pair_and_hold_every_character_that_is_not_white_space() => Parsed.Sample(
        (text, analysis) =>
        {
            var at = 0;
            TextSpan last = default;
            foreach (var word in analysis.Words)
            {
                if (word.Span == last && !last.IsEmpty)
                {
                    continue;
                }

                if (word.Span.IsEmpty || word.Span.Start < at || !string.IsNullOrWhiteSpace(text[at..word.Span.Start]) || CutsPair(text, word.Span.Start))
                {
                    return false;
                }

                (at, last) = (word.Span.End, word.Span);
            }

            return string.IsNullOrWhiteSpace(text[at..]);
        },
        iter: Many);

    [Fact]
    public void Sentences_are_ordered_trimmed_lie_in_one_paragraph_and_every_word_in_one_of_them() => Parsed.Sample(
        (text, analysis) =>
        {
            var at = 0;
            var words = 0;
            foreach (var sentence in analysis.Sentences)
            {
                if (sentence.IsEmpty || sentence.Start < at || sentence.Trim(text) != sentence || !analysis.Paragraphs.Any(paragraph => paragraph.Contains(sentence)))
                {
                    return false;
                }

                words += analysis.Words.Count(word => sentence.Contains(word.Span));
                at = sentence.End;
            }

            return words == analysis.Words.Count;
        },
        iter: Many);

    [Fact]
    public void Every_sentence_is_one_tree_with_one_root_and_no_cycle() => Parsed.Sample(
        (text, analysis) => analysis.Sentences.All(sentence =>
        {
            var places = Enumerable.Range(0, analysis.Words.Count).Where(i => sentence.Contains(analysis.Words[i].Span)).ToHashSet();
            return places.Count(i => analysis.Words[i].Head < 0) == 1 && places.All(i => ReachesRoot(analysis, i, places));
        }),
        iter: Many);

    [Fact]
    public void Every_word_has_a_form_a_lemma_and_a_relation() => Parsed.Sample(
        (_, analysis) => analysis.Words.All(word => word.Form.Length > 0 && word.Lemma.Length > 0 && word.Relation.Length > 0 && (word.Head < 0) == (word.Relation == "root")),
        iter: Many);

    [Fact]
    public void Parsing_twice_and_in_many_threads_gives_the_same()
    {
        var texts = Hostile.Text.Array[64].Single();
        var alone = texts.Select(text => Analyzer.Parse(text, "fr")).ToArray();
        Parallel.For(0, texts.Length * 4, i => Assert.Equal(alone[i % texts.Length], Analyzer.Parse(new string(texts[i % texts.Length]), "fr")));
    }

    [Fact]
    public void What_is_written_as_CoNLL_U_has_the_words_of_the_analysis() => Parsed.Sample(
        (text, analysis) =>
        {
            var page = new StringWriter();
            ConlluWriter.Write(page, text, analysis);
            return ConlluReader.Read(new StringReader(page.ToString())).SelectMany(sentence => sentence.Words).Select(word => word.Form)
                .SequenceEqual(analysis.Words.Select(word => word.Form));
        },
        iter: 500);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\n ")]
    [InlineData("\uD83D")]
    [InlineData("LE MINISTRE DES AFFAIRES ETRANGERES DEMISSIONNE")]
    [InlineData("Les Etats-Unis ont demande a l'Elysee de repondre")]
    [InlineData("Il dit: «No comment, we're done», y se fue.")]
    public void Any_text_is_parsed(string text) => Assert.Equal(string.IsNullOrWhiteSpace(text), Analyzer.Parse(text, "fr").Words.Count == 0);

    [Theory]
    [InlineData("mot ")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("1,")]
    [InlineData("a'")]
    [InlineData("A. ")]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData("1 000 ")]
    [InlineData("dárselo ")]
    [InlineData("\uD83D")]
    [InlineData("e\u0301")]
    public void Two_megabytes_without_an_end_take_time_in_proportion(string piece)
    {
        // Quadratic work on a million characters takes minutes; what is allowed here is generous for a slow machine.
        var text = Hostile.Repeat(piece, 1024 * 1024 / piece.Length);
        foreach (var language in new[] { "fr", "en", "es" })
        {
            var watch = Stopwatch.StartNew();
            Analyzer.Segment(text, language);
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        }
    }

    private static bool ReachesRoot(Analysis analysis, int word, HashSet<int> sentence)
    {
        for (var steps = 0; steps <= sentence.Count; steps++)
        {
            if (analysis.Words[word].Head < 0)
            {
                return true;
            }

            word = analysis.Words[word].Head;
            if (!sentence.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    private static bool CutsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
