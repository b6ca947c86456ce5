using CsCheck;
using Filature.Records;

namespace Filature.Tests.Records;

public sealed class StatementLawsTests
{
    private static readonly string[] Pieces =
    [
        "« ", " »", "\"", "“", "”", "‘", "'", ", ", ". ", ": ", "; ", "\n", " — ", " ", "? ", "! ", "… ", "😀", "\u00A0",
        "a déclaré ", "a-t-il dit", "selon ", "pour ", "que ", "qu'", "de ", "d'avoir ", "le ministre ", "M. Roux ", "Odile Brévaud ", "elle ", "qui ", "et ",
        "said ", "told reporters ", "according to ", "that ", "he ", "was asked to ", "quoted him as saying ", "Marta Olszak ",
        "dijo ", "según ", "lo citó como diciendo ", "y ", "la canciller ", "un communiqué ", "ne ", "promis ", "refuse de ", "niant ", "citant ",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> Languages = Gen.Int[0, 3].Select(i => new[] { "fr", "en", "es", "de" }[i]);

    [Fact]
    public void Every_word_shown_stands_in_the_text_and_no_content_is_empty() =>
        Gen.Select(Texts, Languages).Sample((text, language) =>
        {
            if (text.Trim().Length == 0)
            {
                return;
            }

            foreach (var finding in Articles.Findings(text, language))
            {
                var statement = finding.Value;
                Assert.False(statement.Content.Span.IsEmpty);
                foreach (var evidence in Everything(statement).Concat(finding.Ground.Evidence))
                {
                    Assert.Equal(evidence.Span.Of(text), evidence.Text);
                }

                Assert.All(statement.Fragments, fragment => Assert.True(statement.Content.Span.Contains(fragment.Span)));
                Assert.InRange(finding.Ground.Score, 0, 1);
                Assert.StartsWith("statements.", finding.Ground.Rule, StringComparison.Ordinal);
            }
        }, iter: 1_500);

    [Fact]
    public void Reading_twice_gives_equal_findings_with_ids_of_their_own() =>
        Gen.Select(Texts, Languages).Sample((text, language) =>
        {
            var first = Articles.Findings(text.Length == 0 ? "x" : text, language);
            Assert.Equal(first, Articles.Findings(text.Length == 0 ? "x" : text, language));
            Assert.Equal(first.Count, first.Select(finding => finding.Ground.Id).Distinct(StringComparer.Ordinal).Count());
        }, iter: 400);

    [Theory]
    [InlineData("« Non, a dit le maire. ")]
    [InlineData("\"No,\" said Marta Olszak, ")]
    [InlineData("le maire a dit que elle a dit que ")]
    [InlineData("« Non\n")]
    [InlineData("Odile Brévaud, maire, ")]
    [InlineData("'")]
    public void A_hostile_text_is_read_in_time_that_grows_with_its_length(string piece) => RecordingTime.GrowsWith(piece, 100_000);

    [Fact]
    public void A_subject_that_holds_the_pronoun_is_passed_over() =>
        Assert.NotNull(Articles.Findings("”refuse de ; : elle qu'le ministre said pour told reporters said he citant citant \"y , ", "fr"));

    [Fact]
    public void Only_headline_and_body_are_read()
    {
        var source = SourceText.Freeze("Le maire a dit que tout allait bien.\nLa maire a dit que rien n'allait.");
        var parts = new[] { new Part(PartRole.Note, new(0, 36)), new Part(PartRole.Body, new(37, source.Text.Length)) }.ToValueList();
        var report = Recorder.Record(Articles.Traced(source, "fr", parts));
        Assert.Equal("rien n'allait", Assert.Single(report.Record.Statements).Value.Content.Text);
    }

    private static IEnumerable<Evidence> Everything(Statement statement)
    {
        yield return statement.Content;
        foreach (var fragment in statement.Fragments.Concat(statement.Via.Select(relay => relay.Words)))
        {
            yield return fragment;
        }

        foreach (var evidence in new[] { statement.Cue, statement.Speaker, statement.Addressee }.OfType<Evidence>())
        {
            yield return evidence;
        }
    }
}
