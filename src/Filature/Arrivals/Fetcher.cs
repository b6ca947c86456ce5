namespace Filature.Arrivals;

/// <summary>Fetches one page from the open web. Every redirect is checked like an address given by the user.</summary>
internal sealed class Fetcher(FetchOptions options, TimeProvider clock) : IDisposable
{
    private readonly Web _web = new(options, clock);

    /// <returns>Problems: <c>fetch.*</c>, <c>arrival.empty</c>, <c>arrival.unsupported</c>.</returns>
    public async Task<Outcome<Arrival>> Fetch(string address, DateOnly? asOf, CancellationToken cancel)
    {
        using var total = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        total.CancelAfter(options.Total);
        try
        {
            return await Follow(address, asOf, total.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Web.TimedOut(address, options);
        }
    }

    public void Dispose() => _web.Dispose();

    private async Task<Outcome<Arrival>> Follow(string asked, DateOnly? asOf, CancellationToken cancel)
    {
        var parsed = WebAddress.Parse(asked);
        for (var redirects = 0; parsed.IsOk; redirects++)
        {
            var at = parsed.Value;
            var answer = await _web.Ask(WebPage.Wish(asked, at, options), cancel);
            if (!answer.IsOk)
            {
                return answer.Problem;
            }

            if (!answer.Value.IsRedirect)
            {
                return WebPage.Arrival(asked, at, answer.Value, asOf ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
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
