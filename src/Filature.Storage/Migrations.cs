namespace Filature.Storage;

/// <summary>The numbered steps from an empty file to today's archive. Steps are added, never changed.</summary>
internal static class Migrations
{
    public static readonly ValueList<(string Name, string Sql)> All = Load();

    private static ValueList<(string Name, string Sql)> Load()
    {
        var assembly = typeof(Migrations).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return (name["Migrations/".Length..], reader.ReadToEnd());
            })
            .ToValueList();
    }
}
