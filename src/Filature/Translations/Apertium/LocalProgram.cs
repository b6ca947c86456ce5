using System.ComponentModel;
using System.Diagnostics;

namespace Filature.Translations.Apertium;

/// <summary>Runs a program of this machine: no shell, arguments as a list, an end after a time, and no more output than was agreed.</summary>
internal sealed class LocalProgram(string program, TimeSpan limit, int outputLimit, TimeProvider clock)
{
    private const int ErrorsKept = 2_000;

    /// <returns>What it wrote. Problems: <c>translation.missing</c>, <c>.slow</c>, <c>.refused</c>, <c>.wrong-answer</c>.</returns>
    public async Task<Outcome<byte[]>> Run(IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var process = new Process { StartInfo = Start(arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            return TranslationProblems.Missing(program, $"Install it, or name its path in the settings ({missing.Message}).");
        }

        using var timer = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, timer.Token);
        try
        {
            return await Talk(process, input, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return TranslationProblems.Slow(program, limit);
        }
        finally
        {
            End(process);
        }
    }

    private async Task<Outcome<byte[]>> Talk(Process process, ReadOnlyMemory<byte> input, CancellationToken cancel)
    {
        // All three at once: a program that waits for its output to be read does not read its input.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var feeding = Feed(process, input, stop.Token);
        var complaining = Beginning(process.StandardError.BaseStream, ErrorsKept, stop.Token);
        var written = await UpTo(process.StandardOutput.BaseStream, outputLimit + 1, stop.Token);
        if (written.Length > outputLimit)
        {
            await stop.CancelAsync();
            return TranslationProblems.WrongAnswer(program, $"it wrote more than {outputLimit} bytes.");
        }

        await feeding;
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0 ? written
            : TranslationProblems.Refused(program, $"it ended with {process.ExitCode}. {Line(await complaining)}".TrimEnd());
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> input, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancel);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading to the end; what it wrote and its exit code tell why.
        }
        catch (OperationCanceledException)
        {
            // Whoever reads its output was told the same.
        }
    }

    /// <summary>Up to a number of bytes; what comes after is left in the stream.</summary>
    private static async Task<byte[]> UpTo(Stream stream, int most, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (all.Length < most && await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, most - all.Length)), cancel) is > 0 and var read)
        {
            all.Write(buffer, 0, read);
        }

        return all.ToArray();
    }

    /// <summary>Up to a number of bytes; what comes after is read and dropped, for the program would wait for a reader.</summary>
    private static async Task<byte[]> Beginning(Stream stream, int most, CancellationToken cancel)
    {
        var all = await UpTo(stream, most, cancel);
        await stream.CopyToAsync(Stream.Null, cancel);
        return all;
    }

    // Apertium is a script that starts a chain of programs: none of them may stay behind.
    private static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static string Line(byte[] complaint) => System.Text.Encoding.UTF8.GetString(complaint).ReplaceLineEndings(" ").Trim();

    private ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        // Without a locale of UTF-8 its programs cut words at accents.
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }
}
