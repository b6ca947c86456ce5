using System.Text;

namespace Filature.Arrivals.Feeds;

/// <summary>An attribute by its local name in lower case, with its prefix; the name as written serves writing it out again.</summary>
internal readonly record struct MarkupAttribute(string Prefix, string Name, string Written, string Value);

/// <summary>An element of a feed, or the document (whose name is empty). Built once by a <see cref="MarkupBuilder"/>, then only read.</summary>
internal sealed class MarkupElement(MarkupElement? parent, Vocabulary vocabulary, string name, string written, IReadOnlyList<MarkupAttribute> attributes)
{
    // A text or an element; one field instead of a list, as most elements hold one text.
    private readonly List<object> _content = [];

    public MarkupElement? Parent { get; } = parent;

    public Vocabulary Vocabulary { get; } = vocabulary;

    public string Name { get; } = name;

    /// <summary>The name as written, with its prefix.</summary>
    public string Written { get; } = written;

    public IReadOnlyList<MarkupAttribute> Attributes { get; } = attributes;

    /// <summary>The document ended before this element did.</summary>
    public bool IsCut { get; set; }

    public List<object> Content => _content;

    public IEnumerable<MarkupElement> Elements => _content.OfType<MarkupElement>();

    public bool HasElements => _content.Exists(part => part is MarkupElement);

    public void Add(object part) => _content.Add(part);

    public bool Is(Vocabulary vocabulary, string name) => Vocabulary == vocabulary && Name == name;

    public MarkupElement? First(Vocabulary vocabulary, string name)
    {
        foreach (var part in _content)
        {
            if (part is MarkupElement element && element.Is(vocabulary, name))
            {
                return element;
            }
        }

        return null;
    }

    public IEnumerable<MarkupElement> All(Vocabulary vocabulary, string name) => Elements.Where(element => element.Is(vocabulary, name));

    /// <summary>The value of an attribute without prefix, trimmed; null where it is absent or blank.</summary>
    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name && attribute.Prefix.Length == 0)
            {
                return attribute.Value.AsSpan().Trim() is { IsEmpty: false } value ? value.ToString() : null;
            }
        }

        return null;
    }

    /// <summary>The value of an attribute whatever its prefix; null where it is absent.</summary>
    public string? AnyAttribute(string name) => Attributes.Where(attribute => attribute.Name == name).Select(attribute => attribute.Value.Trim()).FirstOrDefault();

    /// <summary>An attribute of the <c>xml:</c> family from the nearest element that has it.</summary>
    public string? Inherited(string name)
    {
        for (var element = this; element is not null; element = element.Parent)
        {
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name == name && attribute.Prefix == "xml")
                {
                    return attribute.Value.Trim();
                }
            }
        }

        return null;
    }

    /// <summary>All text inside, markup left out.</summary>
    public string Text
    {
        get
        {
            if (_content is [string only])
            {
                return only;
            }

            var text = new StringBuilder();
            AddText(text);
            return text.ToString();
        }
    }

    private void AddText(StringBuilder text)
    {
        foreach (var part in _content)
        {
            if (part is MarkupElement element)
            {
                element.AddText(text);
            }
            else
            {
                text.Append((string)part);
            }
        }
    }
}
