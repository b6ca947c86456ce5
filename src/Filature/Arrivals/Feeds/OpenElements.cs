namespace Filature.Arrivals.Feeds;

/// <summary>What is open while broken markup is read: closes what was left open, leaves alone what an end tag cannot mean.</summary>
internal sealed class OpenElements(MarkupBuilder builder)
{
    private const int MostStrayEnds = FeedLimits.Nodes;

    private readonly Dictionary<string, int> _count = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stack<(int Depth, Vocabulary Vocabulary)>> _namespaces = new(StringComparer.Ordinal);
    private readonly Stack<(int Depth, string Prefix)> _declared = new();
    private int _strayEnds;

    /// <summary>More stray end tags than any feed has: the rest is not looked at.</summary>
    public bool IsTired => _strayEnds > MostStrayEnds;

    public void Open(ScannedTag tag)
    {
        Declare(tag);
        var (prefix, local) = Split(tag.Name);
        var name = builder.Lower(local);
        var vocabulary = VocabularyOf(builder.Lower(prefix));
        CloseWhatEndsBefore(vocabulary, name);
        var sunk = builder.Sunk;
        builder.Open(vocabulary, name, tag.Name, [.. tag.Attributes.Select(Attribute)]);
        if (builder.Sunk == sunk)
        {
            var key = builder.Lower(tag.Name);
            _count[key] = _count.GetValueOrDefault(key) + 1;
        }

        if (tag.IsEmpty || FieldNames.IsVoid(vocabulary, name))
        {
            Pop();
        }
        else
        {
            Forget();
        }
    }

    /// <summary>An end tag: closes the nearest open element of its name; a name that closes nothing is passed over.</summary>
    public void Close(string written)
    {
        var key = builder.Lower(written);
        var outer = FieldNames.IsOuter(builder.Lower(Split(written).Local));
        if (builder.Sunk > 0 && !outer)
        {
            builder.Close();
            return;
        }

        builder.Sunk = 0;
        if (key.Length == 0 || _count.GetValueOrDefault(key) == 0)
        {
            _strayEnds++;
            return;
        }

        for (var element = builder.Current; element.Parent is not null; element = element.Parent)
        {
            if (ReferenceEquals(builder.Lower(element.Written), key))
            {
                PopTo(element.Parent);
                return;
            }

            if (!outer && FieldNames.IsItem(element.Vocabulary, element.Name))
            {
                break;
            }
        }

        _strayEnds++;
    }

    private void CloseWhatEndsBefore(Vocabulary vocabulary, string name)
    {
        MarkupElement? field = null;
        for (var element = builder.Current; element.Parent is not null; element = element.Parent)
        {
            if (!FieldNames.IsHolder(element))
            {
                field = element;
                continue;
            }

            if (FieldNames.IsItem(vocabulary, name) && FieldNames.IsItem(element.Vocabulary, element.Name))
            {
                PopTo(element.Parent);
            }
            else if (field is not null && FieldNames.Ends(field, vocabulary, name))
            {
                PopTo(element);
            }

            break;
        }

        if (builder.Current.Name == name && FieldNames.ClosesItself(vocabulary, name))
        {
            Pop();
        }
    }

    private void PopTo(MarkupElement element)
    {
        builder.Sunk = 0;
        while (builder.Current != element)
        {
            Pop();
        }
    }

    private void Pop()
    {
        if (builder.Sunk == 0)
        {
            var key = builder.Lower(builder.Current.Written);
            _count[key] = Math.Max(0, _count.GetValueOrDefault(key) - 1);
        }

        builder.Close();
        Forget();
    }

    private void Declare(ScannedTag tag)
    {
        foreach (var (written, value) in tag.Attributes)
        {
            var (prefix, local) = Split(written);
            var declares = prefix.Equals("xmlns", StringComparison.OrdinalIgnoreCase) ? builder.Lower(local)
                : written.Equals("xmlns", StringComparison.OrdinalIgnoreCase) ? "" : null;
            if (declares is not null)
            {
                if (!_namespaces.TryGetValue(declares, out var meanings))
                {
                    meanings = new();
                    _namespaces[declares] = meanings;
                }

                meanings.Push((builder.Depth + 1, Vocabularies.OfNamespace(value, declares)));
                _declared.Push((builder.Depth + 1, declares));
            }
        }
    }

    private void Forget()
    {
        while (_declared.TryPeek(out var last) && last.Depth > builder.Depth)
        {
            _namespaces[_declared.Pop().Prefix].Pop();
        }
    }

    private Vocabulary VocabularyOf(string prefix) =>
        _namespaces.TryGetValue(prefix, out var meanings) && meanings.TryPeek(out var meaning) ? meaning.Vocabulary : Vocabularies.OfPrefix(prefix);

    private MarkupAttribute Attribute((string Name, string Value) scanned)
    {
        var (prefix, local) = Split(scanned.Name);
        return new(builder.Lower(prefix), builder.Lower(local), scanned.Name, scanned.Value);
    }

    private static (string Prefix, string Local) Split(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? ("", name) : (name[..colon], name[(colon + 1)..]);
    }
}
