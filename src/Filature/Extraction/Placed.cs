namespace Filature.Extraction;

/// <summary>A stretch of a placed line with its role.</summary>
internal readonly record struct Piece(PartRole Role, TextSpan Span);

/// <summary>A claim that stands in a placed line.</summary>
internal sealed record PlacedClaim(ClaimKind Kind, TextSpan Value, string Where);

/// <summary>A line that goes into the article's text: what of it is taken, and what its pieces are. Spans are offsets into the line.</summary>
internal sealed record Placed(Line Line, TextSpan Taken, List<Piece> Pieces)
{
    public List<PlacedClaim> Claims { get; init; } = [];

    public static Placed Whole(Line line, PartRole role) => new(line, new(0, line.Text.Length), [new(role, new(0, line.Text.Length))]);
}

/// <summary>The lines of an article in document order, with what else was seen on the way.</summary>
internal sealed record Placement(List<Placed> Lines, bool ImageMissing)
{
    /// <summary>Whether SmartReader chose the lines.</summary>
    public bool IsFallback { get; init; }
}
