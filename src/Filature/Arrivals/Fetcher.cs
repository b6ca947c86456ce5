using Filature.Arrivals.Doors;

namespace Filature.Arrivals;

/// <summary>Fetches one document from the open web. Every redirect is checked like an address given by the user.</summary>
internal sealed class Fetcher(FetchOptions options, TimeProvider clock) : IDisposable
{
    private readonly Web _web = new(options, clock);

    /// <returns>Problems: <c>fetch.*</c>.</returns>
    public async Task<Outcome<Download>> Fetch(string address, CancellationToken cancel)
    {
        using var total = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        total.CancelAfter(options.Total);
        try
        {
            return await Follow(address, total.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Web.TimedOut(address, options);
        }
    }

    public void Dispose() => _web.Dispose();

    private async Task<Outcome<Download>> Follow(string asked, CancellationToken cancel)
    {
        var parsed = WebAddress.Parse(asked);
        for (var redirects = 0; parsed.IsOk; redirects++)
        {
            var at = parsed.Value;
            var answer = await _web.Ask(Download.Wish(asked, at, options), cancel);
            if (!answer.IsOk)
            {
                return answer.Problem;
            }

            if (!answer.Value.IsRedirect)
            {
                return new Download(asked, at, answer.Value);
            }

            if (redirects == options.MaxRedirects)
            {
                return WebPage.TooManyRedirects(asked, options.MaxRedirects);
            }

            parsed = WebAddress.Redirected(at, answer.Value.Location);
        }

        return parsed.Problem;
    }
}
