namespace Filature.Tests.Language;

public sealed class ApostropheTests
{
    [Theory]
    [InlineData("fr", "Le maire a dit jeudi qu'il n'était pas d'accord avec l'armateur.")]
    [InlineData("en", "The mayor said on Thursday that he didn't agree with the owner's plan.")]
    public void Both_apostrophes_are_read_alike(string language, string text)
    {
        var (typed, set) = (Analyzer.Parse(text, language), Analyzer.Parse(text.Replace('\'', '’'), language));
        Assert.Equal(typed.Words.Select(Read), set.Words.Select(Read));
        Assert.Equal(text.Contains("qu'", StringComparison.Ordinal), set.Words.Any(word => word.Form == "qu’"));

        static (Upos, string, int, string) Read(Word word) => (word.Upos, word.Features, word.Head, word.Relation);
    }
}
