namespace Filature.Storage;

/// <summary>What a list shows of one article: read without its report.</summary>
/// <param name="Number">Its place in the order of arrival, from 1.</param>
/// <param name="Kind">How it was made from its nearest origin; null where it owes nothing to another.</param>
/// <param name="Origin">The outlet of that origin, or the name of one outside the archive.</param>
public sealed record ArticleRow(
    int Number, string Id, string Headline, string? Outlet, string Language, PartialDate? Day, DateTimeOffset Added, string? Story,
    DerivationKind? Kind, bool Declared, string? Origin);

/// <summary>What a reader narrows the stories to; a null narrows nothing.</summary>
/// <param name="Country">ISO 3166.</param>
public sealed record StoryFilter(string? Country = null, string? Language = null, string? Outlet = null)
{
    public static readonly StoryFilter None = new();

    public bool IsNone => this == None;
}

/// <summary>A value that stories can be narrowed to, with the number of stories lately.</summary>
public sealed record FacetValue(string Kind, string Value, int Stories);

/// <summary>What a list shows of one statement: read without its report.</summary>
/// <param name="Content">The words said.</param>
/// <param name="SaidOn">Null where only the article's day is known.</param>
public sealed record StatementRow(
    string Id, string Article, string Headline, string? Outlet, string Language, string? Speaker, string? Addressee, Act Act, StatementKind Kind, PartialDate? SaidOn,
    PartialDate? Day, string Content);

/// <summary>A name with how often it stands in what was looked at.</summary>
public sealed record Tally(string Name, int Count);

/// <summary>An outlet in a list.</summary>
/// <param name="Articles">As many as it has, counted up to <see cref="DeskShelf.Lately"/>.</param>
public sealed record OutletRow(string Name, int Articles, PartialDate? Newest);

/// <summary>How an outlet works, by its newest articles.</summary>
/// <param name="Articles">How many were looked at: all, or the newest <see cref="DeskShelf.Lately"/>.</param>
/// <param name="Taken">Of these, made from another article or from something outside the archive.</param>
/// <param name="Declared">Of those taken, the ones that say so.</param>
/// <param name="From">From whom it takes.</param>
/// <param name="By">Who takes from it.</param>
/// <param name="Lags">Of those taken whose own and whose origin's day are known: how many whole days later, ascending.</param>
public sealed record OutletProfile(
    string Name, int Articles, int Taken, int Declared, IReadOnlyList<Tally> Kinds, IReadOnlyList<Tally> From, IReadOnlyList<Tally> By, IReadOnlyList<int> Lags);

/// <summary>How an actor speaks, by its newest statements.</summary>
/// <param name="Statements">How many were looked at: all, or the newest <see cref="DeskShelf.Lately"/>.</param>
/// <param name="To">Whom it speaks to.</param>
/// <param name="Months">By month as 2031-09, ascending; what has no month is left out.</param>
public sealed record ActorProfile(string Name, int Statements, IReadOnlyList<(Act Act, int Count)> Acts, IReadOnlyList<Tally> To, IReadOnlyList<Tally> Months);

/// <summary>A search that its reader keeps.</summary>
public sealed record SavedSearch(int Number, string Query, DateTimeOffset Made);

/// <summary>One page of what a search found.</summary>
/// <param name="Found">How many were found; counted up to <see cref="DeskShelf.Lately"/>.</param>
/// <param name="Outlets">Of what was found.</param>
/// <param name="Languages">The same.</param>
/// <param name="Months">The same: as 2031-09, the newest first.</param>
public sealed record SearchPageOf(
    IReadOnlyList<SearchHit> Hits, int Found, IReadOnlyList<Tally> Outlets, IReadOnlyList<Tally> Languages, IReadOnlyList<Tally> Months);
