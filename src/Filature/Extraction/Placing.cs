namespace Filature.Extraction;

/// <summary>
/// Decides by position what each line is: the front matter before the running text, the text with what interrupts it, and the
/// foot after it. What is no part of the article is left out here and nowhere else.
/// </summary>
internal sealed class Placing(List<LineReading> lines, LineRules rules, KnownFacts known, bool isPage)
{
    private readonly List<Placed> _placed = [];
    private TextSpan? _masthead;
    private string _mastheadKey = "";
    private bool _imageMissing;
    private bool _hasDateline;

    public Placement Place()
    {
        var (first, last) = TextBounds.Find(lines, isPage);
        var headline = HeadlineFinder.Find(lines, first, known.IsTitle);
        if (headline > first)
        {
            // Teasers stood before the title.
            (first, last) = TextBounds.After(lines, headline, last, isPage);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            _imageMissing |= lines[i].Kind == "image";
            if (i == headline)
            {
                PlaceHeadline(lines[i]);
            }
            else if (i < first)
            {
                PlaceFront(lines[i], i, headline);
            }
            else if (i <= last)
            {
                PlaceText(lines[i], i, first, last);
            }
            else
            {
                PlaceFoot(lines[i]);
            }
        }

        return new(_placed, _imageMissing);
    }

    private void PlaceHeadline(LineReading reading)
    {
        var text = reading.Text;
        var suffix = TitleSuffix.AgencyIn(text);
        if (suffix is not { } name)
        {
            _placed.Add(Placed.Whole(reading.Line, PartRole.Headline));
            return;
        }

        var title = new TextSpan(0, name.Start).Trim(text);
        while (title.Length > 1 && !char.IsLetterOrDigit(text[title.End - 1]) && text[title.End - 1] is not ('»' or '”' or '"' or '?' or '!' or ')'))
        {
            title = new TextSpan(0, title.End - 1).Trim(text);
        }

        _placed.Add(new(reading.Line, new(0, text.Length), [new(PartRole.Headline, title), new(PartRole.Note, name)])
        {
            // The page a title was taken from: whose it is, the page itself does not say.
            Claims = [new(ClaimKind.Agency, name, "title suffix")],
        });
    }

    private void PlaceFront(LineReading reading, int index, int headline)
    {
        if (IsApart(reading) && !known.IsOutlet(reading.Text))
        {
            return;
        }

        if (reading.Line.Region == Region.Caption)
        {
            PlaceCaption(reading);
            return;
        }

        switch (reading.Look)
        {
            // «LITTORAL INFO | samedi 10 juin 2023»: a list with a date in it is a masthead before it is a date line.
            case Look.Mark when index < headline && reading.IsList && reading.Marks[0].Span.Start > 0 && PlaceMasthead(reading):
                break;
            case Look.Mark:
                PlaceMarks(reading);
                break;
            case Look.Address:
                PlaceAddress(reading);
                break;
            case Look.Chrome when reading.Kind == "caption":
                PlaceCaption(reading);
                break;
            case Look.Short or Look.Prose or Look.Chrome when index < headline || headline < 0:
                PlaceMasthead(reading);
                break;
            case Look.Short when known.AuthorIn(reading.Text) is { } author:
                PlaceAuthor(reading, author);
                break;
            case Look.Short or Look.Prose when reading.Line.Chosen && index > headline && headline >= 0 && reading.Words >= (isPage ? FewestChosenWords : FewestStandfirstWords):
                PlaceBody(reading, mayHaveDateline: true, mayHaveCredit: false);
                break;
        }
    }

    // Between headline and text, fewer words are a section's name or a button.
    private const int FewestStandfirstWords = 5;
    private const int FewestChosenWords = 3;

    private void PlaceText(LineReading reading, int index, int first, int last)
    {
        if (IsApart(reading))
        {
            return;
        }

        if (reading.Line.Region == Region.Caption)
        {
            PlaceCaption(reading);
            return;
        }

        switch (reading.Look)
        {
            case Look.Mark when reading.Words <= MostMarkWords:
                PlaceMarks(reading);
                break;
            case Look.Chrome when reading.Kind == "caption":
                PlaceCaption(reading);
                break;
            // A full paragraph that merely speaks of cookies or of letters is text when it stands inside the text.
            case Look.Chrome when !(reading.Line.Chosen && reading.EndsSentence && reading.Words > MostMarkWords):
                break;
            case Look.Address:
                PlaceAddress(reading);
                break;
            default:
                if (reading.Line.Chosen)
                {
                    PlaceBody(reading, mayHaveDateline: index <= first + 2, mayHaveCredit: index >= last - 2 || index == first);
                }

                break;
        }
    }

