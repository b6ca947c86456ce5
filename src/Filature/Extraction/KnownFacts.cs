namespace Filature.Extraction;

/// <summary>What the markup says, in the form in which lines are compared with it.</summary>
internal sealed class KnownFacts(IEnumerable<string> titles, IEnumerable<string> outlets, IEnumerable<string> authors)
{
    public static readonly KnownFacts None = new([], [], []);

    // Shorter names would be found inside other words.
    private const int ShortestName = 4;
    private const int LongestAuthorLine = 12;

    private readonly HashSet<string> _titles = [.. titles.Select(title => Folding.Fold(title)).Where(key => key.Length > 0)];
    private readonly HashSet<string> _outlets = [.. outlets.Select(outlet => Folding.Fold(outlet)).Where(key => key.Length > 0)];
    private readonly string[] _authors = [.. authors.Where(author => author.Length >= ShortestName)];

    public bool IsTitle(string text) => _titles.Count > 0 && _titles.Contains(Folding.Fold(text));

    /// <summary>Whether a heading says the same with a few words more or less, as a title with its outlet's name does.</summary>
    public bool IsNearlyTitle(string text)
    {
        var key = Folding.Fold(text);
        foreach (var title in _titles)
        {
            var (longer, shorter) = title.Length > key.Length ? (title, key) : (key, title);
            if (shorter.Length >= ShortestTitle && shorter.Length * 2 >= longer.Length && longer.Contains(shorter, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private const int ShortestTitle = 20;

    public bool IsOutlet(string text) => _outlets.Count > 0 && text.Length < 120 && _outlets.Contains(Folding.Fold(text));

    /// <summary>Where a short line names an author of the markup.</summary>
    public TextSpan? AuthorIn(string text)
    {
        if (LineReading.CountWords(text) > LongestAuthorLine)
        {
            return null;
        }

        foreach (var author in _authors)
        {
            if (text.IndexOf(author, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                return new(at, at + author.Length);
            }
        }

        return null;
    }
}
