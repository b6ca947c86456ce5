using System.Globalization;
using System.Text;

namespace Filature.Cli.Evaluation.Sets.Names;

/// <summary>A sentence of a set with a token and its label (IOB2) a line, written as text; the tokens keep their places.</summary>
internal sealed record NameRows(string Text, IReadOnlyList<TextSpan> Tokens, IReadOnlyList<string> Labels)
{
    public static IEnumerable<NameRows> Read(string path)
    {
        var rows = new List<(string Form, string Label)>();
        foreach (var line in File.ReadLines(path, Encoding.UTF8).Append(""))
        {
            if (line.Length > 0)
            {
                rows.Add(Row(line));
            }
            else if (rows.Count > 0)
            {
                yield return Of(rows);
                rows.Clear();
            }
        }
    }

    /// <summary>The names as first and last token and type.</summary>
    public HashSet<(int First, int Last, string Type)> Names()
    {
        var names = new HashSet<(int, int, string)>();
        for (var i = 0; i < Labels.Count;)
        {
            var end = i + 1;
            while (Labels[i].Length > 2 && end < Labels.Count && Labels[end] == "I" + Labels[i][1..])
            {
                end++;
            }

            if (Labels[i].Length > 2)
            {
                names.Add((i, end - 1, Labels[i][2..]));
            }

            i = end;
        }

        return names;
    }

    /// <summary>The tokens of the set that a stretch of the text touches: «d'Uruguay» is one token there.</summary>
    public (int First, int Last) Touched(TextSpan span)
    {
        var first = 0;
        while (first < Tokens.Count - 1 && Tokens[first].End <= span.Start)
        {
            first++;
        }

        var last = first;
        while (last < Tokens.Count - 1 && Tokens[last + 1].Start < span.End)
        {
            last++;
        }

        return (first, last);
    }

    // «fr:Lyon B-LOC», «0 Lyon B-LOC», «Lyon NP B-LOC».
    private static (string Form, string Label) Row(string line)
    {
        var fields = line.Split('\t', ' ');
        var form = fields.Length > 2 && int.TryParse(fields[0], CultureInfo.InvariantCulture, out _) ? fields[1] : fields[0];
        return (fields.Length == 2 && form.Length > 3 && form[2] == ':' ? form[3..] : form, fields[^1]);
    }

    private static NameRows Of(List<(string Form, string Label)> rows)
    {
        var text = new StringBuilder();
        var tokens = new List<TextSpan>(rows.Count);
        foreach (var (form, _) in rows)
        {
            if (text.Length > 0 && text[^1] is not ('\'' or '’' or '('))
            {
                text.Append(form is "," or "." or ")" || (form.Length > 1 && form[0] == '\'' && form[1] != '\'') ? "" : " ");
            }

            tokens.Add(new(text.Length, text.Length + form.Length));
            text.Append(form);
        }

        return new(text.ToString(), tokens, [.. rows.Select(row => row.Label)]);
    }
}
