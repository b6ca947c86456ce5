using Filature.Contract;
using Filature.Storage;
using Filature.Timelines.Encounters;
using Filature.Timelines.Positions;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>An archive for one evaluation, thrown away after it; documents by their own names.</summary>
internal sealed class ScratchArchive : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("filature-eval-").FullName;
    private readonly Archive _archive;
    private readonly Dictionary<string, string> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public ScratchArchive()
    {
        var opened = Archive.Open(Path.Combine(_folder, "eval.db"));
        _archive = opened.IsOk ? opened.Value : throw new IOException(opened.Problem.Message);
    }

    public void Add(string name, Arrival arrival)
    {
        // A refused document is one that nothing is found of.
        if (_archive.Add(arrival) is { IsOk: true, Value: { } added })
        {
            _articles[name] = added.Id;
            _names[added.Id] = name;
        }
    }

    public ReadDocument Read(string name) =>
        _articles.TryGetValue(name, out var id) && _archive.Report(id) is { } report ? Reading.Of(name, report) : Blank.Document(name);

    /// <summary>All edges, article ids replaced by names.</summary>
    public IReadOnlyList<Derivation> Derivations() =>
    [
        .. _articles.Values
            .SelectMany(id => _archive.Report(id)?.Lineage.DerivedFrom ?? [])
            .Select(edge => edge.Value with
            {
                From = edge.Value.From is { } from ? _names.GetValueOrDefault(from, from) : null,
                To = _names.GetValueOrDefault(edge.Value.To, edge.Value.To),
            }),
    ];

    public IReadOnlyDictionary<string, string> Stories() => Placed(id => _archive.StoryOf(id));

    public IReadOnlyDictionary<string, string> Threads() => Placed(id => _archive.StoryOf(id) is { } story ? _archive.Story(story)?.Thread : null);

    /// <summary>The encounters of some documents, article ids replaced by names.</summary>
    public IEnumerable<Encounter> Encounters(IEnumerable<string> names) =>
        EncounterRoom.Of(_archive.Reports(names.Where(_articles.ContainsKey).Select(name => _articles[name]))).Select(encounter => encounter with
        {
            Articles = [.. encounter.Articles.Select(id => _names.GetValueOrDefault(id, id))],
            Readouts = [.. encounter.Readouts.Select(readout => readout with { Article = _names.GetValueOrDefault(readout.Article, readout.Article) })],
        });

    /// <summary>The questions of some documents, article ids replaced by names.</summary>
    public IReadOnlyList<Question> Positions(IEnumerable<string> names) =>
    [
        .. PositionMatrix.Of(_archive.Reports(names.Where(_articles.ContainsKey).Select(name => _articles[name])))
            .Select(question => question with { Positions = [.. question.Positions.Select(position => position with { Articles = [.. position.Articles.Select(id => _names.GetValueOrDefault(id, id))] })] }),
    ];

    public void Dispose()
    {
        _archive.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Dictionary<string, string> Placed(Func<string, string?> place) => _articles
        .Select(article => (article.Key, Value: place(article.Value)))
        .Where(article => article.Value is not null)
        .ToDictionary(article => article.Key, article => article.Value!, StringComparer.Ordinal);
}
