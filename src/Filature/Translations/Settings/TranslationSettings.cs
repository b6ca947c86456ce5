using System.Text.Json;
using System.Text.Json.Serialization;

namespace Filature.Translations.Settings;

/// <summary>Which engines there are, and which of them translates what. Without settings nothing is translated and nobody is asked.</summary>
/// <param name="Engines">By the names that the user gave them.</param>
/// <param name="Pairs">The engine's name by pair (<c>fr-en</c>), by target (<c>*-en</c>), or for all others (<c>*</c>).</param>
/// <param name="Titles">The languages into which the titles on the front page are translated without being asked for.</param>
public sealed record TranslationSettings(
    IReadOnlyDictionary<string, EngineSetting> Engines, IReadOnlyDictionary<string, string> Pairs, IReadOnlyList<string> Titles)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static TranslationSettings None { get; } = new(new Dictionary<string, EngineSetting>(), new Dictionary<string, string>(), []);

    public bool IsEmpty => Engines.Count == 0;

    /// <summary>The name of the engine for two languages; null where none is chosen.</summary>
    public string? For(string from, string to) =>
        new[] { $"{from}-{to}", $"*-{to}", "*" }.Select(pair => Pairs.GetValueOrDefault(pair)).FirstOrDefault(name => name is not null);

    /// <summary>The settings with one engine for all pairs, the others kept.</summary>
    public TranslationSettings Using(string name, EngineSetting engine) => this with
    {
        Engines = new Dictionary<string, EngineSetting>(Engines, StringComparer.Ordinal) { [name] = engine },
        Pairs = new Dictionary<string, string>(Pairs, StringComparer.Ordinal) { ["*"] = name },
    };

    /// <summary>Reads them from the file beside the archive; see <c>docs/translation.md</c>.</summary>
    /// <returns>None of them where there is no file. Problem: <c>translation.settings</c>.</returns>
    public static Outcome<TranslationSettings> Load(string path)
    {
        try
        {
            return File.Exists(path) ? Read(File.ReadAllText(path), path) : None;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Wrong(path, refused.Message);
        }
    }

    /// <summary>Writes them, readable by their owner alone: keys may stand in them.</summary>
    public void Save(string path)
    {
        var fresh = path + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(fresh, options))
        {
            writer.WriteLine(JsonSerializer.Serialize(new Written(Engines, Pairs, Titles), Json));
        }

        File.Move(fresh, path, overwrite: true);
    }

    /// <param name="named">How the text is called in a problem's message.</param>
    public static Outcome<TranslationSettings> Read(string json, string named)
    {
        Written? written;
        try
        {
            written = JsonSerializer.Deserialize<Written>(json, Json);
        }
        catch (JsonException wrong)
        {
            // The message of a converter may hold the value that it refused, and that may be a key.
            return Wrong(named, $"it is no JSON of ours, at line {(wrong.LineNumber ?? 0) + 1} ({wrong.Path ?? "$"}).");
        }

        var settings = new TranslationSettings(
            written?.Engines ?? None.Engines, written?.Pairs ?? None.Pairs, written?.Titles ?? []);
        return Fault(settings) is { } fault ? Wrong(named, fault) : settings;
    }

    private static string? Fault(TranslationSettings settings)
    {
        foreach (var (name, engine) in settings.Engines)
        {
            if (engine is null)
            {
                return $"the engine «{name}» is null.";
            }

            if (engine.Kind != EngineKind.Apertium && !(Uri.TryCreate(engine.Url, UriKind.Absolute, out var at) && at.Scheme is "http" or "https" && at.UserInfo.Length == 0))
            {
                return $"the engine «{name}» needs a «url» that begins with http:// or https://.";
            }

            if (engine.Kind == EngineKind.Chat && string.IsNullOrWhiteSpace(engine.Model))
            {
                return $"the engine «{name}» needs a «model».";
            }

            if (engine.Seconds is < 1 or > 3_600)
            {
                return $"the «seconds» of the engine «{name}» are not between 1 and 3600.";
            }
        }

        return settings.Pairs.Values.FirstOrDefault(name => name is null || !settings.Engines.ContainsKey(name)) is { } unknown ? $"there is no engine «{unknown}»."
            : settings.Pairs.Keys.FirstOrDefault(pair => pair != "*" && pair.Split('-') is not [{ Length: > 0 }, { Length: > 0 }]) is { } odd ? $"«{odd}» is no pair of languages like fr-en."
            : null;
    }

    private static Problem Wrong(string path, string why) =>
        new("translation.settings", $"The settings of translation in {path} are of no use: {why}", "Correct the file; docs/translation.md shows what stands in it.");

    private sealed record Written(IReadOnlyDictionary<string, EngineSetting>? Engines, IReadOnlyDictionary<string, string>? Pairs, IReadOnlyList<string>? Titles);
}
