namespace Filature.Translations.Servers;

/// <summary>
/// Asks a server again where that may help, and leaves it alone where it fails and fails. What it answered is never asked again, and neither
/// is what it was too slow for: it may be at work on it still. Safe to share between threads.
/// </summary>
internal sealed class Patience(string engine, ServerOptions options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private int _failures;
    private DateTimeOffset _restsUntil = DateTimeOffset.MinValue;

    public async Task<Outcome<string>> Ask(Func<CancellationToken, Task<Attempt>> attempt, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            if (Rests())
            {
                return TranslationProblems.Rested(engine);
            }

            var last = await Timed(attempt, cancel);
            Count(last);
            if (last.Problem is not { } problem)
            {
                return last.Text!;
            }

            var wait = last.Wait is { } asked && asked > TimeSpan.Zero ? asked : options.FirstWait * Math.Pow(2, tries);
            if (!last.MayPass || tries == options.Retries || wait > options.LongestWait)
            {
                return problem;
            }

            await Task.Delay(wait, clock, cancel);
        }
    }

    private async Task<Attempt> Timed(Func<CancellationToken, Task<Attempt>> attempt, CancellationToken cancel)
    {
        using var timer = new CancellationTokenSource(options.Limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timer.Token);
        try
        {
            return await attempt(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Attempt(null, TranslationProblems.Slow(engine, options.Limit));
        }
    }

    private bool Rests()
    {
        lock (_gate)
        {
            return clock.GetUtcNow() < _restsUntil;
        }
    }

    // After its rest it is asked once: one more failure, and it rests again.
    private void Count(Attempt attempt)
    {
        lock (_gate)
        {
            _failures = attempt.Problem is { Code: "translation.unreachable" or "translation.slow" } ? _failures + 1 : 0;
            if (_failures >= options.FailuresBeforeRest)
            {
                _restsUntil = clock.GetUtcNow() + options.Rest;
            }
        }
    }
}
