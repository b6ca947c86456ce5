namespace Filature.Provenance;

/// <summary>What became of the marks by which an article tells where it is from: headline, dateline, bylines, credit lines.</summary>
internal static class CustodyMarks
{
    private static readonly PartRole[] Roles = [PartRole.Headline, PartRole.Dateline, PartRole.Byline, PartRole.Credit];

    /// <summary>One change a role whose words differ, each shown whole: half a dateline says nothing.</summary>
    public static ValueList<Change> Changed(TracedArticle from, TracedArticle to) =>
        Roles.Select(role => Changed(from, to, role)).OfType<Change>().ToValueList();

    private static Change? Changed(TracedArticle from, TracedArticle to, PartRole role)
    {
        var (fromText, toText) = (from.Article.Text.Text, to.Article.Text.Text);
        var (here, there) = (Extent(from, role), Extent(to, role));
        if (Folding.FoldWords(here.Of(fromText)) == Folding.FoldWords(there.Of(toText)) || (role == PartRole.Headline && (here.IsEmpty || there.IsEmpty)))
        {
            return null;
        }

        var what = role == PartRole.Headline ? ChangeKind.Wording
            : there.IsEmpty ? ChangeKind.Omission
            : here.IsEmpty ? ChangeKind.Addition
            : ChangeWords.Classify(fromText, Words(fromText, here), toText, Words(toText, there));
        return new(here.Of(fromText), there.Of(toText), here, there, false, what);

        static TextSpan[] Words(string text, TextSpan span) => FoldedWords.Of(text, [span]).Spans;
    }

    // Lines of one role that follow each other are one mark.
    private static TextSpan Extent(TracedArticle article, PartRole role)
    {
        var text = article.Article.Text.Text;
        var extent = default(TextSpan);
        foreach (var span in article.Article.PartsOf(role))
        {
            if (extent.IsEmpty)
            {
                extent = span;
            }
            else if (string.IsNullOrWhiteSpace(text[extent.End..span.Start]))
            {
                extent = extent.Union(span);
            }
        }

        return extent;
    }
}
