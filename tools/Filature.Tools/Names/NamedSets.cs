using System.Text;
using Filature.Language;

namespace Filature.Tools.Names;

/// <summary>Reads sets with a token and its label (IOB2) a line.</summary>
internal static class NamedSets
{
    public static List<NamedText> WikiAnn(string data, string language, params ReadOnlySpan<string> parts)
    {
        var texts = new List<NamedText>();
        foreach (var part in parts)
        {
            var plain = Path.Combine(data, "ner", $"wikiann-{language}", part);
            texts.AddRange(Read(File.Exists(plain) ? plain : Path.Combine(data, "ner", $"wikiann-{language}", (part == "dev" ? "val" : part) + ".conllu")));
        }

        return texts;
    }

    public static IEnumerable<NamedText> Read(string path)
    {
        var rows = new List<(string Form, string Label)>();
        foreach (var line in File.ReadLines(path, Encoding.UTF8).Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    yield return Text(rows);
                    rows.Clear();
                }

                continue;
            }

            var fields = line.Split('\t', ' ');
            var form = fields.Length > 2 && int.TryParse(fields[0], System.Globalization.CultureInfo.InvariantCulture, out _) ? fields[1] : fields[0];
            if (fields.Length == 2 && form.Length > 3 && form[2] == ':')
            {
                form = form[3..];
            }

            rows.Add((form, fields[^1]));
        }
    }

    private static NamedText Text(List<(string Form, string Label)> rows)
    {
        var text = new StringBuilder();
        var forms = new List<TextSpan>(rows.Count);
        foreach (var (form, _) in rows)
        {
            // «l'» leans on what follows; elsewhere the text is as if every token stood apart.
            if (text.Length > 0 && text[^1] is not ('\'' or '’' or '('))
            {
                text.Append(form is "," or "." or ")" || (form.Length > 1 && form[0] == '\'' && form[1] != '\'') ? "" : " ");
            }

            forms.Add(new(text.Length, text.Length + form.Length));
            text.Append(form);
        }

        var names = new List<Name>();
        for (var i = 0; i < rows.Count;)
        {
            var end = i + 1;
            if (rows[i].Label.Length > 2)
            {
                while (end < rows.Count && rows[end].Label == "I" + rows[i].Label[1..])
                {
                    end++;
                }

                names.Add(new(new(forms[i].Start, forms[end - 1].End), Type(rows[i].Label[2..])));
            }

            i = end;
        }

        return new(text.ToString(), forms, names);
    }

    private static NameType Type(string label) => label switch
    {
        "PER" => NameType.Person,
        "ORG" => NameType.Organisation,
        "LOC" => NameType.Place,
        _ => NameType.Other,
    };
}
