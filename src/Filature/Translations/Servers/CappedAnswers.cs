using System.Net;

namespace Filature.Translations.Servers;

/// <summary>Reads each answer whole, and refuses one that is larger than a translation can be.</summary>
internal sealed class CappedAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public const int MostBytes = 4 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var all = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                all.Write(buffer, 0, read);
                if (all.Length > MostBytes)
                {
                    throw new AnswerTooLargeException();
                }
            }

            var capped = new ByteArrayContent(all.ToArray());
            capped.Headers.ContentType = response.Content.Headers.ContentType;
            response.Content.Dispose();
            response.Content = capped;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>A client for one server: no redirects, for the text would go to a host that nobody chose; no cookies.</summary>
    public static HttpClient Client(ServerOptions options) => new(new CappedAnswers(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseProxy = !options.Address.IsLoopback,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    }))
    {
        // The end is set by whoever asks, by its own clock.
        Timeout = Timeout.InfiniteTimeSpan,
    };
}

/// <summary>Thrown and caught in this folder: the clients of servers tell nothing otherwise from within a handler.</summary>
internal sealed class AnswerTooLargeException() : IOException($"it is larger than {CappedAnswers.MostBytes / 1024 / 1024} MB");
