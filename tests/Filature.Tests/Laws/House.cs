using System.Reflection;

namespace Filature.Tests.Laws;

/// <summary>The house as the laws see it: its rooms in order, its assemblies, its source tree.</summary>
internal static class House
{
    /// <summary>The rooms of the engine in the order in which an article passes them; the contract speaks of all of them.</summary>
    public static readonly ValueList<string> Rooms =
        ["Arrivals", "Extraction", "Provenance", "Records", "Stories", "Timelines", "Translations", "Contract"];

    public static readonly Assembly Language = typeof(Analyzer).Assembly;
    public static readonly Assembly Onnx = Assembly.Load("Filature.Language.Onnx");
    public static readonly Assembly Engine = typeof(Desk).Assembly;
    public static readonly Assembly Storage = Assembly.Load("Filature.Storage");
    public static readonly Assembly Web = Assembly.Load("Filature.Web");
    public static readonly Assembly Cli = Assembly.Load("Filature.Cli");

    public static readonly ValueList<Assembly> All = [Language, Onnx, Engine, Storage, Web, Cli];

    public static string Root { get; } = FindRoot();

    /// <summary>Our own source files below a folder of the repository, without what the build makes.</summary>
    public static IEnumerable<string> Sources(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)) && !IsMade(path));

    public static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(Path.Combine(Root, folder), "*", SearchOption.AllDirectories).Where(path => !IsMade(path + "/"));

    /// <summary>Types that we wrote, without those the compiler makes.</summary>
    public static IEnumerable<Type> Types(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal) && type.Namespace?.StartsWith("Filature", StringComparison.Ordinal) == true);

    private static bool IsMade(string path) =>
        Path.GetRelativePath(Root, path).Split('/', '\\') is var parts && (parts.Contains("bin") || parts.Contains("obj"));

    private static string FindRoot()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Filature.slnx")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The tests run outside their repository.");
        }

        return at;
    }
}
