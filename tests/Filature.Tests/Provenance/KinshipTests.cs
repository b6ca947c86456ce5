using Filature.Provenance;

namespace Filature.Tests.Provenance;

/// <summary>What makes two texts kin, and what does not.</summary>
public sealed class KinshipTests
{
    private static readonly string[] Own = Words(300, 1);

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(0.3)]
    public void A_copy_is_known_with_three_words_in_ten_changed(double rate) =>
        Assert.Equal(DerivationKind.Copy, Kinship.Of(Compare(Own, Changed(Own, rate))));

    [Fact]
    public void An_excerpt_is_no_copy() =>
        Assert.Equal(DerivationKind.Excerpt, Kinship.Of(Compare(Own, Changed(Own[100..200], 0.2))));

    [Fact]
    public void An_article_that_takes_another_in_whole_is_its_copy_though_most_of_it_is_its_own() =>
        Assert.Equal(DerivationKind.Copy, Kinship.Of(Compare(Own[..120], [.. Words(150, 2), .. Own[..120], .. Words(80, 3)])));

    [Fact]
    public void A_quotation_in_common_makes_no_kin()
    {
        string[] here = [.. Words(150, 4), .. Own[..25], .. Words(150, 5)];
        string[] there = [.. Words(120, 6), .. Own[..25], .. Words(180, 7)];
        Assert.Null(Kinship.Of(Compare(here, there)));
    }

    [Fact]
    public void Texts_that_agree_in_function_words_alone_have_no_stretch_in_common()
    {
        // One word in three is the same small word at the same place.
        var (left, right) = (Words(300, 8), Words(300, 9));
        for (var i = 0; i < 300; i += 3)
        {
            left[i] = right[i] = "de";
        }

        var comparison = Compare(left, right);
        Assert.Empty(comparison.Passages());
        Assert.Equal(0, comparison.SharedBody);
    }

    [Fact]
    public void Bulletins_of_one_mould_with_other_facts_are_not_made_from_each_other()
    {
        string Bulletin(string town, string hall, int rise, int level, string person) =>
            $"Le marché de {town} a gagné {rise} points à la clôture de {hall} et finit à {level} points, dans un volume de {rise * 7} lots. "
            + $"La valeur {hall} mène la hausse avec {rise + 3} pour cent, la valeur {person} ferme la marche à {level - 40}, a noté {person} de la maison {town}.";
        Assert.Null(Kinship.Of(Compare(Bulletin("Norbourg", "Halle", 31, 4120, "Verrane"), Bulletin("Kestrel", "Bourse", 58, 3977, "Maurois"))));
    }

    [Fact]
    public void What_everybody_has_is_nobodys_text()
    {
        var formula = Words(30, 10);
        var here = Read(string.Join(' ', (string[])[.. Words(30, 11), .. formula]));
        var there = Read(string.Join(' ', (string[])[.. Words(30, 12), .. formula]));
        Assert.NotNull(Kinship.Of(Comparison.Of(here, there)));

        var boilerplate = Fingerprints.Of(Read(string.Join(' ', formula)).Words.Ids, window: 1).Hashes.ToHashSet();
        Assert.Null(Kinship.Of(Comparison.Of(here.Without(boilerplate), there.Without(boilerplate))));
        // Where all of it is everybody's, it is a text that everybody ran.
        var all = Read(string.Join(' ', formula));
        Assert.Equal(30, all.Without(boilerplate).BodyCount);
    }

    private static Comparison Compare(string[] from, string[] to) => Compare(string.Join(' ', from), string.Join(' ', to));

    private static Comparison Compare(string from, string to) => Comparison.Of(Read(from), Read(to));

    private static ArticleWords Read(string text)
    {
        var words = FoldedWords.Of(text, [new(0, text.Length)]);
        return new(words, [.. Enumerable.Repeat(true, words.Count)], new int[words.Count], ArticleWords.Facts(text, words), words.Count);
    }

    private static string[] Changed(string[] words, double rate)
    {
        var random = new Random(77);
        return [.. words.Select(word => random.NextDouble() < rate ? $"autre{random.Next(9_999)}" : word)];
    }

    private static string[] Words(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => $"mot{random.Next(50_000)}")];
    }
}