    private const int MostMarkWords = 40;

    private void PlaceFoot(LineReading reading)
    {
        if (reading.Line.Region is Region.Apart or Region.Comments)
        {
            return;
        }

        switch (reading.Look)
        {
            case Look.Mark when reading.Marks.Exists(mark => mark.Role is PartRole.Credit or PartRole.Byline or PartRole.Note):
                PlaceMarks(reading);
                break;
            case Look.Address:
                PlaceAddress(reading);
                break;
            case Look.Chrome when reading.Kind == "caption":
                PlaceCaption(reading);
                break;
            case Look.Chrome when reading.Kind is "feed" or "related" && FeedName(reading) is { } feed:
                _placed.Add(new(reading.Line, feed, [new(PartRole.Note, feed)]) { Claims = [new(ClaimKind.Agency, feed, "text feed name")] });
                break;
            case Look.Short when reading.Line.IsStrong && reading.Words <= MostNameWords && reading.Line.Region == Region.Main:
                PlaceOutlet(reading, new(0, reading.Text.Length), "text station name");
                break;
            default:
                if (StartsWithMasthead(reading) && Masthead.NameIn(reading.Text) is { } name)
                {
                    PlaceOutlet(reading, name, "text masthead");
                }

                break;
        }
    }

    private const int MostNameWords = 8;

    // «RT All Fr2Fr», «… Actualités Yahoo»: from the first agency named on, or the whole of a feed's name.
    private static TextSpan? FeedName(LineReading reading)
    {
        var agency = Agencies.In(reading.Text).Select(found => (TextSpan?)found.Span).FirstOrDefault();
        return agency is null ? null
            : reading.Kind == "feed" ? new TextSpan(0, reading.Text.Length)
            : new TextSpan(agency.Value.Start, reading.Text.Length);
    }

    private bool StartsWithMasthead(LineReading reading) =>
        reading.Words <= MostNameWords + 4 && _mastheadKey.Length > 0 && reading.Look is Look.Short or Look.Prose
        && Folding.Fold(reading.Text).StartsWith(_mastheadKey, StringComparison.Ordinal);

    private bool PlaceMasthead(LineReading reading)
    {
        // Only the first line that could be one is the outlet's; mottoes and section names follow it.
        if (_masthead is not null || _placed.Exists(placed => placed.Pieces.Exists(piece => piece.Role == PartRole.Headline)))
        {
            return false;
        }

        if (Masthead.NameIn(reading.Text) is not { } name || rules.Chrome(name.Of(reading.Text)) is not null
            || (reading.Look == Look.Chrome && reading.Kind != "menu") || (!reading.Line.Chosen && !known.IsOutlet(name.Of(reading.Text)) && reading.Line.Region != Region.Header))
        {
            return false;
        }

        _masthead = name;
        _mastheadKey = Folding.Fold(name.Of(reading.Text));
        PlaceOutlet(reading, name, "text masthead");
        foreach (var mark in rules.Marks(reading.Text[name.End..].TrimStart(' ', '|', '-', '–', '—')))
        {
            // «LITTORAL INFO | samedi 10 juin 2023 | Marées»: the day is said beside the name.
            var from = reading.Text.Length - reading.Text[name.End..].TrimStart(' ', '|', '-', '–', '—').Length;
            var span = new TextSpan(mark.Span.Start + from, mark.Span.End + from);
            var value = new TextSpan(mark.Value.Start + from, mark.Value.End + from);
            if (mark is { Role: PartRole.Note, Kind: "published" or "modified" })
            {
                _placed.Add(new(reading.Line, span, [new(PartRole.Note, span)]) { Claims = [DateClaim(mark, value)] });
            }
        }

        return true;
    }

    private void PlaceOutlet(LineReading reading, TextSpan name, string where) =>
        _placed.Add(new(reading.Line, name, [new(PartRole.Note, name)])
        {
            Claims = where == "text masthead" && _placed.Exists(placed => placed.Claims.Exists(claim => claim.Where == where))
                ? [] : [new(ClaimKind.Outlet, name, where)],
        });

    private void PlaceAddress(LineReading reading) =>
        _placed.Add(Placed.Whole(reading.Line, PartRole.Note) with { Claims = [new(ClaimKind.Address, new(0, reading.Text.Length), "text permalink")] });

