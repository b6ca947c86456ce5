namespace Filature.Arrivals.Polling;

/// <summary>
/// Lets in one at a time. The archive has one writer; threads that waited for it would be missing where answers come in, and sites would
/// seem slow that are not.
/// </summary>
internal sealed class OneAtATime
{
    private readonly SemaphoreSlim _free = new(1);

    public async Task<T> Do<T>(Func<T> work, CancellationToken cancel)
    {
        await _free.WaitAsync(cancel);
        try
        {
            return work();
        }
        finally
        {
            _free.Release();
        }
    }
}
