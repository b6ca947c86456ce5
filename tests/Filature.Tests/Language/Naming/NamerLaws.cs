using CsCheck;
using Filature.Tests.Laws;

namespace Filature.Tests.Language.Naming;

/// <summary>What holds for the names of every text, however broken.</summary>
public sealed class NamerLaws
{
    private static readonly Gen<(string Text, string Language)> Texts = Gen.Select(
        Gen.OneOf(Hostile.Text, Gen.OneOf("Le président ", "Aino Korpelainen ", "à Varsovie", ", ", ". ", "l'ONU ", "« ", " » ", "M. ", "\n", "EU ", "The ", "Gobierno argentino ", "de la ").Array[0, 40].Select(string.Concat)),
        Hostile.Language);

    [Fact]
    public void Names_lie_in_the_text_ordered_and_disjoint_and_are_rows_of_whole_tokens() => Texts.Sample(
        (text, language) =>
        {
            var analysis = Analyzer.Analyze(text, language);
            var (starts, ends) = (analysis.Tokens.Select(token => token.Span.Start).ToHashSet(), analysis.Tokens.Select(token => token.Span.End).ToHashSet());
            var at = 0;
            foreach (var name in analysis.Names)
            {
                if (name.Span.IsEmpty || name.Span.Start < at || name.Span.End > text.Length || !starts.Contains(name.Span.Start) || !ends.Contains(name.Span.End))
                {
                    return false;
                }

                at = name.Span.End;
            }

            return true;
        },
        iter: 3_000);

    [Fact]
    public void Many_threads_find_the_same_names()
    {
        const string Text = "Le président russe Anatole Verdanski a reçu Aino Korpelainen à Varsovie. Verdanski a remercié l'ONU. Minsk attend.";
        var names = Analyzer.Analyze(Text, "fr").Names;
        Assert.NotEmpty(names);
        Parallel.For(0, 64, _ => Assert.Equal(names, Analyzer.Analyze(Text, "fr").Names));
    }
}
