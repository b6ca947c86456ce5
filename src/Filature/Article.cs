namespace Filature;

/// <summary>What a stretch of an article is.</summary>
public enum PartRole
{
    Headline,
    Dateline,
    Byline,
    Body,
    Credit,
    Caption,
    Note,
}

/// <summary>A stretch of an article's text with its role. Parts are ordered; a dateline or a credit may stand inside a body paragraph's line.</summary>
public readonly record struct Part(PartRole Role, TextSpan Span);

/// <summary>The article out of its page: clean text in document order, with the way back to every character it came from.</summary>
/// <param name="Id">See <see cref="Arrival.ArticleId"/>.</param>
/// <param name="Language">BCP 47 code as detected: fr, en, es, or another.</param>
/// <param name="Text">Headline, datelines, bylines, body, credit lines and notes in document order, one paragraph a line.</param>
/// <param name="Runs">Where each stretch of the text stands in the decoded document (see <see cref="MappedText"/>).</param>
/// <param name="Body">The running text alone, paragraphs joined by a line break: what extraction is scored on.</param>
/// <param name="Claims">What the document says of itself.</param>
/// <param name="Warnings">What a reader should know of the reading: defects, doubts.</param>
public sealed record Article(
    string Id,
    string Language,
    SourceText Text,
    ValueList<MappedText.Run> Runs,
    ValueList<Part> Parts,
    string Body,
    ValueList<Claim> Claims,
    ValueList<Warning> Warnings)
{
    /// <summary>The headline's words, or the first words of the text where it has none.</summary>
    public string Headline
    {
        get
        {
            foreach (var part in Parts)
            {
                if (part.Role == PartRole.Headline)
                {
                    return part.Span.Of(Text.Text);
                }
            }

            var line = Text.Text.AsSpan();
            var end = line.IndexOf('\n');
            return line[..Math.Min(end < 0 ? line.Length : end, 120)].ToString();
        }
    }

    public IEnumerable<Claim> ClaimsOf(ClaimKind kind) => Claims.Where(claim => claim.Kind == kind);

    public IEnumerable<TextSpan> PartsOf(PartRole role) => Parts.Where(part => part.Role == role).Select(part => part.Span);
}

/// <summary>Something a reader should know that stopped nothing.</summary>
public sealed record Warning(string Code, string Message);

/// <summary>An article with the analysis of its text: what Provenance starts from.</summary>
public sealed record AnalyzedArticle(Article Article, Analysis Analysis);
