using System.Globalization;

namespace Filature.Language.Conllu;

/// <summary>Reads CoNLL-U.</summary>
public static class ConlluReader
{
    public static IReadOnlyList<ConlluSentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        return [.. Read(reader)];
    }

    /// <exception cref="InvalidDataException">A line has not ten fields.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        string? text = null;
        var starts = false;
        var tokens = new List<ConlluToken>();
        var words = new List<ConlluWord>();
        var covered = 0;
        while (true)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrWhiteSpace(line))
            {
                if (words.Count > 0)
                {
                    yield return new(text ?? string.Concat(tokens.Select(token => token.Form + (token.SpaceAfter ? " " : ""))).TrimEnd(), tokens, words, starts);
                    (text, starts, tokens, words, covered) = (null, false, [], [], 0);
                }

                if (line is null)
                {
                    yield break;
                }

                continue;
            }

            if (line[0] == '#')
            {
                text = line.StartsWith("# text = ", StringComparison.Ordinal) ? line["# text = ".Length..] : text;
                starts |= line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal);
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length != 10)
            {
                throw new InvalidDataException($"A CoNLL-U line has {fields.Length} fields: {line}");
            }

            if (fields[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            if (fields[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            {
                covered = int.Parse(fields[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                tokens.Add(new(fields[1], words.Count, covered, fields[9]));
                continue;
            }

            if (words.Count >= covered)
            {
                tokens.Add(new(fields[1], words.Count, words.Count + 1, fields[9]));
            }

            words.Add(new(fields[1], fields[2], fields[3], fields[5], int.TryParse(fields[6], CultureInfo.InvariantCulture, out var head) ? head - 1 : -1, fields[7], fields[9]));
        }
    }
}
