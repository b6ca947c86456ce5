using System.Collections.Concurrent;
using System.Reflection;

namespace Filature;

/// <summary>Language knowledge as data: the rule files and tables of <c>languages/</c>, read once.</summary>
public static class Knowledge
{
    /// <summary>The languages that the desk reads.</summary>
    public static readonly ValueList<string> Languages = ["fr", "en", "es"];

    private static readonly Assembly Here = typeof(Knowledge).Assembly;
    private static readonly ConcurrentDictionary<(string Set, string Language), RuleSet> Sets = new();

    /// <summary>The rules of one kind for one language; an empty set where the language has none.</summary>
    public static RuleSet Rules(string set, string language) => Sets.GetOrAdd((set, language), static key =>
        RuleFile.Parse($"{key.Set}.{key.Language}", $"languages/{key.Language}/{key.Set}.rules", Text($"{key.Language}/{key.Set}.rules") ?? ""));

    /// <summary>The rules of one kind for all languages, this one's first: pages mix languages at their edges.</summary>
    public static RuleSet RulesOfAll(string set, string first) => Sets.GetOrAdd((set, "*" + first), static key =>
        RuleSet.Join(key.Set, [.. Languages.OrderBy(language => language == key.Language[1..] ? 0 : 1).Select(language => Rules(key.Set, language))]));

    /// <summary>The rows of a tab-separated table, without comments and header; its columns are described in <c>languages/README.md</c>.</summary>
    public static IEnumerable<string[]> Table(string path) =>
        (Text(path) ?? throw new InvalidOperationException($"The table {path} is not in the build."))
            .Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.TrimEnd('\r').Split('\t'));

    /// <summary>The names of all rule files that are there, as <c>language/set.rules</c>.</summary>
    public static IEnumerable<string> RuleFiles => Here.GetManifestResourceNames().Where(name => name.EndsWith(".rules", StringComparison.Ordinal));

    private static string? Text(string path)
    {
        using var stream = Here.GetManifestResourceStream(path);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
