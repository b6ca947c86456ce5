using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace Filature.Arrivals;

/// <summary>
/// Fetches one page from the open web. The address that is checked is the one that is connected to, on every redirect again
/// (AntiSSRF), so neither a name nor a redirect can lead into a private network.
/// </summary>
internal sealed class Fetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public Fetcher(FetchOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = true, AddXFFHeader = false };
        policy.AddAllowedAddresses([.. options.AllowedAddresses]);
        var handler = policy.GetHandler();
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.MaxResponseHeadersLength = 64;
        _client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Filature/0.1 (+https://filature.example)");
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8");
        // Decompressed here, so that the limit counts what comes out.
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br, deflate");
    }

    /// <returns>Problems: <c>fetch.*</c>, <c>arrival.empty</c>, <c>arrival.unsupported</c>.</returns>
    public async Task<Outcome<Arrival>> Fetch(string address, DateOnly? asOf, CancellationToken cancel)
    {
        using var total = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        total.CancelAfter(_options.Total);
        try
        {
            return await Follow(address, asOf, total.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Problem("fetch.timeout", $"{address} did not answer whole in {_options.Total.TotalSeconds:0.#} s.", "Try again later, or save the page and give the file.");
        }
        catch (Exception e) when (Refusal(e))
        {
            return PrivateAddress(address);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or InvalidDataException)
        {
            return new Problem("fetch.network", $"{address} could not be fetched: {Innermost(e).Message}", "Check the address and the connection, or save the page and give the file.");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<Outcome<Arrival>> Follow(string asked, DateOnly? asOf, CancellationToken cancel)
    {
        var parsed = WebAddress.Parse(asked);
        for (var redirects = 0; parsed.IsOk; redirects++)
        {
            var at = parsed.Value;
            if (WebAddress.IsLocalName(at))
            {
                return PrivateAddress(asked);
            }

            using var response = await Answer(at, cancel);
            if (!IsRedirect(response.StatusCode))
            {
                return await Take(asked, at, response, asOf, cancel);
            }

            if (redirects == _options.MaxRedirects)
            {
                return new Problem(
                    "fetch.too-many-redirects", $"{asked} redirects more than {_options.MaxRedirects} times.",
                    "Open it in a browser and give the address where it ends, or save the page and give the file.");
            }

            parsed = WebAddress.Redirected(at, response.Headers.Location);
        }

        return parsed.Problem;
    }

    private async Task<HttpResponseMessage> Answer(Uri at, CancellationToken cancel)
    {
        using var headers = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        headers.CancelAfter(_options.Headers);
        return await _client.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, headers.Token);
    }

    private async Task<Outcome<Arrival>> Take(string asked, Uri at, HttpResponseMessage response, DateOnly? asOf, CancellationToken cancel)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return HttpStatus.Problem(asked, response.StatusCode);
        }

        var type = response.Content.Headers.ContentType;
        if (!IsDocument(type))
        {
            return new Problem(
                "fetch.media-type", $"{asked} is {type!.MediaType}, not a page.", "Give the address of an article: an HTML page, a text or a PDF.");
        }

        var limit = type?.MediaType is MediaTypes.Pdf ? _options.PdfLimit : _options.PageLimit;
        var body = await Body.Read(asked, response.Content, limit, cancel);
        return body.Then<Arrival>(bytes => MediaTypes.Sniff(bytes.Span, at.AbsoluteUri).Then<Arrival>(kind => new Arrival(
            asked, bytes, kind.MediaType, Charset(type) ?? kind.Charset, at.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped),
            asOf ?? DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime))));
    }

    // A server that does not know what it sends is asked by the bytes.
    private static bool IsDocument(MediaTypeHeaderValue? type) => type?.MediaType?.ToLowerInvariant() is
        null or "" or "application/octet-stream" or "text/html" or "application/xhtml+xml" or "text/plain" or "text/markdown" or "application/pdf";

    private static string? Charset(MediaTypeHeaderValue? type) =>
        type?.CharSet?.Trim('"', '\'', ' ') is { Length: > 0 } charset ? charset.ToLowerInvariant() : null;

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    // The handler refuses the unspecified addresses (0.0.0.0, ::) with an ArgumentException of its own.
    private static bool Refusal(Exception e)
    {
        for (var at = e; at is not null; at = at.InnerException)
        {
            if (at is AntiSSRFException or ArgumentException { ParamName: "hostName" })
            {
                return true;
            }
        }

        return false;
    }

    private static Exception Innermost(Exception e)
    {
        while (e.InnerException is { } inner)
        {
            e = inner;
        }

        return e;
    }

    private static Problem PrivateAddress(string asked) => new(
        "fetch.private-address", $"{asked} leads to this machine or to a private network; Filature fetches from the public web only.",
        "If the page is yours, save it and give the file.");
}
