namespace Filature.Language.Segmentation;

/// <summary>Pairs quotation marks of four kinds, paragraph by paragraph.</summary>
internal static class Quotations
{
    // Deeper nesting than this is noise, not speech.
    private const int MaxDepth = 8;

    public static ValueList<Quotation> Find(string text, ValueList<TextSpan> paragraphs)
    {
        var found = new List<Quotation>();
        var open = new List<(int Position, char Mark)>();
        foreach (var paragraph in paragraphs)
        {
            open.Clear();
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                Step(text, paragraph, i, open, found);
            }

            // A quotation left open runs to the end of its paragraph; the next one often resumes it with a new opening mark.
            for (var depth = open.Count - 1; depth >= 0; depth--)
            {
                var (position, mark) = open[depth];
                if (mark != '\'')
                {
                    found.Add(Make(text, position, paragraph.End, depth, closed: false));
                }
            }
        }

        found.Sort((a, b) => a.Outer.Start.CompareTo(b.Outer.Start));
        return found.ToValueList();
    }

    private static void Step(string text, TextSpan paragraph, int i, List<(int Position, char Mark)> open, List<Quotation> found)
    {
        switch (text[i])
        {
            case '«':
                // A mark before each line of a long quotation is not a new level.
                if (open.Count == 0 || open[^1].Mark != '»')
                {
                    Open(i, '»');
                }

                break;
            case '“' or '„' when !(text[i] == '“' && open.Exists(o => o.Mark == '“')):
                Open(i, text[i] == '„' ? '“' : '”');
                break;
            case '"':
                if (open.Exists(o => o.Mark == '"') && !OpensStraight(text, paragraph, i))
                {
                    Close(i, '"');
                }
                else if (open.Exists(o => o.Mark == '”') && !OpensStraight(text, paragraph, i))
                {
                    Close(i, '”');
                }
                else if (open.Exists(o => o.Mark == '"'))
                {
                    Close(i, '"');
                }
                else
                {
                    Open(i, '"');
                }

                break;
            case '‘':
                Open(i, '’');
                break;
            case '’' when open.Exists(o => o.Mark == '’') && !IsApostrophe(text, i):
                Close(i, '’');
                break;
            case '\'' when open.Exists(o => o.Mark == '\'') && !IsApostrophe(text, i):
                Close(i, '\'');
                break;
            case '\'' when open.Count > 0 && open[^1].Mark is '"' or '”' && OpensStraight(text, paragraph, i):
                Open(i, '\'');
                break;
            case '»' or '”' or '“':
                Close(i, text[i]);
                break;
        }

        void Open(int position, char mark)
        {
            if (open.Count < MaxDepth)
            {
                open.Add((position, mark));
            }
        }

        void Close(int position, char mark)
        {
            var level = open.FindLastIndex(o => o.Mark == mark);
            if (level < 0 && mark == '”')
            {
                // «“Ask Warsaw."» and its mirror: curly and straight marks are mixed by bad converters.
                level = open.FindLastIndex(o => o.Mark == '"');
            }

            if (level < 0)
            {
                return;
            }

            found.Add(Make(text, open[level].Position, position + 1, level, closed: true));
            open.RemoveRange(level, open.Count - level);
        }
    }

    private static bool OpensStraight(string text, TextSpan paragraph, int i)
    {
        var before = i == paragraph.Start ? ' ' : text[i - 1];
        var after = i + 1 >= paragraph.End ? ' ' : text[i + 1];
        return (char.IsWhiteSpace(before) || before is '(' or '[' or '-' or '–' or '—' or '«' or '“' or '\'' or '’') && !char.IsWhiteSpace(after);
    }

    private static bool IsApostrophe(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);

    private static Quotation Make(string text, int start, int end, int depth, bool closed)
    {
        var outer = new TextSpan(start, end);
        var content = new TextSpan(start + 1, Math.Max(start + 1, closed ? end - 1 : end)).Trim(text);
        return new(outer, content, depth, closed);
    }
}
