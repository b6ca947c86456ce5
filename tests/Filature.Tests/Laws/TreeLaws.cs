using System.Text.RegularExpressions;

namespace Filature.Tests.Laws;

/// <summary>Laws of the source tree: sizes, names, and that a file is where its namespace says.</summary>
public sealed partial class TreeLaws
{
    private const int MaxLines = 400;

    private static readonly string[] Dumps = ["Common", "Util", "Utils", "Utility", "Utilities", "Helper", "Helpers", "Core", "Manager", "Managers", "Misc", "Shared"];

    [Fact]
    public void A_source_file_fits_a_few_screens()
    {
        var found = House.Sources("src", ".cs", ".razor").Select(path => (path, Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > MaxLines)
            .Select(file => $"{Short(file.path)} has {file.Lines} lines: it holds more than one idea");
        Assert.Empty(found);
    }

    [Fact]
    public void Nothing_is_named_like_a_dump()
    {
        var named = House.Sources("src", ".cs", ".razor").Concat(House.Sources("tests", ".cs")).Concat(House.Folders("src")).Concat(House.Folders("tests"))
            .Where(path => Dumps.Contains(LastWord().Match(Path.GetFileNameWithoutExtension(path)).Value) || Dumps.Contains(Path.GetFileName(path)))
            .Select(Short);
        var types = House.All.SelectMany(House.Types).Where(type => Dumps.Contains(LastWord().Match(type.Name).Value)).Select(type => type.FullName);
        Assert.Empty(named.Concat(types));
    }

    [Fact]
    public void Every_namespace_is_its_folder()
    {
        var found = House.Sources("src", ".cs").Select(path => ("src", path)).Concat(House.Sources("tests", ".cs").Select(path => ("tests", path)))
            .Select(file => (file.path, Expected: Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(House.Root, file.Item1), file.path))!.Replace('/', '.').Replace('\\', '.'), Actual: Namespace(file.path)))
            .Where(file => file.Actual != file.Expected && !(file.Actual is null && Path.GetFileName(file.path) == "Program.cs"))
            .Select(file => $"{Short(file.path)} is in {file.Actual ?? "no namespace"}, not in {file.Expected}");
        Assert.Empty(found);
    }

    [Fact]
    public void The_map_of_the_house_names_every_room_and_only_what_is_there()
    {
        var map = File.ReadAllText(Path.Combine(House.Root, "ARCHITECTURE.md"));
        Assert.All(House.Rooms, room => Assert.Contains($"{room}/", map, StringComparison.Ordinal));
        var missing = NamedPath().Matches(map).Select(match => match.Groups[1].Value)
            .Where(path => !Path.Exists(Path.Combine(House.Root, path)));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_records_of_decisions_are_numbered_without_gaps()
    {
        var numbers = Directory.GetFiles(Path.Combine(House.Root, "docs/decisions"), "*.md").Select(path => Path.GetFileName(path)[..4]).Order().ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => $"{number:0000}"), numbers);
    }

    private static string? Namespace(string path) =>
        File.ReadLines(path).Select(line => NamespaceLine().Match(line)).FirstOrDefault(match => match.Success)?.Groups[1].Value;

    private static string Short(string path) => Path.GetRelativePath(House.Root, path);

    [GeneratedRegex(@"^namespace ([A-Za-z.]+);?$")]
    private static partial Regex NamespaceLine();

    [GeneratedRegex("[A-Z][a-z]*$")]
    private static partial Regex LastWord();

    // `src/Filature/Desk.cs`, `languages/`: what stands in code marks and has a slash is a path of the repository.
    [GeneratedRegex("`([A-Za-z0-9_.-]+/[A-Za-z0-9_./-]*)`")]
    private static partial Regex NamedPath();
}
