namespace Filature;

/// <summary>What a document says of itself: never believed by itself, never thrown away.</summary>
public enum ClaimKind
{
    Headline,
    Author,
    Outlet,
    Agency,
    Published,
    Modified,
    Retrieved,
    Language,

    /// <summary>The address the document gives as its own.</summary>
    Address,

    /// <summary>The address of what it was made from.</summary>
    Origin,

    /// <summary>The part of the outlet it stands in.</summary>
    Section,

    /// <summary>The address of the same article in another language.</summary>
    Alternate,

    /// <summary>The address of its picture.</summary>
    Image,
    ImageCaption,
    ImageCredit,

    /// <summary>What says that the text is not open to everyone: the mark's value, or the visible words.</summary>
    Paywall,

    /// <summary>The words that ask for consent in place of the text or before it.</summary>
    CookieWall,

    /// <summary>A rubric or keyword that it was filed under.</summary>
    Category,
}

/// <summary>One saying of a document about itself, with its place.</summary>
/// <param name="Where">The place by name: <c>json-ld datePublished</c>, <c>meta og:site_name</c>, <c>text</c>, <c>arrival</c> …</param>
/// <param name="Span">Where it stands in the article's text; null where it stands outside it (markup, transport).</param>
public sealed record Claim(string Id, ClaimKind Kind, string Value, string Where, TextSpan? Span)
{
    public static Claim Of(string textId, ClaimKind kind, string value, string where, TextSpan? span = null) =>
        new("c" + Hash.Of($"{textId}|{kind}|{value}|{where}|{span}"), kind, value, where, span);
}
