namespace Filature.Cli.Evaluation.Gold;

/// <summary>The running text of a gold document: its visible text less chrome, headline, bylines, dateline and credits.</summary>
internal static class GoldBody
{
    /// <summary>The running text alone, what was taken out replaced by a space.</summary>
    public static string Of(GoldDocument gold, string visible) =>
        Without(visible, [.. gold.Chrome, gold.Headline, .. gold.Bylines, .. gold.Dateline is null ? [] : new[] { gold.Dateline.Text }, .. gold.Credits.Select(credit => credit.Text)]);

    /// <summary>The whole article: the visible text less chrome.</summary>
    public static string Article(GoldDocument gold, string visible) => Without(visible, gold.Chrome);

    private static string Without(string visible, IEnumerable<string> removed)
    {
        var text = visible.ToCharArray();
        // A place that was taken out once is not taken out for another string: «(AFP)» of the dateline is not the one of the foot.
        foreach (var words in removed)
        {
            var at = new string(text).IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                text.AsSpan(at, words.Length).Fill(' ');
            }
        }

        return new(text);
    }
}
