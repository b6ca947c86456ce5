namespace Filature.Arrivals.Feeds;

/// <summary>
/// Anything to a tree: naked ampersands, entities of HTML, control characters, tags left open or in capitals, prefixes without
/// a namespace, CDATA without an end, junk before and after. Every character is looked at a bounded number of times.
/// </summary>
internal sealed class TolerantMarkup
{
    private readonly TagScanner _tags;
    private readonly string _text;
    private readonly OpenElements _open;
    private readonly MarkupBuilder _builder;
    private readonly FeedWarnings _warnings;

    // Once a search for such an end fails, there is none further on either.
    private bool _noCdataEnd;
    private bool _noCommentEnd;
    private bool _noSubsetEnd;

    private TolerantMarkup(string text, FeedWarnings warnings)
    {
        _text = text;
        _warnings = warnings;
        _builder = new MarkupBuilder(warnings).Start();
        _open = new(_builder);
        _tags = new(text);
    }

    public static MarkupElement Read(string text, FeedWarnings warnings) => new TolerantMarkup(text, warnings).Run();

    private MarkupElement Run()
    {
        var at = 0;
        while (at < _text.Length && !_builder.IsFull && !_open.IsTired)
        {
            var next = _text.IndexOf('<', at);
            if (next < 0)
            {
                AddText(at, _text.Length);
                break;
            }

            var after = Markup(next);
            if (after < 0)
            {
                // A "<" that begins nothing is a character of the text.
                AddText(at, next + 1);
                at = next + 1;
                continue;
            }

            AddText(at, next);
            at = Apply(next, after);
        }

        return _builder.End();
    }

    // What a "<" begins is decided before the text in front of it is added: -1 means nothing.
    private int Markup(int at) => at + 1 >= _text.Length ? _text.Length : _text[at + 1] switch
    {
        '!' or '?' => at + 2,
        '/' when at + 2 >= _text.Length || IsNameStart(_text[at + 2]) || _text[at + 2] == '>' => at + 2,
        var first when IsNameStart(first) => at + 1,
        _ => -1,
    };

    private int Apply(int at, int after)
    {
        if (after >= _text.Length)
        {
            return _text.Length;
        }

        switch (_text[at + 1])
        {
            case '!':
                return Declaration(at);
            case '?':
                return After('>', at + 2);
            case '/':
                var end = _text.AsSpan(after).IndexOfAny('<', '>');
                if (end < 0)
                {
                    return _text.Length;
                }

                // An end tag that forgets its ">" ends where the next tag begins.
                _open.Close(_text.AsSpan(after, end).Trim().ToString());
                return after + end + (_text[after + end] == '>' ? 1 : 0);
            default:
                if (_tags.Read(after) is not { } tag)
                {
                    return _text.Length;
                }

                _open.Open(tag);
                return tag.End;
        }
    }

    private int Declaration(int at)
    {
        var rest = _text.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = _noCommentEnd ? -1 : _text.IndexOf("-->", at + 4, StringComparison.Ordinal);
            _noCommentEnd |= end < 0;
            return end < 0 ? After('>', at) : end + 3;
        }

        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
        {
            return Cdata(at + 9);
        }

        return rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) ? Doctype(at) : After('>', at);
    }

    private int Cdata(int from)
    {
        var end = _noCdataEnd ? -1 : _text.IndexOf("]]>", from, StringComparison.Ordinal);
        if (end >= 0)
        {
            Add(_text[from..end].Replace("<![CDATA[", "", StringComparison.OrdinalIgnoreCase));
            return end + 3;
        }

        // Without an end the section reaches to the end of its element, or else of the document.
        _noCdataEnd = true;
        _warnings.Add("feed.cdata", "A CDATA section never ends; it was ended with its element.");
        var close = _builder.Current.Written.Length == 0 ? -1 : _text.IndexOf("</" + _builder.Current.Written, from, StringComparison.OrdinalIgnoreCase);
        Add(_text[from..(close < 0 ? _text.Length : close)]);
        return close < 0 ? _text.Length : close;
    }

    // The internal subset is passed over, whatever it declares.
    private int Doctype(int at)
    {
        var end = _text.IndexOf('>', at);
        var subset = _text.AsSpan(at, (end < 0 ? _text.Length : end) - at).IndexOf('[');
        if (subset < 0)
        {
            return end < 0 ? _text.Length : end + 1;
        }

        var close = _noSubsetEnd ? -1 : _text.IndexOf("]>", at + subset, StringComparison.Ordinal);
        _noSubsetEnd |= close < 0;
        return close < 0 ? After('>', at) : close + 2;
    }

    private int After(char mark, int from)
    {
        var found = _text.IndexOf(mark, from);
        return found < 0 ? _text.Length : found + 1;
    }

    private void AddText(int from, int to)
    {
        if (to > from)
        {
            Add(Entities.Decode(_text[from..to]).Replace("]]>", "", StringComparison.Ordinal));
        }
    }

    private void Add(string text) => _builder.Text(text);

    private static bool IsNameStart(char character) => char.IsLetter(character) || character is '_' or ':';
}
