namespace Filature.Language.Segmentation;

/// <summary>Pairs quotation marks, paragraph by paragraph.</summary>
/// <remarks>A quotation left open runs to the end of its paragraph; the next paragraph often resumes it with a new opening mark.</remarks>
internal static class Quotations
{
    // Deeper nesting than this is noise, not speech.
    private const int MaxDepth = 8;

    public static ValueList<Quotation> Find(string text, ValueList<TextSpan> paragraphs)
    {
        var found = new List<Quotation>();
        foreach (var paragraph in paragraphs)
        {
            new Pairing(text, paragraph, found).Run();
        }

        found.Sort((a, b) => a.Outer.Start.CompareTo(b.Outer.Start));
        return Nested(found);
    }

    /// <summary>Writes the depths, now that it is known which quotations there are.</summary>
    private static ValueList<Quotation> Nested(List<Quotation> found)
    {
        var ends = new Stack<int>();
        for (var i = 0; i < found.Count; i++)
        {
            while (ends.TryPeek(out var end) && end <= found[i].Outer.Start)
            {
                ends.Pop();
            }

            found[i] = found[i] with { Depth = ends.Count };
            ends.Push(found[i].Outer.End);
        }

        return found.ToValueList();
    }

    /// <summary>The marks of one paragraph. A level is named by the mark that closes it.</summary>
    private sealed class Pairing(string text, TextSpan paragraph, List<Quotation> found)
    {
        private readonly List<(int Position, char Mark)> _open = [];

        // Where every « has its », a second « opens a quotation in the quotation; else it only marks a new line of the first.
        private readonly bool _guillemetsPair = Count(text, paragraph, '«') == Count(text, paragraph, '»');

        public void Run()
        {
            for (var i = paragraph.Start; i < paragraph.End; i++)
            {
                Step(i);
            }

            foreach (var (position, mark) in _open)
            {
                // A single mark left open is an apostrophe, unless the paragraph starts with it.
                if (mark is not ('\'' or '’') || (mark == '’' && position == paragraph.Start))
                {
                    Add(position, paragraph.End, closed: false);
                }
            }
        }

        private void Step(int i)
        {
            switch (text[i])
            {
                case '«' when _guillemetsPair || !_open.Exists(level => level.Mark == '»'):
                    Open(i, '»');
                    break;
                case '‹':
                    Open(i, '›');
                    break;
                case '„':
                    Open(i, '“');
                    break;
                case '“' when !_open.Exists(level => level.Mark == '“'):
                    Open(i, '”');
                    break;
                case '»' or '›' or '“' or '”':
                    Close(i, text[i]);
                    break;
                case '"':
                    Straight(i);
                    break;
                case '‘' when !SingleQuotes.IsApostropheBefore(text, i, paragraph):
                    Open(i, '’');
                    break;
                case '’' when _open.Exists(level => level.Mark == '’') && SingleQuotes.Closes(text, i, paragraph):
                    Close(i, '’');
                    break;
                case '\'' when _open.Exists(level => level.Mark == '\''):
                    if (SingleQuotes.Closes(text, i, paragraph))
                    {
                        Close(i, '\'');
                    }

                    break;
                case '\'' when LooksOpening(i) && !SingleQuotes.IsApostropheBefore(text, i, paragraph):
                    Open(i, '\'');
                    break;
            }
        }

        private void Straight(int i)
        {
            // «“Ask Warsaw."» and its mirror: curly and straight marks are mixed by bad converters.
            var straight = _open.Exists(level => level.Mark == '"');
            if (straight)
            {
                Close(i, '"');
            }
            else if (!LooksOpening(i) && _open.Exists(level => level.Mark == '”'))
            {
                Close(i, '”');
            }
            else
            {
                Open(i, '"');
            }
        }

        private void Open(int position, char mark)
        {
            if (_open.Count < MaxDepth)
            {
                _open.Add((position, mark));
            }
        }

        private void Close(int position, char mark)
        {
            var level = _open.FindLastIndex(o => o.Mark == mark);
            if (level < 0 && mark == '”')
            {
                // „Polish” marks, and a straight mark closed by a curly one.
                level = _open.FindLastIndex(o => o.Mark is '“' or '"');
            }

            if (level < 0)
            {
                return;
            }

            Add(_open[level].Position, position + 1, closed: true);
            _open.RemoveRange(level, _open.Count - level);
        }

        private bool LooksOpening(int i)
        {
            var before = i == paragraph.Start ? ' ' : text[i - 1];
            var after = i + 1 >= paragraph.End ? ' ' : text[i + 1];
            return (char.IsWhiteSpace(before) || before is '(' or '[' or '-' or '–' or '—' or '«' or '“' or '"' or '\'' or '’' or '‘') && !char.IsWhiteSpace(after);
        }

        private void Add(int start, int end, bool closed)
        {
            var content = new TextSpan(start + 1, Math.Max(start + 1, closed ? end - 1 : end)).Trim(text);
            found.Add(new(new(start, end), content, 0, closed));
        }

        private static int Count(string text, TextSpan paragraph, char mark) => paragraph.Of(text.AsSpan()).Count(mark);
    }
}
