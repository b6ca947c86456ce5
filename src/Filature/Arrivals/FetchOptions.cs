namespace Filature.Arrivals;

/// <summary>The limits of a fetch. Strangers choose what an address leads to, so every one of them has to hold.</summary>
/// <param name="AllowedAddresses">Networks (<c>10.1.2.0/24</c>) that may be fetched from although they are private: a desk's own intranet.</param>
/// <param name="Total">For everything: names, connections, redirects, body.</param>
/// <param name="Headers">For each answer to begin.</param>
/// <param name="PageLimit">Bytes of a page after decompression.</param>
/// <param name="PdfLimit">Bytes of a PDF after decompression.</param>
/// <param name="MaxRedirects">Redirects followed.</param>
public sealed record FetchOptions(
    ValueList<string> AllowedAddresses, TimeSpan Total, TimeSpan Headers, int PageLimit, int PdfLimit, int MaxRedirects)
{
    public static readonly FetchOptions Default = new(
        AllowedAddresses: [],
        Total: TimeSpan.FromSeconds(20),
        Headers: TimeSpan.FromSeconds(10),
        PageLimit: 8 * 1024 * 1024,
        PdfLimit: DocumentFile.Limit,
        MaxRedirects: 5);
}
