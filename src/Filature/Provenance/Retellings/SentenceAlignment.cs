namespace Filature.Provenance.Retellings;

/// <summary>
/// All sentences of two tellings laid side by side in order, once it is known that one was made from the other: by what they share and,
/// where that is little, by their lengths (Gale and Church, «A Program for Aligning Sentences in Bilingual Corpora», 1993).
/// </summary>
internal static class SentenceAlignment
{
    // Gale and Church measured a variance of 6.8 a character between translations; who tells anew cuts and adds more.
    private const double VarianceOfTranslation = 6.8;
    private const double VarianceOfRewrite = 20;

    // What unequal lengths may cost: then two sentences left out are cheaper.
    private const double MostOfLength = 12;

    // Minus the logarithms of how often one sentence becomes two, two become two, and one is left out.
    private const double Split = 2.3;
    private const double TwoAndTwo = 4.5;
    private const double Left = 4;

    // What all shared keys are worth against it.
    private const double Shared = 12;

    // A book would take minutes; news ends before.
    private const int MostSentences = 400;

    private static readonly (int From, int To, double Cost)[] Steps = [(1, 1, 0), (1, 2, Split), (2, 1, Split), (2, 2, TwoAndTwo)];

    /// <summary>The places of the sentences in both; one side is empty where a sentence was left out or put in.</summary>
    public static List<(Range From, Range To)> Of(Telling here, Telling there, SideBySide sides)
    {
        TextSpan[] from = [.. here.Sentences.Take(MostSentences)];
        TextSpan[] to = [.. there.Sentences.Take(MostSentences)];
        var (fromKeys, toKeys) = (Places(from, here), Places(to, there));
        var ratio = sides.LengthRatio;
        var variance = here.Article.Article.Language == there.Article.Article.Language ? VarianceOfRewrite : VarianceOfTranslation;
        var cost = new double[from.Length + 1, to.Length + 1];
        var step = new (int From, int To)[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                if (i + j == 0)
                {
                    continue;
                }

                cost[i, j] = double.MaxValue;
                Consider(i, j, 1, 0, Left);
                Consider(i, j, 0, 1, Left);
                foreach (var (di, dj, price) in Steps)
                {
                    if (i >= di && j >= dj)
                    {
                        Consider(i, j, di, dj, price + Difference(from[(i - di)..i], to[(j - dj)..j]) - (Shared * sides.LikenessOf(fromKeys[(i - di)..i], toKeys[(j - dj)..j])));
                    }
                }
            }
        }

        var pairs = new List<(Range, Range)>();
        for (var (i, j) = (from.Length, to.Length); i > 0 || j > 0;)
        {
            var (di, dj) = step[i, j];
            pairs.Add(((i - di)..i, (j - dj)..j));
            (i, j) = (i - di, j - dj);
        }

        pairs.Reverse();
        return pairs;

        void Consider(int i, int j, int di, int dj, double price)
        {
            if (i >= di && j >= dj && cost[i - di, j - dj] + price < cost[i, j])
            {
                (cost[i, j], step[i, j]) = (cost[i - di, j - dj] + price, (di, dj));
            }
        }

        double Difference(TextSpan[] left, TextSpan[] right)
        {
            var (expected, length) = (left.Sum(static span => span.Length) * ratio, right.Sum(static span => span.Length));
            return Math.Min(MostOfLength, (length - expected) * (length - expected) / (variance * (expected + length)));
        }
    }

    // A sentence without keys has no place in the outline.
    private static int[] Places(TextSpan[] sentences, Telling telling)
    {
        var places = telling.Article.Outline.Sentences.Index().ToDictionary(static item => item.Item.Span, static item => item.Index);
        return [.. sentences.Select(sentence => places.GetValueOrDefault(sentence, -1))];
    }
}
