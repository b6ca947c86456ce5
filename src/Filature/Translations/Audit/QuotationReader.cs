namespace Filature.Translations.Audit;

/// <summary>
/// Quotations by their marks alone: a mark that opens (or may) and the next one that closes (or may). A translation program keeps the
/// marks where it loses the grammar around them.
/// </summary>
internal static class QuotationReader
{
    // Lines are one paragraph each; marks do not pair across more than a few of them.
    private const int Longest = 2000;

    public static QuotationMark[] Read(string text, Analysis analysis)
    {
        var found = new List<QuotationMark>();
        var open = new Stack<(int At, char Close)>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (open.Count > 0 && Closes(open.Peek(), i))
            {
                found.Add(new(new(open.Pop().At, i + 1)));
            }
            else if (CloserOf(i) is { } close)
            {
                open.Push((i, close));
            }
        }

        // 'Straight' single marks: only the language engine tells them from apostrophes.
        found.AddRange(analysis.Quotations
            .Where(quotation => quotation.Closed && text[quotation.Outer.Start] is '\'' && !found.Exists(mark => mark.Span.Start == quotation.Outer.Start))
            .Select(static quotation => new QuotationMark(quotation.Outer)));
        found.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return [.. found];

        bool Closes((int At, char Close) mark, int i) => (text[i] == mark.Close || (mark.Close == '’' && text[i] == '\'')) && i - mark.At <= Longest
            && (text[i] is not '’' and not '\'' || !IsLetterAt(i + 1));

        char? CloserOf(int i) => text[i] switch
        {
            '«' => '»',
            '“' => '”',
            '„' => '“',
            '‹' => '›',
            '"' => '"',
            // An apostrophe opens nothing.
            '‘' when !IsLetterAt(i - 1) => '’',
            _ => null,
        };

        bool IsLetterAt(int i) => i >= 0 && i < text.Length && char.IsLetter(text[i]);
    }
}
