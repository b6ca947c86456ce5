using System.Collections.Concurrent;

namespace Filature.Language.Learning;

/// <summary>A layer's models, each language's loaded once, on first use. Safe to share between threads.</summary>
/// <param name="name">As in <c>languages/LANG/NAME.model</c>.</param>
internal sealed class ModelLayer<T>(string name, Func<BinaryReader, T> read)
    where T : class
{
    private readonly ConcurrentDictionary<string, Lazy<T?>> _loaded = new(StringComparer.Ordinal);

    /// <summary>The model that comes with this assembly, or null where the language has none.</summary>
    public T? Of(string language) => _loaded.GetOrAdd(language, code => new(() => ModelFile.Load(code, name, read))).Value;
}
