using System.Net;

namespace Filature.Extraction;

/// <summary>The visible text of a page, block by block: scripts, styles and head left out, entities decoded.</summary>
internal static class VisibleLines
{
    // No named entity is longer.
    private const int LongestEntity = 33;

    private static readonly HashSet<string> Inline =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "button", "input",
    ];

    public static List<Line> Read(string html)
    {
        var lines = new List<Line>();
        var regions = new Regions(html);
        var block = new Block();
        foreach (var token in HtmlTokens.Read(html))
        {
            switch (token.Kind)
            {
                case HtmlTokenKind.Text:
                    AddText(html, token.Span, block, regions);
                    break;
                case HtmlTokenKind.Start:
                    if (!Inline.Contains(token.Name))
                    {
                        block.Close(lines);
                    }

                    // head is left out by what it holds: title, script, style have no text tokens.
                    regions.Open(token);
                    break;
                default:
                    if (!Inline.Contains(token.Name))
                    {
                        block.Close(lines);
                    }

                    regions.Close(token.Name);
                    break;
            }
        }

        block.Close(lines);
        return lines;
    }

    private static void AddText(string html, TextSpan span, Block block, Regions regions)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (html[i] == '&' && Entity(html, i, span.End) is { } entity)
            {
                for (var j = 0; j < entity.Text.Length; j++)
                {
                    block.Add(entity.Text[j], new(i, entity.End), j + 1 < entity.Text.Length ? entity.Text[j + 1] : '\0', regions);
                }

                i = entity.End - 1;
                continue;
            }

            block.Add(html[i], new(i, i + 1), i + 1 < html.Length ? html[i + 1] : '\0', regions);
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
        private Region _region;
        private int _letters;
        private int _links;
        private int _strong;
        private bool _isTitle;

        public Block() => _characters = new(_builder);

        public void Add(char c, TextSpan source, char next, Regions regions)
        {
            if (_builder.Length == 0)
            {
                _region = regions.Region;
                _isTitle = regions.IsTitle;
            }

            if (!char.IsWhiteSpace(c))
            {
                _letters++;
                _links += regions.IsLink ? 1 : 0;
                _strong += regions.IsStrong ? 1 : 0;
            }

            _characters.Add(c, source, next);
        }

        public void Close(List<Line> lines)
        {
            if (_letters > 0 && _builder.Length > 0)
            {
                lines.Add(new(_builder.Build())
                {
                    Region = _region,
                    IsTitle = _isTitle,
                    IsStrong = _strong == _letters,
                    Links = (double)_links / _letters,
                    StartsBlock = true,
                    EndsBlock = true,
                });
                _builder = new();
                _characters = new(_builder);
            }

            (_letters, _links, _strong) = (0, 0, 0);
        }
    }
}
