using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace Filature.Arrivals;

/// <summary>One request to the open web.</summary>
/// <param name="Asked">The address that the user or a feed named: problems speak of it.</param>
/// <param name="At">What is asked for: <paramref name="Asked"/> itself, or where it redirects to.</param>
/// <param name="Wanted">What is wanted, for the words of a refusal: «a page».</param>
/// <param name="ETag">The mark of what is there already; unchanged, it is answered with 304.</param>
/// <param name="Limit">How many bytes of a media type are taken, after decompression; null: none of it.</param>
internal sealed record WebWish(string Asked, Uri At, string Wanted, string Accept, string? ETag, string? LastModified, Func<string?, int?> Limit);

/// <summary>What came back, as far as anything here cares. Only an answer of 200 has a body.</summary>
/// <param name="RetryAfter">How long the site asks to be left alone.</param>
/// <param name="MaxAge">For how long the answer says that it is fresh.</param>
internal sealed record WebAnswer(
    HttpStatusCode Status, ReadOnlyMemory<byte> Bytes, string? MediaType, string? Charset, string? ETag, string? LastModified,
    TimeSpan? RetryAfter, TimeSpan? MaxAge, Uri? Location)
{
    /// <summary>The heads as they were sent, without cookies.</summary>
    public ValueList<Header> Headers { get; init; } = [];

    public bool IsRedirect => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    public bool IsPermanentRedirect => Status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
}

/// <summary>Asks the web one question; redirects are the asker's business.</summary>
internal interface IWeb
{
    /// <returns>Problems: <c>fetch.*</c>.</returns>
    Task<Outcome<WebAnswer>> Ask(WebWish wish, CancellationToken cancel);
}

/// <summary>
/// The open web. The address that is checked is the one that is connected to (AntiSSRF), so no name can lead into a private
/// network.
/// </summary>
internal sealed class Web : IWeb, IDisposable
{
    // Of each answer that is kept, so much of its heads is kept.
    private const int MostHeads = 64;
    private const int LongestHead = 1000;

    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    public Web(FetchOptions options, TimeProvider clock)
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
        // Decompressed here, so that the limit counts what comes out.
        _client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br, deflate");
    }

    public async Task<Outcome<WebAnswer>> Ask(WebWish wish, CancellationToken cancel)
    {
        var asked = wish.Asked;
        if (WebAddress.IsLocalName(wish.At))
        {
            return PrivateAddress(asked);
        }

        using var total = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        total.CancelAfter(_options.Total);
        try
        {
            using var response = await Answer(wish, total.Token);
            return await Take(wish, response, total.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return TimedOut(asked, _options);
        }
        catch (Exception e) when (Refusal(e))
        {
            return PrivateAddress(asked);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException or InvalidDataException)
        {
            return new Problem("fetch.network", $"{asked} could not be fetched: {Innermost(e).Message}", "Check the address and the connection, or save the page and give the file.");
        }
    }

    public void Dispose() => _client.Dispose();

    public static Problem TimedOut(string asked, FetchOptions options) => new(
        "fetch.timeout", $"{asked} did not answer whole in {options.Total.TotalSeconds:0.#} s.", "Try again later, or save the page and give the file.");

    private async Task<HttpResponseMessage> Answer(WebWish wish, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, wish.At);
        request.Headers.Accept.ParseAdd(wish.Accept);
        // Handed back as they came: sites write marks that no grammar allows.
        Add("If-None-Match", wish.ETag);
        Add("If-Modified-Since", wish.LastModified);
        using var headers = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        headers.CancelAfter(_options.Headers);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, headers.Token);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private async Task<Outcome<WebAnswer>> Take(WebWish wish, HttpResponseMessage response, CancellationToken cancel)
    {
        var headers = response.Headers;
        var type = response.Content.Headers.ContentType;
        var answer = new WebAnswer(
            response.StatusCode, default, type?.MediaType?.ToLowerInvariant(), Charset(type), Header(headers, "ETag"), Header(response.Content.Headers, "Last-Modified"),
            headers.RetryAfter?.Delta ?? (headers.RetryAfter?.Date is { } date ? date - _clock.GetUtcNow() : null),
            headers.CacheControl is { NoCache: false, NoStore: false } cache ? cache.MaxAge : null, headers.Location);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return answer;
        }

        return wish.Limit(answer.MediaType) is not { } limit
            ? new Problem("fetch.media-type", $"{wish.Asked} is {answer.MediaType}, not {wish.Wanted}.", "Give the address of an article (an HTML page, a text or a PDF), or of a feed.")
            : (await Body.Read(wish.Asked, response.Content, limit, cancel)).Then<WebAnswer>(bytes => answer with { Bytes = bytes, Headers = Heads(response) });
    }

    // Cookies are of no use as evidence, and would name the visitor.
    private static ValueList<Header> Heads(HttpResponseMessage response) => response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
        .Where(head => !head.Key.StartsWith("Set-Cookie", StringComparison.OrdinalIgnoreCase))
        .Take(MostHeads)
        .Select(head => new Header(head.Key, head.Value.ToString() is { Length: <= LongestHead } value ? value : head.Value.ToString()[..LongestHead]))
        .ToValueList();

    private static string? Header(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and < 1000 } value ? value : null;

    private static string? Charset(MediaTypeHeaderValue? type) =>
        type?.CharSet?.Trim('"', '\'', ' ') is { Length: > 0 } charset ? charset.ToLowerInvariant() : null;

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
