using System.Net;

namespace Filature.Extraction;

/// <summary>The visible text of a page, block by block: scripts, styles and head left out, entities decoded.</summary>
internal sealed class VisibleLines
{
    // No named entity is longer.
    private const int LongestEntity = 33;

    private readonly string _html;
    private readonly VisiblePage _page = new([], [], []);
    private readonly Block _block = new();
    private readonly OpenTags _tags;

    public VisibleLines(string html)
    {
        _html = html;
        _tags = new(html, _page.Elements);
    }

    public static VisiblePage Read(string html)
    {
        var lines = new VisibleLines(html);
        foreach (var token in HtmlTokens.Read(html))
        {
            lines.Take(token);
        }

        return lines.End();
    }

    /// <summary>Takes the page's next token.</summary>
    public void Take(HtmlToken token)
    {
        if (token.Kind == HtmlTokenKind.Text)
        {
            AddText(_html, token.Span, _block, _tags);
            return;
        }

        if (!HtmlNames.IsInline(token.Name))
        {
            _block.Close(_page);
        }

        // head is left out by what it holds: title, script, style have no text tokens.
        if (token.Kind == HtmlTokenKind.Start)
        {
            _tags.Start(token, _page.Lines.Count, _block.IsEmpty);
        }
        else
        {
            _tags.End(token.Name, _page.Lines.Count);
        }
    }

    public VisiblePage End()
    {
        _block.Close(_page);
        _tags.EndAll(_page.Lines.Count);
        return _page with { Depth = _tags.Deepest };
    }

    private static void AddText(string html, TextSpan span, Block block, OpenTags tags)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (html[i] == '&' && Entity(html, i, span.End) is { } entity)
            {
                for (var j = 0; j < entity.Text.Length; j++)
                {
                    block.Add(entity.Text[j], new(i, entity.End), j + 1 < entity.Text.Length ? entity.Text[j + 1] : '\0', tags);
                }

                i = entity.End - 1;
                continue;
            }

            block.Add(html[i], new(i, i + 1), i + 1 < html.Length ? html[i + 1] : '\0', tags);
        }
    }

    private static (string Text, int End)? Entity(string html, int at, int limit)
    {
        var window = html.AsSpan(at, Math.Min(LongestEntity, limit - at));
        var end = window.IndexOf(';');
        if (end < 2)
        {
            return null;
        }

        var written = window[..(end + 1)].ToString();
        var text = WebUtility.HtmlDecode(written);
        return text == written ? null : (text, at + end + 1);
    }

    /// <summary>The block being read.</summary>
    private sealed class Block
    {
        private MappedText.Builder _builder = new();
        private Characters _characters;
        private int _element;
        private int _letters;
        private int _links;
        private int _strong;
        private bool _isTitle;

        public Block() => _characters = new(_builder);

        public bool IsEmpty => _letters == 0;

        public void Add(char c, TextSpan source, char next, OpenTags tags)
        {
            if (_builder.Length == 0)
            {
                _element = tags.Element;
                _isTitle = tags.IsTitle;
            }

            if (!char.IsWhiteSpace(c))
            {
                _letters++;
                _links += tags.IsLink ? 1 : 0;
                _strong += tags.IsStrong ? 1 : 0;
            }

            _characters.Add(c, source, next);
        }

        public void Close(VisiblePage page)
        {
            if (_letters > 0 && _builder.Length > 0)
            {
                page.Lines.Add(new(_builder.Build())
                {
                    IsTitle = _isTitle,
                    IsStrong = _strong == _letters,
                    Links = (double)_links / _letters,
                    StartsBlock = true,
                    EndsBlock = true,
                });
                page.ElementOf.Add(_element);
                _builder = new();
                _characters = new(_builder);
            }

            (_letters, _links, _strong) = (0, 0, 0);
        }
    }
}
