using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Filature.SystemTests.Cli;

namespace Filature.SystemTests.Soak;

/// <summary>A real <c>filature watch</c>, and what it said.</summary>
internal sealed class WatchedProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = new();

    private WatchedProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyCollection<string> Said => _said;

    public bool HasExited => _process.HasExited;

    public static WatchedProcess Start(string archive, params string[] more) =>
        new(Ran.Start(["watch", "--archive", archive, "--allow", "127.0.0.1/32", .. more]));

    /// <summary>SIGKILL: nothing of it runs on.</summary>
    public async Task Kill(CancellationToken cancel)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancel);
    }

    /// <summary>SIGTERM: as a system ends its services. (SIGINT is ignored by what runs in the background of a script.)</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Terminate(CancellationToken cancel)
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(cancel);
        }

        return await Ended(cancel);
    }

    /// <returns>The exit code.</returns>
    public async Task<int> Ended(CancellationToken cancel)
    {
        await _process.WaitForExitAsync(cancel);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            _said.Enqueue(line);
        }
    }
}
