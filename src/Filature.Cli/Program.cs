using System.Runtime.InteropServices;
using Filature.Cli;
using Filature.Cli.Output;

using var interrupted = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return await CommandLine.RunAsync(args, Terminal.OfProcess(), interrupted.Token);

void Cancel(PosixSignalContext signal)
{
    // The first signal lets the document at hand come to its end; the second one ends the process as signals do.
    signal.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
}
