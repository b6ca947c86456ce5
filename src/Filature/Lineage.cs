namespace Filature;

/// <summary>Where an article comes from: writer, agency and outlet are three facts, each with its proof.</summary>
/// <param name="Published">The day this document was published.</param>
/// <param name="ReferenceDay">The day that «yesterday» counts from: the origin's, where the origin is known.</param>
/// <param name="DerivedFrom">What this article was made from, nearest ancestor first.</param>
public sealed record Lineage(
    Finding<string>? Outlet,
    Finding<string>? Agency,
    Finding<string>? Writer,
    Finding<DatedBy>? Published,
    Finding<DatedBy>? ReferenceDay,
    Finding<Dateline>? Dateline,
    ValueList<Finding<string>> Bylines,
    ValueList<Finding<Credit>> Credits,
    Finding<bool> MachineTranslated,
    ValueList<Finding<Derivation>> DerivedFrom);

/// <summary>A date and what it was taken from: <c>json-ld datePublished</c>, <c>dateline, year of arrival</c> …</summary>
public sealed record DatedBy(PartialDate Date, string Basis);

/// <summary>«MOSCOU, 3 février (Reuters)»: each part only where it is there.</summary>
public sealed record Dateline(string? Place, PartialDate? Date, string? Agency);

/// <summary>How a credit line uses what it names.</summary>
public enum CreditKind
{
    Source,
    With,
    Adapted,
    Translated,
    PressRelease,
}

/// <summary>A credit line: what it names, agencies by their canonical short form; null where it names nobody («avec agences»).</summary>
public sealed record Credit(string? Agency, CreditKind Kind);

/// <summary>How one article was made from another.</summary>
public enum DerivationKind
{
    Copy,
    Excerpt,
    Rewrite,
    Translation,
    SamePrimarySource,
}

/// <summary>What a changed stretch touches.</summary>
public enum ChangeKind
{
    Wording,
    Number,
    Name,
    Date,
    Negation,
    Attribution,
    Omission,
    Addition,
}

/// <summary>A stretch of the origin and the stretch of the derived text that was made from it, in each one's own offsets.</summary>
public readonly record struct Passage(TextSpan From, TextSpan To);

/// <summary>Words that differ inside or beside aligned passages. An omission has an empty <see cref="To"/>, an addition an empty <see cref="From"/>.</summary>
/// <param name="FromSpan">In the origin; empty for an addition, at the place where it would stand.</param>
/// <param name="ToSpan">In the derived text; empty for an omission.</param>
public sealed record Change(string From, string To, TextSpan FromSpan, TextSpan ToSpan, bool InsideQuotation, ChangeKind What);

/// <summary>That an article was made from another one, or from something outside the archive (W3C PROV: wasDerivedFrom).</summary>
/// <param name="From">The origin's article id; null where the origin is not in the archive and <paramref name="External"/> names it.</param>
/// <param name="Declared">Whether the derived article says so.</param>
/// <param name="Similarity">The share of the derived body's words that stand in aligned passages, in [0, 1].</param>
public sealed record Derivation(
    string? From, string? External, string To, DerivationKind Kind, bool Declared, double Similarity,
    ValueList<Passage> Passages, ValueList<Change> Changes)
{
    /// <summary>
    /// Whether a change says something by itself: that a rewrite has other words than its origin does not, unless somebody is quoted, and
    /// that a translation has other words never does.
    /// </summary>
    public bool IsTelling(Change change) =>
        change.What != ChangeKind.Wording || change.FromSpan.IsEmpty || change.ToSpan.IsEmpty
        || !(Kind == DerivationKind.Translation || (Kind == DerivationKind.Rewrite && !change.InsideQuotation));
}

/// <summary>An analyzed article with its lineage: what Records starts from.</summary>
public sealed record TracedArticle(Article Article, Analysis Analysis, Lineage Lineage)
{
    public Outline Outline { get; init; } = Outline.Empty;
}
