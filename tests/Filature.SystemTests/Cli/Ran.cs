using System.Diagnostics;
using System.Text;
using Filature.Cli;
using Filature.Cli.Output;

namespace Filature.SystemTests.Cli;

/// <summary>A run of the command line: what it wrote and how it ended.</summary>
internal sealed record Ran(int Exit, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>In this process: quick.</summary>
    public static async Task<Ran> InProcess(params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var exit = await CommandLine.RunAsync(args, Terminal.To(output, error), TestContext.Current.CancellationToken);
        return new Ran(exit, output.ToString(), error.ToString()).Checked();
    }

    /// <summary>The built program, as a user starts it.</summary>
    public static Task<Ran> Program(params string[] args) => Ended(Start(args));

    /// <summary>A shell line in which <c>filature</c> is the built program.</summary>
    public static Task<Ran> Shell(string line) =>
        Ended(Started(new("bash", ["-c", $"set -o pipefail; filature() {{ dotnet '{Place.Program}' \"$@\"; }}; {line}"])));

    public static Process Start(params string[] args) => Started(new("dotnet", [Place.Program, .. args]));

    public static async Task<Ran> Ended(Process process)
    {
        using (process)
        {
            var cancel = TestContext.Current.CancellationToken;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
            await process.WaitForExitAsync(cancel);
            return new Ran(process.ExitCode, await output, await error).Checked();
        }
    }

    private static Process Started(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding.UTF8;
        start.Environment["XDG_DATA_HOME"] = Place.DataHome;
        return Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
    }

    // The law of every command: whatever happens, no stack trace.
    private Ran Checked()
    {
        Assert.DoesNotMatch(@"(?m)^\s+at \S+\(", Error + Out);
        return this;
    }
}
