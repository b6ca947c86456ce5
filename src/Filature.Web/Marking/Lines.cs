namespace Filature.Web.Marking;

/// <summary>A line of an article with its role: what is printed as one block.</summary>
/// <param name="Span">Runs to the start of the next line: the lines of a text are the text.</param>
public sealed record Line(TextSpan Span, PartRole Role)
{
    /// <summary>The lines of an article. White lines belong to the line before them.</summary>
    public static IReadOnlyList<Line> Of(Article article)
    {
        var text = article.Text.Text;
        var lines = new List<Line>();
        var start = 0;
        while (start < text.Length)
        {
            var end = NextLine(text, start);
            while (end < text.Length && NextLine(text, end) is var next && string.IsNullOrWhiteSpace(text[end..next]))
            {
                end = next;
            }

            var span = new TextSpan(start, end);
            lines.Add(new(span, RoleOf(span.Trim(text), article.Parts)));
            start = end;
        }

        return lines;
    }

    private static int NextLine(string text, int from) => text.IndexOf('\n', from) is var at and >= 0 ? at + 1 : text.Length;

    // A dateline inside a body paragraph does not make it a dateline: the role is that of the part with most of the line.
    private static PartRole RoleOf(TextSpan line, ValueList<Part> parts)
    {
        var role = PartRole.Body;
        var most = 0;
        foreach (var part in parts)
        {
            var shared = Math.Min(part.Span.End, line.End) - Math.Max(part.Span.Start, line.Start);
            if (shared > most)
            {
                (role, most) = (part.Role, shared);
            }
        }

        return role;
    }
}
