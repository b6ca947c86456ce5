using CsCheck;

namespace Filature.Tests.Laws;

/// <summary>Folded and mapped texts keep their way back.</summary>
public sealed class TextLaws
{
    [Fact]
    public void A_text_that_maps_to_itself_does() => Hostile.Text.SelectMany(text => Hostile.SpanIn(text.Length).Select(span => (text, span)))
        .Sample((text, span) => MappedText.Identity(text) is var same && same.Text == text && (text.Length == 0 || same.ToSource(span) == span));

    [Fact]
    public void The_runs_of_a_mapped_text_cover_it_without_gaps() => Made.Sample(made =>
    {
        var at = 0;
        foreach (var run in made.Mapped.Runs)
        {
            if (run.Here.Start != at || run.Here.IsEmpty || run.Source.End > made.Source.Length)
            {
                return false;
            }

            at = run.Here.End;
        }

        return at == made.Mapped.Text.Length;
    });

    [Fact]
    public void What_is_kept_maps_back_to_itself() => Made.Sample(made => made.Mapped.Runs
        .Where(run => run.Here.Length == run.Source.Length && !made.Replaced)
        .All(run => run.Here.Of(made.Mapped.Text) == run.Source.Of(made.Source)));

    [Fact]
    public void Every_character_of_a_mapped_text_has_a_place_in_the_source() => Made.Sample(made =>
    {
        for (var i = 0; i < made.Mapped.Text.Length; i++)
        {
            if (made.Mapped.ToSource(new(i, i + 1)).End > made.Source.Length)
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void Going_back_through_two_maps_is_going_back_twice() => Hostile.Text.Sample(text =>
    {
        var spaces = WithoutDoubleSpaces(text);
        var folded = Folding.Map(spaces.Text);
        var through = folded.Through(spaces);
        for (var i = 0; i < folded.Text.Length; i++)
        {
            if (through.ToSource(new(i, i + 1)) != spaces.ToSource(folded.ToSource(new(i, i + 1))))
            {
                return false;
            }
        }

        return through.Text == folded.Text;
    });

    [Fact]
    public void Folding_twice_is_folding_once() => Hostile.Text.Sample(text =>
        Folding.Fold(Folding.Fold(text)) == Folding.Fold(text) && Folding.FoldWords(Folding.FoldWords(text)) == Folding.FoldWords(text), iter: 3_000);

    [Fact]
    public void The_folded_map_is_the_folded_text_and_leads_back_to_letters_that_fold_the_same() => Hostile.Text.Sample(text =>
    {
        var map = Folding.Map(text);
        if (map.Text != Folding.Fold(text))
        {
            return false;
        }

        for (var i = 0; i < map.Text.Length; i++)
        {
            var source = map.ToSource(new(i, i + 1));
            if (source.IsEmpty || !Folding.Fold(source.Of(text)).Contains(map.Text[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    });

    [Theory]
    [InlineData("L'Élysée", "lelysee", "l elysee")]
    [InlineData("Cœur d’Ægée", "coeurdaegee", "coeur d aegee")]
    [InlineData("Señor NÚÑEZ", "senornunez", "senor nunez")]
    [InlineData("Łódź, Škoda, Čapek", "lodzskodacapek", "lodz skoda capek")]
    [InlineData("e\u0301te\u0301", "ete", "ete")]
    [InlineData("respon\u00ADsabilité", "responsabilite", "responsabilite")]
    [InlineData("«Москва» 10 000", "москва10000", "москва 10 000")]
    public void Accents_case_and_marks_fold_away(string text, string folded, string words)
    {
        Assert.Equal(folded, Folding.Fold(text));
        Assert.Equal(words, Folding.FoldWords(text));
    }

    [Fact]
    public void Composed_and_decomposed_letters_fold_the_same()
    {
        // Written out, for the build decomposes nothing by itself.
        foreach (var (composed, decomposed) in new[] { ("é", "e\u0301"), ("È", "E\u0300"), ("ç", "c\u0327"), ("ñ", "n\u0303"), ("Ü", "U\u0308"), ("î", "i\u0302") })
        {
            Assert.Equal(Folding.Fold(decomposed), Folding.Fold(composed));
            Assert.Equal(1, Folding.Fold(composed).Length);
        }
    }

    private static Gen<(string Source, MappedText Mapped, bool Replaced)> Made => Hostile.Text.SelectMany(source =>
        Gen.Select(Hostile.SpanIn(source.Length), Gen.OneOf("", "x", "des mots", "é"), Gen.Bool).Array[0, 8].Select(steps =>
        {
            var builder = new MappedText.Builder();
            var replaced = false;
            foreach (var (span, put, keep) in steps)
            {
                if (keep)
                {
                    builder.Keep(source, span);
                }
                else
                {
                    replaced = true;
                    builder.Replace(put, span);
                }
            }

            return (source, builder.Build(), replaced);
        }));

    private static MappedText WithoutDoubleSpaces(string text)
    {
        var builder = new MappedText.Builder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ' || builder.Last != ' ')
            {
                builder.Keep(text, new(i, i + 1));
            }
        }

        return builder.Build();
    }
}
