using Filature.Language.Conllu;

namespace Filature.Tests.Language;

public sealed class ConlluTests
{
    private const string Text = "Il va au port. Ana rit.\nFin";

    private static readonly Analysis Made = Analyzer.Segment(Text, "fr") with { Names = [new(new(15, 18), NameType.Person)] };

    [Fact]
    public void Tokens_of_several_words_places_blanks_and_names_are_written() => Assert.Equal(
        """
        # newpar
        # sent_id = 1
        # text = Il va au port.
        1	Il	Il	X	_	_	0	root	_	TokenRange=0:2
        2	va	va	X	_	_	1	dep	_	TokenRange=3:5
        3-4	au	_	_	_	_	_	_	_	TokenRange=6:8
        3	à	à	X	_	_	1	dep	_	_
        4	le	le	X	_	_	1	dep	_	_
        5	port	port	X	_	_	1	dep	_	SpaceAfter=No|TokenRange=9:13
        6	.	.	X	_	_	1	dep	_	TokenRange=13:14

        # sent_id = 2
        # text = Ana rit.
        1	Ana	Ana	X	_	_	0	root	_	NE=B-PER|TokenRange=15:18
        2	rit	rit	X	_	_	1	dep	_	SpaceAfter=No|TokenRange=19:22
        3	.	.	X	_	_	1	dep	_	TokenRange=22:23

        # newpar
        # sent_id = 3
        # text = Fin
        1	Fin	Fin	X	_	_	0	root	_	TokenRange=24:27


        """.ReplaceLineEndings("\n").Replace("\n\n\n", "\n\n", StringComparison.Ordinal),
        Written(Made));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var read = ConlluReader.Read(new StringReader(Written(Made))).ToArray();

        Assert.Equal(["Il va au port.", "Ana rit.", "Fin"], read.Select(sentence => sentence.Text));
        Assert.Equal([true, false, true], read.Select(sentence => sentence.StartsParagraph));
        Assert.Equal(Made.Words.Select(word => word.Form), read.SelectMany(sentence => sentence.Words).Select(word => word.Form));
        Assert.Equal([(2, 4)], read[0].Tokens.Where(token => token.End - token.First > 1).Select(token => (token.First, token.End)));
        Assert.Equal([-1, 0, 0, 0, 0, 0], read[0].Words.Select(word => word.Head));
    }

    [Fact]
    public void A_name_of_several_words_goes_on_with_I()
    {
        var text = "Ana Morel rit";
        var analysis = Analyzer.Segment(text, "fr") with { Names = [new(new(0, 9), NameType.Person), new(new(10, 13), NameType.Other)] };
        Assert.Equal(["B-PER", "I-PER", "B-MISC"], Written(analysis, text).Split('\n').Where(line => line.Contains("NE=", StringComparison.Ordinal)).Select(line => line.Split("NE=")[1].Split('|')[0]));
    }

    private static string Written(Analysis analysis, string text = Text)
    {
        var writer = new StringWriter();
        ConlluWriter.Write(writer, text, analysis);
        return writer.ToString();
    }
}
