namespace Filature.Language.Segmentation;

/// <summary>Cuts paragraphs into sentences; a full stop inside a quotation that goes on after it does not cut.</summary>
internal static class Sentences
{
    public static ValueList<TextSpan> Find(
        string text, string language, ValueList<TextSpan> paragraphs, ValueList<Quotation> quotations)
    {
        var abbreviations = Abbreviations.Of(language);
        var sentences = new List<TextSpan>();
        var next = 0;
        foreach (var paragraph in paragraphs)
        {
            var start = paragraph.Start;
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                while (next < quotations.Count && quotations[next].Outer.End <= i)
                {
                    next++;
                }

                if (text[i] is not ('.' or '!' or '?' or '…') || !Ends(text, paragraph, i, abbreviations, out var end))
                {
                    continue;
                }

                Add(text, sentences, start, end);
                start = end;
                i = Math.Max(i, end - 1);
            }

            Add(text, sentences, start, paragraph.End);
        }

        return sentences.ToValueList();
    }

    private static bool Ends(string text, TextSpan paragraph, int i, Abbreviations abbreviations, out int end)
    {
        end = i + 1;
        while (end < paragraph.End && text[end] is '.' or '!' or '?' or '…')
        {
            end++;
        }

        // Closing marks belong to the sentence they close; French ones stand after a space.
        var probe = end;
        while (probe < paragraph.End)
        {
            if (text[probe] is '»' or '”' or ')' or ']' || (text[probe] == '"' && (probe + 1 >= paragraph.End || !char.IsLetterOrDigit(text[probe + 1]))))
            {
                end = ++probe;
            }
            else if (text[probe] is ' ' or '\u00A0' or '\u202F' && probe + 1 < paragraph.End && text[probe + 1] is '»')
            {
                probe++;
            }
            else
            {
                break;
            }
        }

        if (end >= paragraph.End)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        var after = end;
        while (after < paragraph.End && (char.IsWhiteSpace(text[after]) || text[after] is '«' or '“' or '"' or '\'' or '(' or '[' or '—' or '–' or '-' or '¿' or '¡' or '‘'))
        {
            after++;
        }

        if (after < paragraph.End && char.IsLower(text[after]))
        {
            return false;
        }

        return text[i] != '.' || !abbreviations.EndsAt(text, paragraph.Start, i);
    }

    private static void Add(string text, List<TextSpan> sentences, int start, int end)
    {
        var span = new TextSpan(start, end).Trim(text);
        if (!span.IsEmpty)
        {
            sentences.Add(span);
        }
    }
}
