using Filature.Language.Conllu;

namespace Filature.SystemTests.Cli;

/// <summary><c>filature parse</c>: raw text in, CoNLL-U out.</summary>
public sealed class ParseTests
{
    private const string Text = "Le maire des Sables a signé.\nIl part au port.\n";

    [Theory]
    [InlineData("--lang", "fr", "--conllu")]
    [InlineData("--lang", "fr")]
    [InlineData("--conllu")]
    public async Task A_file_becomes_sentences_with_words_and_places(params string[] options)
    {
        var path = Path.Combine(Place.Folder(("report.txt", Text)), "report.txt");

        var ran = await Ran.InProcess(["parse", path, .. options]);

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        var sentences = ConlluReader.Read(new StringReader(ran.Out)).ToArray();
        Assert.Equal(["Le maire des Sables a signé.", "Il part au port."], sentences.Select(sentence => sentence.Text));
        Assert.All(sentences, sentence => Assert.True(sentence.StartsParagraph));
        Assert.Equal(["Le", "maire", "de", "les", "Sables", "a", "signé", "."], sentences[0].Words.Select(word => word.Form));
        Assert.Equal("TokenRange=9:12", sentences[0].Tokens[2].Misc);
        Assert.Equal("SpaceAfter=No|TokenRange=40:44", sentences[1].Words[^2].Misc);
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        var ran = await Ran.Shell("printf \"They don't go.\" | filature parse - --lang en --conllu");

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Assert.Contains("2-3\tdon't\t", ran.Out);
        Assert.Contains("# text = They don't go.\n", ran.Out);
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_its_code()
    {
        var missing = await Ran.InProcess("parse", "nothing.txt", "--lang", "fr");
        Assert.Equal(3, missing.Exit);
        Assert.Contains("[arrival.missing]", missing.Error);

        var path = Path.Combine(Place.Folder(), "latin.txt");
        File.WriteAllBytes(path, [(byte)'a', 0xE9, (byte)'.']);
        var latin = await Ran.InProcess("parse", path, "--lang", "fr");
        Assert.Equal(3, latin.Exit);
        Assert.Contains("[document.unreadable-encoding]", latin.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public async Task A_text_without_words_gives_nothing(string text)
    {
        var ran = await Ran.InProcess("parse", Path.Combine(Place.Folder(("empty.txt", text)), "empty.txt"), "--lang", "es");
        Assert.Equal((1, ""), (ran.Exit, ran.Out));
    }

    [Fact]
    public async Task A_text_that_does_not_tell_its_language_asks_for_it()
    {
        var ran = await Ran.InProcess("parse", Path.Combine(Place.Folder(("russian.txt", "Переговоры начались во вторник.")), "russian.txt"));
        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.Contains("--lang", ran.Error);
    }
}
