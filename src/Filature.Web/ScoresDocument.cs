using System.Reflection;

namespace Filature.Web;

/// <summary>A block of the document of scores.</summary>
public abstract record ScoreBlock
{
    public sealed record Heading(int Level, string Text) : ScoreBlock;

    public sealed record Paragraph(string Text) : ScoreBlock;

    public sealed record Table(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : ScoreBlock;
}

/// <summary>docs/scores.md as it was when this program was built: headings, paragraphs and tables, which is all that is written there.</summary>
internal static class ScoresDocument
{
    private const string Resource = "Documents/scores.md";

    public static readonly IReadOnlyList<ScoreBlock> Blocks = Read(Load());

    /// <summary>Reads the Markdown that <c>filature eval --scores</c> writes; a line that is none of it is a paragraph.</summary>
    internal static IReadOnlyList<ScoreBlock> Read(string markdown)
    {
        var blocks = new List<ScoreBlock>();
        var paragraph = new List<string>();
        var rows = new List<IReadOnlyList<string>>();
        foreach (var line in markdown.Split('\n').Append(""))
        {
            if (!line.StartsWith('|') && rows is [var head, _, ..])
            {
                blocks.Add(new ScoreBlock.Table(head, [.. rows.Skip(2)]));
            }

            if (!line.StartsWith('|'))
            {
                rows.Clear();
            }

            if (line.Length == 0 || line[0] is '#' or '|')
            {
                if (paragraph.Count > 0)
                {
                    blocks.Add(new ScoreBlock.Paragraph(string.Join(' ', paragraph)));
                    paragraph.Clear();
                }

                if (line.StartsWith('|'))
                {
                    rows.Add([.. line.Trim('|').Split('|').Select(cell => cell.Trim())]);
                }
                else if (line.Length > 0)
                {
                    blocks.Add(new ScoreBlock.Heading(line.TakeWhile(c => c == '#').Count(), line.TrimStart('#').Trim()));
                }
            }
            else
            {
                paragraph.Add(line.Trim());
            }
        }

        return blocks;
    }

    private static string Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
