using Filature.Stories;

namespace Filature.Cli.Evaluation.Sets.Stories;

/// <summary>Reports placed one after another among those that were placed before: what the archive does, without a file.</summary>
internal sealed class PlacedReports : IStoryNeighbours
{
    private readonly List<StoryNeighbour> _placed = [];
    private readonly Dictionary<long, List<int>> _holders = [];

    public int Articles => _placed.Count;

    public IReadOnlyDictionary<string, string> Stories => _placed.ToDictionary(placed => placed.Article, placed => placed.Story, StringComparer.Ordinal);

    /// <summary>Where the desk puts it.</summary>
    public void Place(string name, Report report, Signature signature) => Put(name, report, signature, StoryRoom.Place(report, signature, this, _ => null));

    /// <summary>The stories that it may belong to.</summary>
    public IEnumerable<StoryCandidate> Candidates(Report report, Signature signature) => StoryCandidate.Of(report, signature, this);

    /// <param name="name">By which the report is listed.</param>
    public void Put(string name, Report report, Signature signature, Placement placement)
    {
        foreach (var term in signature.Terms)
        {
            if (!_holders.TryGetValue(term, out var holders))
            {
                _holders[term] = holders = [];
            }

            holders.Add(_placed.Count);
        }

        _placed.Add(new(name, placement.Story, placement.Thread, report.Day, report.Article.Language, signature.Terms, signature.Marks, null));
    }

    public IReadOnlyDictionary<long, int> Frequencies(IReadOnlyCollection<long> terms) =>
        terms.Where(_holders.ContainsKey).ToDictionary(term => term, term => _holders[term].Count);

    public IReadOnlyList<StoryNeighbour> Sharing(IReadOnlyCollection<long> terms, DateOnly? from, DateOnly? until, string exceptArticle, int limit) =>
    [
        .. terms.Where(_holders.ContainsKey).SelectMany(term => _holders[term])
            .CountBy(number => number)
            .OrderByDescending(shared => shared.Value).ThenBy(shared => shared.Key)
            .Select(shared => _placed[shared.Key])
            .Where(placed => placed.Day?.ToDay() is not { } day || ((from is null || day >= from) && (until is null || day <= until)))
            .Take(limit),
    ];
}
