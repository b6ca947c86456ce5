using System.Text;
using Filature.Contract;
using Spectre.Console;

namespace Filature.Cli.Output;

/// <summary>Where a command writes: results on <see cref="Out"/>, everything else on <see cref="Error"/>.</summary>
internal sealed class Terminal
{
    // For output that goes to a file or a pipe.
    private const int WidthWithoutWindow = 110;
    private const int NarrowestWindow = 40;

    private readonly Lazy<IAnsiConsole> _page;
    private readonly Lazy<IAnsiConsole> _notes;

    private Terminal(TextWriter output, TextWriter error, bool outputIsWindow, bool errorIsWindow, int width)
    {
        Out = output;
        Error = error;
        OutputIsWindow = outputIsWindow;
        ErrorIsWindow = errorIsWindow;
        Width = width;
        _page = new(() => Console(output, outputIsWindow, width));
        _notes = new(() => Console(error, errorIsWindow, width));
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public bool OutputIsWindow { get; }

    public bool ErrorIsWindow { get; }

    public int Width { get; }

    /// <summary>Results for people, on standard output.</summary>
    public IAnsiConsole Page => _page.Value;

    /// <summary>Progress for people, on standard error.</summary>
    public IAnsiConsole Notes => _notes.Value;

    /// <summary>The terminal of this process. Always UTF-8: what is written here is read by programs too.</summary>
    public static Terminal OfProcess() => new(
        Utf8(System.Console.OpenStandardOutput()),
        Utf8(System.Console.OpenStandardError()),
        !System.Console.IsOutputRedirected,
        !System.Console.IsErrorRedirected,
        WindowWidth());

    /// <summary>No window: into two writers.</summary>
    public static Terminal To(TextWriter output, TextWriter error) => new(output, error, false, false, WidthWithoutWindow);

    public void Json<T>(T value) => Out.WriteLine(FilatureJson.Write(value));

    /// <summary>A line beside the results.</summary>
    public void Note(string line) => Error.WriteLine(line);

    /// <summary>Says what stood in the way and what to do, and hands the exit code back.</summary>
    public int Fail(Problem problem, int exit)
    {
        Error.WriteLine($"filature: {problem.Message}");
        Error.WriteLine($"  {problem.Advice} [{problem.Code}]");
        return exit;
    }

    /// <summary>One input of several that was refused.</summary>
    public void Refuse(string path, Problem problem)
    {
        Error.WriteLine($"refused {path}: {problem.Message}");
        Error.WriteLine($"  {problem.Advice} [{problem.Code}]");
    }

    // A window may say 0: it does not know.
    private static int WindowWidth() =>
        !System.Console.IsOutputRedirected && System.Console.WindowWidth is > 0 and var width ? Math.Max(NarrowestWindow, width) : WidthWithoutWindow;

    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };

    private static IAnsiConsole Console(TextWriter writer, bool isWindow, int width)
    {
        var plain = !isWindow || Environment.GetEnvironmentVariable("TERM") is "dumb" or "";
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isWindow ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new Destination(writer, isWindow, width),
        });
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private sealed class Destination(TextWriter writer, bool isWindow, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isWindow;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
            // Both writers are UTF-8 from the start.
        }
    }
}