    private void PlaceCaption(LineReading reading)
    {
        if (reading.Line.Region != Region.Apart)
        {
            _placed.Add(Placed.Whole(reading.Line, PartRole.Caption));
        }
    }

    private void PlaceAuthor(LineReading reading, TextSpan author) =>
        _placed.Add(new(reading.Line, author, [new(PartRole.Byline, author)]) { Claims = [new(ClaimKind.Author, author, "text byline")] });

    private static PlacedClaim DateClaim(Mark mark, TextSpan value) =>
        new(mark.Kind == "modified" ? ClaimKind.Modified : ClaimKind.Published, value, "text date line");

    /// <summary>Marks close to each other stay on one line; what lies between far ones is left out.</summary>
    private void PlaceMarks(LineReading reading)
    {
        var text = reading.Text;
        var marks = reading.Marks;
        if (known.AuthorIn(text) is { } author && !marks.Exists(mark => mark.Role == PartRole.Byline || mark.Span.Overlaps(author)))
        {
            marks = [.. marks.Append(new(PartRole.Byline, author, author, "by")).OrderBy(mark => mark.Span)];
        }

        for (var i = 0; i < marks.Count;)
        {
            var from = i;
            var hull = marks[i].Span;
            while (++i < marks.Count && IsGlue(text.AsSpan(hull.End, marks[i].Span.Start - hull.End)))
            {
                hull = hull.Union(marks[i].Span);
            }

            var group = marks[from..i];
            _hasDateline |= group.Exists(mark => mark.Role == PartRole.Dateline);
            _placed.Add(new(reading.Line, hull, group.ConvertAll(mark => new Piece(mark.Role, mark.Span))) { Claims = [.. group.SelectMany(mark => ClaimsOf(mark, text))] });
        }

        // A closing stop or bracket belongs to what it closes; nothing else of the line is kept.
    }

    // «, », « – », « le »: what ties a byline to its date.
    private static bool IsGlue(ReadOnlySpan<char> between)
    {
        var letters = 0;
        foreach (var c in between)
        {
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return letters <= 2 && between.Length <= 8;
    }

    private static IEnumerable<PlacedClaim> ClaimsOf(Mark mark, string text) => mark switch
    {
        { Role: PartRole.Byline } => [new(ClaimKind.Author, mark.Value, "text byline")],
        { Role: PartRole.Note, Kind: "published" or "modified" } => [DateClaim(mark, mark.Value)],
        { Role: PartRole.Note, Kind: "copyright" } => [new(ClaimKind.Outlet, mark.Value, "text copyright")],
        { Role: PartRole.Credit } when Agencies.In(mark.Value.Of(text)).Any() => [new(ClaimKind.Agency, mark.Value, "text credit")],
        _ => [],
    };

    private void PlaceBody(LineReading reading, bool mayHaveDateline, bool mayHaveCredit)
    {
        var text = reading.Text;
        var taken = new TextSpan(0, rules.ChromeAtEnd(text)).Trim(text);
        var (start, end) = (taken.Start, taken.End);
        var before = new List<Mark>();
        if (mayHaveDateline && !_hasDateline && rules.Dateline(text) is { } dateline)
        {
            _hasDateline = true;
            before.Add(dateline);
            start = AfterSeparators(text, dateline.Span.End, end);
        }
        else if (mayHaveCredit && rules.CreditAt(text, "start") is { } opening)
        {
            before.Add(opening);
            start = AfterSeparators(text, opening.Span.End, end);
        }

        var closing = mayHaveCredit && end == text.Length ? rules.CreditAt(text, "end") : null;
        if (closing is { } credit && credit.Span.Start > start)
        {
            end = new TextSpan(start, credit.Span.Start).Trim(text).End;
        }

        var pieces = before.ConvertAll(mark => new Piece(mark.Role, mark.Span));
        if (end > start)
        {
            pieces.Add(new(PartRole.Body, new(start, end)));
        }

        if (closing is { } last)
        {
            pieces.Add(new(PartRole.Credit, last.Span));
            before.Add(last);
        }

        _placed.Add(new(reading.Line, taken, pieces) { Claims = [.. before.SelectMany(mark => ClaimsOf(mark, text))] });
    }

    private static int AfterSeparators(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '.' or '-' or '–' or '—' or ':' or ','))
        {
            at++;
        }

        return at;
    }

    private static bool IsApart(LineReading reading) => reading.Line.Region is Region.Apart or Region.Comments or Region.Footer && !(reading.Line.Chosen && reading.Look == Look.Prose);
}
