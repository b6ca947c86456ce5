using System.Globalization;
using Filature.Arrivals.Feeds;

namespace Filature.Extraction;

/// <summary>Puts the placed lines together: text, parts, body, claims and warnings.</summary>
internal static class ArticleAssembly
{
    public static Outcome<Article> Assemble(Arrival arrival, string language, Placement placement, List<MarkupClaim> markup, string? title)
    {
        var builder = new MappedText.Builder();
        var parts = new List<Part>();
        var inText = new List<(ClaimKind Kind, TextSpan Span, string Where)>();
        var end = 0;
        foreach (var placed in placement.Lines)
        {
            if (builder.Length > 0)
            {
                builder.Replace("\n", Between(end, placed));
            }

            var shift = builder.Length - placed.Taken.Start;
            builder.Append(placed.Line.Content, placed.Taken);
            parts.AddRange(placed.Pieces.Select(piece => new Part(piece.Role, Moved(piece.Span, shift))));
            inText.AddRange(placed.Claims.Select(claim => (claim.Kind, Moved(claim.Value, shift), claim.Where)));
            end = placed.Line.Content.ToSource(placed.Taken).End;
        }

        var mapped = builder.Build();
        if (mapped.Text.Length == 0)
        {
            return new Problem("document.no-text", "No article was found in the document.", "Give the page or file that holds the article.");
        }

        var text = SourceText.Freeze(mapped.Text);
        parts.Sort((left, right) => left.Span.CompareTo(right.Span));
        return new Article(
            arrival.ArticleId, language, text, mapped.Runs, parts.ToValueList(),
            string.Join('\n', parts.Where(part => part.Role == PartRole.Body).Select(part => part.Span.Of(text.Text))),
            Claims(arrival, text, mapped, parts, inText, markup, title), Warnings(placement));
    }

    // The line break stands for the gap in the source; of lines taken out of order, for nothing.
    private static TextSpan Between(int end, Placed placed)
    {
        var start = placed.Line.Content.ToSource(placed.Taken).Start;
        return start >= end ? new(end, start) : new(end, end);
    }

    private static ValueList<Claim> Claims(
        Arrival arrival, SourceText text, MappedText mapped, List<Part> parts, List<(ClaimKind Kind, TextSpan Span, string Where)> inText, List<MarkupClaim> markup, string? title)
    {
        var claims = new List<Claim>();
        foreach (var part in parts.Where(part => part.Role == PartRole.Headline))
        {
            claims.Add(Claim.Of(text.Id, ClaimKind.Headline, part.Span.Of(text.Text), "text headline", part.Span));
        }

        claims.AddRange(inText.Select(claim => Claim.Of(text.Id, claim.Kind, claim.Span.Of(text.Text), claim.Where, claim.Span)));
        claims.AddRange(markup.Select(claim => claim with { Value = WholeCharacters.Of(claim.Value) })
            .Select(claim => Claim.Of(text.Id, claim.Kind, claim.Value, claim.Where, claim.PlaceIn(mapped))));
        if (title is not null)
        {
            foreach (var headline in claims.Where(claim => claim.Kind == ClaimKind.Headline).Select(claim => claim.Value).Distinct().ToList())
            {
                if (TitleSuffix.After(title, headline) is { } outlet)
                {
                    claims.Add(Claim.Of(text.Id, ClaimKind.Outlet, outlet, "title suffix"));
                }
            }
        }

        foreach (var (address, where) in claims.Where(claim => claim.Kind == ClaimKind.Address).Select(claim => (claim.Value, "permalink path")).ToList()
            .Append((arrival.Address ?? "", "address")))
        {
            if (AddressDate.In(address) is { } date)
            {
                claims.Add(Claim.Of(text.Id, ClaimKind.Published, date, where));
            }
        }

        if (arrival.Retrieved is { } retrieved)
        {
            claims.Add(Claim.Of(text.Id, ClaimKind.Retrieved, retrieved.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "arrival"));
        }

        return claims.DistinctBy(claim => claim.Id).ToValueList();
    }

    private static ValueList<Warning> Warnings(Placement placement)
    {
        var warnings = new List<Warning>();
        var repairs = placement.Lines.SelectMany(placed => placed.Line.Repairs).CountBy(code => code).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        foreach (var (code, count) in repairs)
        {
            warnings.Add(new(code, code == "text.hyphens-removed"
                ? $"Hyphens inside words were taken out in {count} paragraphs."
                : $"Paragraphs broken in mid-sentence were joined in {count} places."));
        }

        if (placement.ImageMissing)
        {
            warnings.Add(new("text.image-missing", "The document has the mark of an image that was not delivered."));
        }

        if (placement.IsFallback)
        {
            warnings.Add(new(BodyChoice.FallbackWarning, "Our own choice of the article's lines was in doubt; a second reader chose them."));
        }

        if (!placement.Lines.Exists(placed => placed.Pieces.Exists(piece => piece.Role == PartRole.Body)))
        {
            warnings.Add(new("text.no-body", "No running text was found."));
        }

        return warnings.ToValueList();
    }

    private static TextSpan Moved(TextSpan span, int by) => new(span.Start + by, span.End + by);
}
