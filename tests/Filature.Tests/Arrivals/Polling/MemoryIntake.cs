using System.Text;
using Filature.Arrivals.Polling;

namespace Filature.Tests.Arrivals.Polling;

/// <summary>An archive in memory: an article is named and versioned as in the real one, by the bytes instead of the text.</summary>
internal sealed class MemoryIntake : IIntake
{
    private readonly Dictionary<string, string> _articleOf = [];

    /// <summary>Answered instead of taking anything in.</summary>
    public Problem? Refusal { get; set; }

    public Dictionary<string, List<Arrival>> Versions { get; } = [];

    public Outcome<TakenIn> Take(Arrival arrival)
    {
        if (Refusal is { } problem)
        {
            return problem;
        }

        var html = Encoding.UTF8.GetString(arrival.Bytes.Span);
        if (!html.Contains("<p>", StringComparison.Ordinal) && !html.Contains("<h1>", StringComparison.Ordinal))
        {
            return new Problem("document.no-text", "Nothing.", "");
        }

        var id = arrival.ArticleId;
        var versions = Versions.TryGetValue(id, out var known) ? known : Versions[id] = [];
        _articleOf[arrival.Path] = id;
        _articleOf[arrival.Address ?? arrival.Path] = id;
        if (versions.Count > 0 && versions[^1].ContentId == arrival.ContentId)
        {
            return new TakenIn(id, null);
        }

        versions.Add(arrival);
        return new TakenIn(id, versions.Count);
    }

    public string? ArticleAt(string addressOrPath) => _articleOf.GetValueOrDefault(addressOrPath);
}
