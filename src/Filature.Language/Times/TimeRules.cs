using System.Collections.Concurrent;
using Filature.Language.Rules;

namespace Filature.Language.Times;

/// <summary>The time rules of one language (<c>languages/*/times.rules</c>) and the words they are made of.</summary>
public sealed class TimeRules
{
    /// <summary>The languages that have time rules.</summary>
    public static readonly ValueList<string> Languages = ["fr", "en", "es"];

    private static readonly ConcurrentDictionary<string, TimeRules> Loaded = new();

    private TimeRules(string language, string content)
    {
        Words = TimeWords.Of(language);
        Set = RuleFile.Parse($"times.{language}", $"languages/{language}/times.rules", content, Words.Lists);
    }

    public RuleSet Set { get; }

    internal TimeWords Words { get; }

    /// <summary>The rules of a language; null where it has none.</summary>
    public static TimeRules? Of(string language) => Languages.Contains(language) ? Loaded.GetOrAdd(language, static key => new(key, Content(key))) : null;

    private static string Content(string language)
    {
        using var stream = typeof(TimeRules).Assembly.GetManifestResourceStream($"{language}/times.rules")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
