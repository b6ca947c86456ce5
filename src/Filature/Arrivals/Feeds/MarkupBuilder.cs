namespace Filature.Arrivals.Feeds;

/// <summary>Grows the tree of a feed within the limits of depth and size; both readers of markup feed it.</summary>
internal sealed class MarkupBuilder(FeedWarnings warnings)
{
    private readonly Dictionary<string, string> _lowered = new(StringComparer.Ordinal);
    private int _nodes;

    public MarkupElement Document { get; } = new(null, Vocabulary.Other, "", "", []);

    public MarkupElement Current { get; private set; } = null!;

    /// <summary>Elements open around the current place, the document not counted.</summary>
    public int Depth { get; private set; }

    /// <summary>Elements that are open but lie too deep to be kept.</summary>
    public int Sunk { get; set; }

    public bool IsFull => _nodes >= FeedLimits.Nodes;

    public MarkupBuilder Start()
    {
        Current = Document;
        return this;
    }

    public string Lower(string name)
    {
        if (!_lowered.TryGetValue(name, out var lowered))
        {
            lowered = name.ToLowerInvariant();
            _lowered[name] = lowered;
        }

        return lowered;
    }

    public void Open(Vocabulary vocabulary, string name, string written, IReadOnlyList<MarkupAttribute> attributes)
    {
        if (Depth >= FeedLimits.Depth)
        {
            warnings.Add("feed.depth", $"Elements more than {FeedLimits.Depth} deep were flattened.");
            Sunk++;
            return;
        }

        if (Count())
        {
            var element = new MarkupElement(Current, vocabulary, name, written, attributes);
            Current.Add(element);
            Current = element;
            Depth++;
        }
    }

    public void Text(string text)
    {
        if (text.Length > 0 && Count())
        {
            Current.Add(WholeCharacters.Of(text));
        }
    }

    public void Close()
    {
        if (Sunk > 0)
        {
            Sunk--;
        }
        else if (Current.Parent is { } parent)
        {
            Current = parent;
            Depth--;
        }
    }

    /// <summary>The document is over; what is still open was cut.</summary>
    public MarkupElement End()
    {
        for (var element = Current; element.Parent is { } parent; element = parent)
        {
            element.IsCut = true;
        }

        return Document;
    }

    private bool Count()
    {
        if (IsFull)
        {
            return false;
        }

        if (++_nodes == FeedLimits.Nodes)
        {
            warnings.Add("feed.nodes", $"The feed has more than {FeedLimits.Nodes} elements and texts; the rest was left out.");
        }

        return true;
    }
}
