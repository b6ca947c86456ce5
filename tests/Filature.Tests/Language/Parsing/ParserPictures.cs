using Filature.Language.Parsing;

namespace Filature.Tests.Language.Parsing;

/// <summary>Sentences of our own with the trees that a reader would draw: word/lemma/tag/features, then head and relation.</summary>
public sealed class ParserPictures
{
    [Theory]
    [InlineData(
        "fr",
        "Le/le/Det/Definite=Def|Gender=Masc|Number=Sing|PronType=Art ministre/ministre/Noun/Gender=Masc|Number=Sing a/avoir/Aux/Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin "
        + "promis/promettre/Verb/Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part|Voice=Act une/un/Det/Definite=Ind|Gender=Fem|Number=Sing|PronType=Art digue/digue/Noun/Gender=Fem|Number=Sing ././Punct/",
        "2:det 4:nsubj 4:aux 0:root 6:det 4:obj 4:punct")]
    [InlineData(
        "en",
        "The/the/Det/Definite=Def|PronType=Art minister/minister/Noun/Number=Sing promised/promise/Verb/Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin "
        + "money/money/Noun/Number=Sing to/to/Adp/ the/the/Det/Definite=Def|PronType=Art towns/town/Noun/Number=Plur ././Punct/",
        "2:det 3:nsubj 0:root 3:obj 7:case 7:det 3:obl 3:punct")]
    [InlineData(
        "es",
        "El/el/Det/Definite=Def|Gender=Masc|Number=Sing|PronType=Art ministro/ministro/Noun/Gender=Masc|Number=Sing prometió/prometer/Verb/Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin "
        + "dinero/dinero/Noun/Gender=Masc|Number=Sing ././Punct/",
        "2:det 3:nsubj 0:root 3:obj 3:punct")]
    public void A_plain_sentence_has_the_tree_one_would_draw(string language, string tagged, string expected)
    {
        Word[] words = [.. tagged.Split(' ').Select(Read)];
        var (heads, relations) = ParserLaws.Parse(Parser.Of(language)!, words);
        var drawn = heads.Zip(relations).Select(arc => $"{arc.First + 1}:{arc.Second.Split(':')[0]}");
        Assert.Equal(expected, string.Join(' ', drawn));
    }

    private static Word Read(string word)
    {
        var fields = word.Split('/');
        return new(default, fields[0], fields[1], Enum.Parse<Upos>(fields[2]), fields[3], -1, "");
    }
}
