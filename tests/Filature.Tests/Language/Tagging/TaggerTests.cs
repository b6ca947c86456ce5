using Filature.Language.Tagging;

namespace Filature.Tests.Language.Tagging;

public sealed class TaggerTests
{
    [Theory]
    [InlineData("fr", "La ministre a refusé de signer l' accord .", "Det Noun Aux Verb Adp Verb Det Noun Punct", "le ministre avoir refuser de signer le accord .")]
    [InlineData("fr", "Nous portons les cartons .", "Pron Verb Det Noun Punct", "nous porter le carton .")]
    [InlineData("en", "She has signed the new agreements in Paris .", "Pron Aux Verb Det Adj Noun Adp Propn Punct", "she have sign the new agreement in Paris .")]
    [InlineData("es", "El presidente firmó ayer los acuerdos .", "Det Noun Verb Adv Det Noun Punct", "el presidente firmar ayer el acuerdo .")]
    public void A_plain_sentence_is_tagged(string language, string forms, string tags, string lemmas)
    {
        var words = Tag(language, forms.Split(' '));
        Assert.Equal(tags, string.Join(' ', words.Select(word => word.Upos)));
        Assert.Equal(lemmas, string.Join(' ', words.Select(word => word.Lemma)));
    }

    [Fact]
    public void Morphology_is_told()
    {
        var words = Tag("fr", "Elle les avait signées .".Split(' '));
        Assert.Contains("Gender=Fem|Number=Plur", words[3].Features, StringComparison.Ordinal);
        Assert.Contains("Tense=Imp", words[2].Features, StringComparison.Ordinal);
        Assert.Equal("", words[4].Features);
    }

    [Fact]
    public void A_headline_in_capitals_is_read_by_its_words()
    {
        var words = Tag("fr", "LE PRÉSIDENT REFUSE DE SIGNER CET ACCORD".Split(' '));
        Assert.Equal("Det Noun Verb Adp Verb Det Noun", string.Join(' ', words.Select(word => word.Upos)));
    }

    [Fact]
    public void There_is_none_of_an_unknown_language() => Assert.Null(Tagger.Of("xx"));

    [Fact]
    public void No_words_are_no_trouble() => Assert.Empty(Tag("fr", []));

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("es")]
    public void Odd_forms_are_tagged_like_any_other(string language)
    {
        var words = Tag(language, ["", " ", "\uD800", "😀", new string('a', 100_000), "’", "l’", "\0", "ﬁ", "İ"]);
        Assert.All(words, word => Assert.NotNull(word.Lemma));
        Assert.All(words, word => Assert.True(Enum.IsDefined(word.Upos)));
    }

    [Fact]
    public void The_same_comes_from_many_threads()
    {
        var forms = "Le porte-parole du ministère a dit , mardi 4 mai , qu' il n' en savait rien .".Split(' ');
        var expected = Tag("fr", forms);
        var results = new Tagged[64][];
        Parallel.For(0, results.Length, i => results[i] = Tag("fr", forms));
        Assert.All(results, result => Assert.Equal(expected, result));
    }

    [Fact]
    public void Features_are_not_made_anew()
    {
        var (first, second) = (Tag("fr", ["maire"]), Tag("fr", ["ville"]));
        Assert.NotSame(first, second);
        Assert.Same(Tag("fr", ["ville"])[0].Features, second[0].Features);
    }

    private static Tagged[] Tag(string language, string[] forms)
    {
        var result = new Tagged[forms.Length];
        Tagger.Of(language)!.Tag(forms, result);
        return result;
    }
}
