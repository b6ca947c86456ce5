using Filature.Provenance;

namespace Filature.Tests.Provenance;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData("le ministre a promis trois ponts avant la crue", "le ministre a promis treize ponts avant la crue", "le ministre a promis|ponts avant la crue")]
    [InlineData("un deux trois quatre cinq", "zéro un deux trois quatre cinq six", "un deux trois quatre cinq")]
    [InlineData("rien de commun ici", "autre chose ailleurs demain", "")]
    [InlineData("", "des mots", "")]
    public void Equal_words_are_matched_in_order(string from, string to, string expected)
    {
        var runs = Alignment.Align(Ids(from), Ids(to));
        var words = from.Split(' ');
        Assert.Equal(expected, string.Join('|', runs.Select(run => string.Join(' ', words.Skip(run.From).Take(run.Length)))));
    }

    [Fact]
    public void Runs_rise_on_both_sides_and_hold_equal_words()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            long[] from = [.. Enumerable.Range(0, random.Next(60)).Select(_ => (long)random.Next(12))];
            long[] to = [.. from.Where(_ => random.Next(5) > 0).Concat(Enumerable.Range(0, random.Next(20)).Select(_ => (long)random.Next(12)))];
            var (fromAt, toAt) = (0, 0);
            foreach (var run in Alignment.Align(from, to))
            {
                Assert.True(run.From >= fromAt && run.To >= toAt && run.Length > 0);
                Assert.Equal(from.Skip(run.From).Take(run.Length), to.Skip(run.To).Take(run.Length));
                (fromAt, toAt) = (run.From + run.Length, run.To + run.Length);
            }
        }
    }

    [Fact]
    public void Long_unlike_texts_cost_little()
    {
        long[] from = [.. Enumerable.Range(0, 200_000).Select(i => (long)i)];
        long[] to = [.. Enumerable.Range(300_000, 200_000).Select(i => (long)i)];
        Assert.Empty(Alignment.Align(from, to));
    }

    private static long[] Ids(string words) => words.Length == 0 ? [] : [.. words.Split(' ').Select(word => FoldedWords.Id(word))];
}
