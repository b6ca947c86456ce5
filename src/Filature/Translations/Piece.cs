namespace Filature.Translations;

/// <summary>What of an article is translated. Titles come first, for they are short and many read no more.</summary>
public enum PieceKind
{
    Title,
    Statement,
    Text,
}

/// <param name="Finding">The id of the statement; null for the others.</param>
public sealed record Piece(PieceKind Kind, string? Finding = null)
{
    public static Piece Title { get; } = new(PieceKind.Title);

    public static Piece Text { get; } = new(PieceKind.Text);

    public static Piece Statement(string finding) => new(PieceKind.Statement, finding);
}
