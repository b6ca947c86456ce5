namespace Filature.Language.Segmentation;

/// <summary>Cuts paragraphs into sentences, inside quotations too; closing marks stay with the sentence they close.</summary>
internal static class Sentences
{
    public static ValueList<TextSpan> Find(string text, string language, ValueList<TextSpan> paragraphs)
    {
        var abbreviations = Abbreviations.Of(language);
        var sentences = new List<TextSpan>();
        foreach (var paragraph in paragraphs)
        {
            var start = paragraph.Start;
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                if (!IsTerminator(text[i]))
                {
                    continue;
                }

                var run = i + 1;
                while (run < paragraph.End && IsTerminator(text[run]))
                {
                    run++;
                }

                var end = AfterClosingMarks(text, run, paragraph.End);
                if (Ends(text, paragraph, new(start, i), run, end, abbreviations))
                {
                    Add(text, sentences, start, end);
                    start = end;
                    i = end - 1;
                }
                else
                {
                    // The run is judged once: text made of full stops must not cost its square.
                    i = run - 1;
                }
            }

            Add(text, sentences, start, paragraph.End);
        }

        return sentences.ToValueList();
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉';

    // French closing marks stand after a space.
    private static int AfterClosingMarks(string text, int end, int limit)
    {
        var probe = end;
        while (probe < limit)
        {
            if (text[probe] is '»' or '›' or '”' or ')' or ']'
                || (text[probe] is '"' or '\'' or '’' && (probe + 1 >= limit || !char.IsLetterOrDigit(text[probe + 1]))))
            {
                end = ++probe;
            }
            else if (text[probe] is ' ' or '\u00A0' or '\u202F' && probe + 1 < limit && text[probe + 1] is '»' or '›')
            {
                probe++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <param name="before">The sentence so far, without the marks that may end it.</param>
    /// <param name="run">After the last of those marks.</param>
    /// <param name="end">After the closing marks that follow.</param>
    private static bool Ends(string text, TextSpan paragraph, TextSpan before, int run, int end, Abbreviations abbreviations)
    {
        if (end >= paragraph.End)
        {
            return true;
        }

        // «[…]» is a gap, «1.» at the start a number in a list.
        if (!char.IsWhiteSpace(text[end]) || (before.End > paragraph.Start && text[before.End - 1] is '[' or '(') || IsListNumber(before.Of(text.AsSpan())))
        {
            return false;
        }

        var after = end;
        while (after < paragraph.End && (char.IsWhiteSpace(text[after])
            || text[after] is '«' or '‹' or '“' or '„' or '"' or '\'' or '(' or '[' or '—' or '–' or '-' or '¿' or '¡' or '‘'))
        {
            after++;
        }

        if (after < paragraph.End && char.IsLower(text[after]))
        {
            return false;
        }

        var single = run == before.End + 1 && text[before.End] == '.';
        return !single || end > run || !abbreviations.EndsAt(text, paragraph.Start, before.End, after);
    }

    private static bool IsListNumber(ReadOnlySpan<char> before)
    {
        before = before.TrimStart();
        return before.Length is 1 or 2 && !before.ContainsAnyExceptInRange('0', '9');
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
