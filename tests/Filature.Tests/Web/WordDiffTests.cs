using Filature.Web;

namespace Filature.Tests.Web;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("un deux trois", "un deux trois", "")]
    [InlineData("un deux trois", "un trois", "deux>")]
    [InlineData("un trois", "un deux trois", ">deux")]
    [InlineData("un deux trois", "un zwei trois", "deux>zwei")]
    [InlineData("un deux trois quatre", "zéro deux trois cinq", "un>zéro;quatre>cinq")]
    [InlineData("", "un", ">un")]
    [InlineData("un", "", "un>")]
    public void It_lists_the_words_that_differ(string before, string after, string expected) =>
        Assert.Equal(expected, string.Join(';', WordDiff.Of(before, after).Select(listed => $"{listed.Change.From}>{listed.Change.To}")));

    [Fact]
    public void It_says_what_stands_inside_a_quotation()
    {
        var changes = WordDiff.Of("Il a dit : « Nous partons lundi. » Il pleut.", "Il a dit : « Nous restons lundi. » Il neige.");
        Assert.Equal([true, false], changes.Select(listed => listed.Change.InsideQuotation));
    }

    [Fact]
    public void The_changes_applied_to_the_one_text_give_the_other()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var (before, after) = (Text(random), Text(random));
            var made = before;
            foreach (var (change, _) in WordDiff.Of(before, after).Reverse())
            {
                made = $"{made[..change.FromSpan.Start]} {change.To} {made[change.FromSpan.End..]}";
            }

            Assert.Equal(Words(after), Words(made));
        }
    }

    private static string Text(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(0, 12)).Select(_ => "abcd"[random.Next(4)]));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
