using System.Diagnostics;
using CsCheck;

namespace Filature.Tests.Laws;

/// <summary>What holds for the analysis of every text, however broken.</summary>
public sealed class AnalyzerLaws
{
    private const int Many = 3_000;

    private static readonly Gen<(string Text, Analysis Analysis)> Analyzed =
        Gen.Select(Hostile.Text, Hostile.Language, (text, language) => (text, Analyzer.Analyze(text, language)));

    [Fact]
    public void Every_span_lies_inside_the_text_and_cuts_no_surrogate_pair() => Analyzed.Sample(
        (text, analysis) => AllSpans(analysis).All(span => span.End <= text.Length && !CutsPair(text, span.Start) && !CutsPair(text, span.End)), iter: Many);

    [Fact]
    public void Tokens_are_ordered_disjoint_and_hold_every_character_that_is_not_white_space() => Analyzed.Sample(
        (text, analysis) =>
        {
            var at = 0;
            foreach (var token in analysis.Tokens)
            {
                if (token.Span.IsEmpty || token.Span.Start < at || !string.IsNullOrWhiteSpace(text[at..token.Span.Start]))
                {
                    return false;
                }

                at = token.Span.End;
            }

            return string.IsNullOrWhiteSpace(text[at..]);
        },
        iter: Many);

    [Fact]
    public void A_token_holds_white_space_only_between_the_digits_of_a_number() => Analyzed.Sample(
        (text, analysis) => analysis.Tokens.All(token =>
        {
            var words = token.Span.Of(text);
            return token.Kind == TokenKind.Number ? !words.AsSpan().ContainsAny('\n', '\r') : !words.Any(char.IsWhiteSpace);
        }),
        iter: Many);

    [Fact]
    public void Paragraphs_are_ordered_disjoint_trimmed_and_hold_all_words() => Analyzed.Sample(
        (text, analysis) => OrderedAndTrimmed(text, analysis.Paragraphs) && NothingBetween(text, analysis.Paragraphs), iter: Many);

    [Fact]
    public void Sentences_are_ordered_disjoint_trimmed_inside_one_paragraph_and_hold_all_words() => Analyzed.Sample(
        (text, analysis) => OrderedAndTrimmed(text, analysis.Sentences)
            && NothingBetween(text, analysis.Sentences)
            && analysis.Sentences.All(sentence => analysis.Paragraphs.Any(paragraph => paragraph.Contains(sentence))),
        iter: Many);

    [Fact]
    public void Quotations_are_ordered_nested_inside_one_paragraph_and_begin_and_end_with_their_marks() => Analyzed.Sample(
        (text, analysis) =>
        {
            var found = analysis.Quotations;
            for (var i = 0; i < found.Count; i++)
            {
                var (outer, content, depth, closed) = found[i];
                var around = found.Count(other => other.Outer.Contains(outer) && other.Outer != outer);
                if ((i > 0 && found[i - 1].Outer.Start >= outer.Start)
                    || found.Any(other => other.Outer.Overlaps(outer) && !other.Outer.Contains(outer) && !outer.Contains(other.Outer))
                    || depth != around || depth > 7
                    || !outer.Contains(content) || content.Start == outer.Start || content.Trim(text) != content
                    || !"«‹“„\"'‘".Contains(text[outer.Start], StringComparison.Ordinal)
                    || (closed && (!"»›“”\"'’".Contains(text[outer.End - 1], StringComparison.Ordinal) || content.End == outer.End))
                    || !analysis.Paragraphs.Any(paragraph => paragraph.Contains(outer) && (closed || paragraph.End == outer.End)))
                {
                    return false;
                }
            }

            return true;
        },
        iter: Many);

    [Fact]
    public void Reading_twice_gives_the_same() => Gen.Select(Hostile.Text, Hostile.Language).Sample(
        (text, language) => Analyzer.Analyze(text, language).Equals(Analyzer.Analyze(new string(text), language)), iter: 500);

    [Theory]
    [InlineData("«")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("‘a ’s ")]
    [InlineData("« a » ")]
    [InlineData("“a” ")]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("…")]
    [InlineData("a.")]
    [InlineData("A.")]
    [InlineData("A. ")]
    [InlineData("1")]
    [InlineData("1 000 ")]
    [InlineData("1,")]
    [InlineData("a'")]
    [InlineData("n't")]
    [InlineData("-")]
    [InlineData("a-")]
    [InlineData(" ")]
    [InlineData(". ")]
    [InlineData(".»")]
    [InlineData(".\u00A0")]
    [InlineData("? «")]
    [InlineData("\n")]
    [InlineData("http://")]
    [InlineData("e\u0301")]
    [InlineData("\uD83D")]
    [InlineData("Un mot. ")]
    public void Two_megabytes_take_time_in_proportion(string piece)
    {
        // Quadratic work on a million characters takes minutes; what is allowed here is generous for a slow machine.
        var text = Hostile.Repeat(piece, 1024 * 1024 / piece.Length) + "x";
        foreach (var language in new[] { "fr", "en" })
        {
            var watch = Stopwatch.StartNew();
            Analyzer.Analyze(text, language);
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
        }
    }

    private static IEnumerable<TextSpan> AllSpans(Analysis analysis) =>
        analysis.Paragraphs.Concat(analysis.Sentences).Concat(analysis.Tokens.Select(token => token.Span))
            .Concat(analysis.Quotations.SelectMany(quotation => new[] { quotation.Outer, quotation.Content }));

    private static bool CutsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static bool OrderedAndTrimmed(string text, ValueList<TextSpan> spans)
    {
        var at = 0;
        foreach (var span in spans)
        {
            if (span.IsEmpty || span.Start < at || span.Trim(text) != span)
            {
                return false;
            }

            at = span.End;
        }

        return true;
    }

    private static bool NothingBetween(string text, ValueList<TextSpan> spans)
    {
        var at = 0;
        foreach (var span in spans)
        {
            if (!string.IsNullOrWhiteSpace(text[at..span.Start]))
            {
                return false;
            }

            at = span.End;
        }

        return string.IsNullOrWhiteSpace(text[at..]);
    }
}
