namespace Filature.SystemTests.Cli;

/// <summary>Where things are: the source tree, the built program, a data folder of the tests' own.</summary>
internal static class Place
{
    public static readonly string Root = FindRoot();

    public static readonly string Wire = Path.Combine(Root, "samples", "wire");

    public static readonly string DataHome = Directory.CreateTempSubdirectory("filature-test-data-").FullName;

    public static string Program { get; } = Path.Combine(
        Root, "src", "Filature.Cli", "bin", AppContext.BaseDirectory.Contains("/Debug/", StringComparison.Ordinal) ? "Debug" : "Release", "net10.0", "Filature.Cli.dll");

    /// <summary>A fresh folder with documents: names and their text.</summary>
    public static string Folder(params (string Name, string Text)[] documents)
    {
        var folder = Directory.CreateTempSubdirectory("filature-test-").FullName;
        foreach (var (name, text) in documents)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return folder;
    }

    public static string NewArchive() => Path.Combine(Folder(), "desk.db");

    private static string FindRoot()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Filature.slnx")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The tests run inside the source tree.");
        }

        return at;
    }
}
