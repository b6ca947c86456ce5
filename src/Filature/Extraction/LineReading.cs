using System.Buffers;

namespace Filature.Extraction;

/// <summary>What a line looks like by itself, before its place in the document is asked.</summary>
internal enum Look
{
    /// <summary>Running text.</summary>
    Prose,

    /// <summary>A few words: a headline, a subhead, a masthead, a caption or something to leave out. Its place decides.</summary>
    Short,

    /// <summary>It speaks about the article: byline, date, credit, notice.</summary>
    Mark,

    /// <summary>Not of the article.</summary>
    Chrome,

    /// <summary>A web address by itself.</summary>
    Address,
}

/// <summary>A line with its look.</summary>
internal sealed record LineReading(Line Line, Look Look, string Kind, List<Mark> Marks)
{
    // A line of this many words that ends a sentence is running text; headlines and captions seldom do both.
    private const int FewestProseWords = 12;

    private const int QuotedProseWords = 20;
    private const string Closers = "\"”»’') \u00A0\u202F";

    // So many words are running text even where a closing sign is missing.
    private const int ProseWords = 28;

    // A line is a mark when half of its letters are what a rule names; a sentence that mentions a date is not.
    private const double LeastMarked = 0.5;

    // A biography strings fragments together («Coffee addict. Travel expert.»): three and more, of four words or fewer on average.
    private const int FewestFragments = 3;
    private const double LongestFragment = 4;

    public string Text => Line.Text;

    public int Words { get; } = CountWords(Line.Text);

    public bool EndsSentence => Text.AsSpan().TrimEnd(Closers) switch
    {
        [.., '.' or '…'] => true,
        // Headlines ask, exclaim and quote too; not at this length.
        [.., '!' or '?'] => Words >= QuotedProseWords,
        _ => Words >= QuotedProseWords && Closers.Contains(Text[^1]),
    };

    /// <summary>The look of a line, asked only where it may matter: nothing is taken from menus, boxes and comments that were not chosen.</summary>
    public static LineReading Of(Line line, LineRules rules) =>
        line is { Chosen: false, Region: Region.Apart or Region.Comments } ? new(line, Look.Short, "", []) : Read(line, rules);

    public static LineReading Read(Line line, LineRules rules)
    {
        var text = line.Text;
        if (IsAddress(text))
        {
            return new(line, Look.Address, "permalink", []);
        }

        var words = CountWords(text);
        if (text.Length <= LineRules.LongestMarkLine)
        {
            var marks = rules.Marks(text);
            if (marks.Count > 0 && (Share(marks, text) >= LeastMarked || IsFirstSentence(marks[0], text, words) || IsDateLine(marks[0]) || FillsItem(marks, text)))
            {
                return new(line, Look.Mark, marks[0].Kind, marks);
            }

            if (rules.Chrome(text) is { } kind)
            {
                return new(line, Look.Chrome, kind, []);
            }

            if (IsMenu(text))
            {
                return new(line, Look.Chrome, "menu", []);
            }

            if (IsBiography(text))
            {
                return new(line, Look.Short, "bio", []);
            }
        }

        var reading = new LineReading(line, Look.Short, "", []);
        var isProse = words >= ProseWords || (words >= FewestProseWords && reading.EndsSentence) || (words >= FewestProseWords && (rules.Dateline(text) is not null || rules.CreditAt(text, "end") is not null || rules.ChromeAtEnd(text) < text.Length));
        return isProse ? reading with { Look = Look.Prose } : reading;
    }

    /// <summary>Items on one line with bars or dots between them.</summary>
    public bool IsList => Text.AsSpan().ContainsAny(ListSigns);

    // «Extrait publié avec l'accord de La Dépêche. Nous ne reproduisons jamais …»: the rest of the line comments on the credit.
    private static bool IsFirstSentence(Mark mark, string text, int words) =>
        words <= MostCommentedWords && mark is { Role: PartRole.Credit, Span.Start: 0 } && mark.Span.End < text.Length && text[mark.Span.End] == '.';

    private const int MostCommentedWords = 30;

    // «Publié le 14 mai 2031 – Rubrique Entreprises»: the words before the date say what the line is.
    private static bool IsDateLine(Mark mark) =>
        mark is { Role: PartRole.Note, Span.Start: 0, Kind: "published" or "modified" } && mark.Value.Start > FewestLeadLetters;

    // More than an article («le 14 mai»).
    private const int FewestLeadLetters = 5;

    // «6 février 2031 · admin · Géopolitique»: one item of the list is a mark, and nothing else.
    private static bool FillsItem(List<Mark> marks, string text)
    {
        if (!text.AsSpan().ContainsAny(ListSigns))
        {
            return false;
        }

        foreach (var mark in marks)
        {
            var before = text.AsSpan(0, mark.Span.Start).TrimEnd();
            var after = text.AsSpan(mark.Span.End).TrimStart();
            if ((before.IsEmpty || ListSigns.Contains(before[^1])) && (after.IsEmpty || ListSigns.Contains(after[0])))
            {
                return true;
            }
        }

        return false;
    }

    private const string ListSigns = "|·•>»";

    /// <summary>Items of a list on one line: menus, breadcrumbs, share bars. The separators stand between short items.</summary>
    private static bool IsMenu(string text)
    {
        if (!text.AsSpan().ContainsAny(MenuSigns))
        {
            return false;
        }

        var items = text.Split(["|", "·", "•", "»", ">", " / "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Three items tell a list from a title with a bar in it; a name or a section has four words at most.
        return items.Length >= 3 && !text.Contains('«', StringComparison.Ordinal) && items.Average(CountWords) <= 4;
    }

    private static readonly SearchValues<char> MenuSigns = SearchValues.Create("|·•»>/");

    private static bool IsBiography(string text)
    {
        if (text.AsSpan().Count('.') < FewestFragments - 1)
        {
            return false;
        }

        var inner = text.Trim('"', '“', '”', '«', '»', ' ', '\u00A0');
        if (inner.Contains(',', StringComparison.Ordinal) || inner.AsSpan().ContainsAny("?!:;"))
        {
            return false;
        }

        var fragments = inner.Split('.', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return fragments.Length >= FewestFragments && fragments.Average(CountWords) <= LongestFragment;
    }

    private static bool IsAddress(string text) =>
        (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)) && !text.AsSpan().ContainsAny(" \u00A0");

    private static double Share(List<Mark> marks, string text)
    {
        var marked = marks.Sum(mark => Letters(mark.Span.Of(text.AsSpan())));
        return (double)marked / Math.Max(1, Letters(text));
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return letters;
    }

    internal static int CountWords(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && c is '-' or '’' or '\'');
        }

        return words;
    }
}
