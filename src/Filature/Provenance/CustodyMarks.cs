namespace Filature.Provenance;

/// <summary>What became of the marks by which an article tells where it is from: headline, dateline, bylines, credit lines, notes.</summary>
internal static class CustodyMarks
{
    private static readonly PartRole[] Roles = [PartRole.Headline, PartRole.Dateline, PartRole.Byline, PartRole.Credit, PartRole.Note];

    /// <summary>The marks of a role whose words differ, each shown whole (half a dateline says nothing): the first against the first, and so on.</summary>
    public static ValueList<Change> Changed(TracedArticle from, TracedArticle to) => Roles.SelectMany(role => Changed(from, to, role)).ToValueList();

    private static IEnumerable<Change> Changed(TracedArticle from, TracedArticle to, PartRole role)
    {
        var (fromText, toText) = (from.Article.Text.Text, to.Article.Text.Text);
        var (here, there) = (MarksOf(from, role), MarksOf(to, role));
        foreach (var mark in here.ToArray())
        {
            // Equal ones are kept, wherever they stand.
            var words = Folding.FoldWords(mark.Of(fromText));
            if (there.FindIndex(other => Folding.FoldWords(other.Of(toText)) == words) is >= 0 and var kept)
            {
                here.Remove(mark);
                there.RemoveAt(kept);
            }
        }

        for (var i = 0; i < Math.Max(here.Count, there.Count); i++)
        {
            if (i < here.Count && i < there.Count)
            {
                yield return new(
                    here[i].Of(fromText), there[i].Of(toText), here[i], there[i], false,
                    role == PartRole.Headline ? ChangeKind.Wording : ChangeWords.Classify(fromText, Words(fromText, here[i]), toText, Words(toText, there[i])));
            }
            else if (role != PartRole.Headline)
            {
                yield return i < here.Count
                    ? new(here[i].Of(fromText), "", here[i], new(0, 0), false, ChangeKind.Omission)
                    : new("", there[i].Of(toText), new(0, 0), there[i], false, ChangeKind.Addition);
            }
        }

        static TextSpan[] Words(string text, TextSpan span) => FoldedWords.Of(text, [span]).Spans;
    }

    // Lines of one role that follow each other are one mark; the names by which two outlets call themselves are no change.
    private static List<TextSpan> MarksOf(TracedArticle article, PartRole role)
    {
        var text = article.Article.Text.Text;
        var marks = new List<TextSpan>();
        foreach (var span in article.Article.PartsOf(role))
        {
            if (role == PartRole.Note && IsOwnName(article, span))
            {
                continue;
            }

            if (marks.Count > 0 && role is not PartRole.Note && string.IsNullOrWhiteSpace(text[marks[^1].End..span.Start]))
            {
                marks[^1] = marks[^1].Union(span);
            }
            else
            {
                marks.Add(span);
            }
        }

        return marks;
    }

    private static bool IsOwnName(TracedArticle article, TextSpan note) =>
        article.Lineage.Outlet is { } outlet && (outlet.Ground.Evidence.Any(evidence => evidence.Span.Overlaps(note))
            || Folding.FoldWords(note.Of(article.Article.Text.Text)) == Folding.FoldWords(outlet.Value));
}
