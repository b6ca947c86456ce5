using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace Filature.Tests.Laws;

/// <summary>One direction: a room knows the nouns and the rooms before it. Packages are pinned to rooms.</summary>
public sealed partial class RoomLaws
{
    public static TheoryData<string> Rooms => [.. House.Rooms];

    /// <summary>A package by its namespace, and the namespaces (or single types) that may name it.</summary>
    public static TheoryData<string, string[]> Pins => new()
    {
        // The scorer of feeds compares markup.
        { "AngleSharp", ["Filature.Extraction", "Filature.Arrivals", "Filature.Cli.Evaluation"] },
        // Measured beside us as a peer.
        { "SmartReader", ["Filature.Extraction", "Filature.Cli.Evaluation"] },
        { "UglyToad.PdfPig", ["Filature.Extraction"] },
        { "System.Net.Http", ["Filature.Arrivals", "Filature.Translations"] },
        // The web desk listens, and has to tell why it cannot.
        { "System.Net.Sockets", ["Filature.Arrivals", "Filature.Translations", "Filature.Web", "Filature.Cli.WebServer"] },
        { "Microsoft.Security.AntiSSRF", ["Filature.Arrivals"] },
        { "MimeKit", ["Filature.Arrivals"] },
        // Servers that translate, and nothing else that is asked over a network by their means.
        { "OpenAI", ["Filature.Translations.Servers"] },
        { "Microsoft.Extensions.AI", ["Filature.Translations.Servers"] },
        // Programs of this machine.
        { "System.Diagnostics.Process", ["Filature.Translations.Apertium"] },
        { "Lingua", ["Filature.Language.Detection"] },
        // A larger model brings its runtime; the engine itself stays light.
        { "Microsoft.ML", ["Filature.Language.Onnx"] },
        { "Microsoft.Data.Sqlite", ["Filature.Storage"] },
        { "SQLitePCL", ["Filature.Storage"] },
        // The command that starts the desk waits for its application.
        { "Microsoft.AspNetCore", ["Filature.Web", "Filature.Cli.WebServer"] },
        { "System.CommandLine", ["Filature.Cli"] },
        { "Spectre.Console", ["Filature.Cli"] },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_names_no_later_room(string room)
    {
        var later = House.Rooms.SkipWhile(other => other != room).Skip(1).Select(other => $"Filature.{other}").ToArray();
        AssertNone(Types.InAssembly(House.Engine).That().ResideInNamespace($"Filature.{room}"), later);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_names_no_later_room_in_its_words_either(string room)
    {
        // Constants and names are gone from the compiled room, but a reader of its source would still meet them.
        var later = House.Rooms.SkipWhile(other => other != room).Skip(1).ToList();
        var offenders = House.Sources($"src/Filature/{room}", ".cs")
            .SelectMany(path => NamedRoom().Matches(File.ReadAllText(path)).Select(match => (Path: path, Room: match.Groups[1].Value)))
            .Where(named => later.Contains(named.Room))
            .Select(named => $"{Path.GetRelativePath(House.Root, named.Path)} names {named.Room}");
        Assert.Empty(offenders);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_is_not_empty(string room) =>
        Assert.Contains(House.Types(House.Engine), type => type.Namespace == $"Filature.{room}");

    [Fact]
    public void Every_folder_of_the_engine_is_a_room_with_its_place_in_the_order()
    {
        var folders = Directory.GetDirectories(Path.Combine(House.Root, "src/Filature")).Select(path => Path.GetFileName(path)!).Except(["bin", "obj"]);
        Assert.Equal(House.Rooms.Order(), folders.Order());
    }

    [Fact]
    public void The_nouns_name_no_room() => AssertNone(
        Types.InAssembly(House.Engine).That().ResideInNamespaceMatching("^Filature$").And().DoNotHaveName(nameof(Desk)),
        [.. House.Rooms.Select(room => $"Filature.{room}")]);

    [Fact]
    public void The_corridor_names_rooms_so_this_law_can_fail() =>
        Assert.False(Types.InAssembly(House.Engine).That().HaveName(nameof(Desk)).ShouldNot().HaveDependencyOnAny("Filature.Records").GetResult().IsSuccessful);

    [Fact]
    public void The_language_engine_stands_alone() =>
        Assert.DoesNotContain(House.Language.GetReferencedAssemblies(), name => name.Name!.StartsWith("Filature", StringComparison.Ordinal));

    [Fact]
    public void The_engine_knows_no_store_no_web_and_no_command_line()
    {
        Assert.DoesNotContain(House.Engine.GetReferencedAssemblies(), name => name.Name is "Filature.Storage" or "Filature.Web" or "Filature.Cli");
        Assert.DoesNotContain(House.Storage.GetReferencedAssemblies(), name => name.Name is "Filature.Web" or "Filature.Cli");
        Assert.DoesNotContain(House.Web.GetReferencedAssemblies(), name => name.Name is "Filature.Cli");
    }

    [Theory]
    [MemberData(nameof(Pins))]
    public void A_package_is_used_only_where_it_is_pinned(string package, string[] rooms)
    {
        foreach (var assembly in House.All)
        {
            var found = Types.InAssembly(assembly).That().HaveDependencyOnAny(package).GetTypes()
                .Where(type => type.Namespace?.StartsWith("Filature", StringComparison.Ordinal) == true)
                .Where(type => !rooms.Any(room => type.FullName == room || type.FullName!.StartsWith(room + ".", StringComparison.Ordinal) || type.FullName.StartsWith(room + "+", StringComparison.Ordinal)))
                .Select(type => $"{type.FullName} uses {package}");
            Assert.Empty(found);
        }
    }

    private static void AssertNone(PredicateList types, string[] names)
    {
        if (names.Length > 0)
        {
            Assert.Empty((types.ShouldNot().HaveDependencyOnAny(names).GetResult().FailingTypes ?? []).Select(type => type.FullName));
        }
    }

    [GeneratedRegex(@"\bFilature\.([A-Z][a-z]+)\b(?!\()")]
    private static partial Regex NamedRoom();
}
