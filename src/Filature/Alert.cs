namespace Filature;

/// <summary>What a rule watches for.</summary>
public enum AlertKind
{
    /// <summary>A copy, excerpt, rewrite or translation has other words inside quotation marks than its origin.</summary>
    QuotationChanged,

    /// <summary>An agency or outlet that the origin names, or that is the origin, is no longer named; or an earlier version of the page named it.</summary>
    CreditDropped,

    /// <summary>A translation that does not say so.</summary>
    UndeclaredTranslation,

    /// <summary>A page has another text than before, and nothing in it says that it was changed.</summary>
    SilentEdit,

    /// <summary>A copy bears another day than its origin, or a page two days that cannot both be.</summary>
    DayContradicted,
}

/// <summary>A rule of the desk: what to watch for, and on which pages.</summary>
/// <param name="Outlet">Words of the outlet of the page; null watches all.</param>
/// <param name="Origin">Words of the outlet or agency that it was made from; null watches all.</param>
public sealed record AlertRule(AlertKind Kind, string? Outlet = null, string? Origin = null)
{
    public string Id => "r" + Hash.Of($"{Kind}|{Outlet}|{Origin}");
}

/// <summary>Something in an article that a rule may watch for, with the finding that shows it.</summary>
/// <param name="Finding">The id of the finding; null where the page's text changed and no finding says it.</param>
/// <param name="Origin">The article that it is compared with: its origin, or for an edit itself; null where the page contradicts itself.</param>
/// <param name="Before">What stood there: the origin's words, the dropped name, the other day.</param>
/// <param name="After">What stands in the article; null where it is gone.</param>
/// <param name="More">How many further differences of this kind there are.</param>
public sealed record AlertSign(AlertKind Kind, string Article, string? Finding, string? Origin, string? Before, string? After, int More);
