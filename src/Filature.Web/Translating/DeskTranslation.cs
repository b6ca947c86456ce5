using System.Collections.Concurrent;
using Filature.Storage;
using Filature.Translations;
using Filature.Translations.Settings;

namespace Filature.Web.Translating;

/// <summary>
/// What the pages show of translations, and the work on those that are missing. Pages only look up what is kept: no page ever waits for an
/// engine. Without settings nothing is asked of anybody.
/// </summary>
internal sealed class DeskTranslation : IAsyncDisposable
{
    // A front page has some hundred titles; what is wanted beyond is wanted again with the next page.
    private const int MostWanted = 500;

    private readonly Archive _archive;
    private readonly TranslationSettings _settings;
    private readonly Engines _engines;
    private readonly TranslationWork _work;
    private readonly ConcurrentDictionary<(string Article, string To), bool> _wanted = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly TimeProvider _clock;
    private readonly Task _working;

    public DeskTranslation(Archive archive, WebDeskOptions options, TimeProvider clock)
    {
        (_archive, _settings, _clock) = (archive, options.Translation, clock);
        _engines = new(options.Translation, clock);
        _work = new(archive, _engines, clock);
        _working = _settings.IsEmpty ? Task.CompletedTask : Task.Run(() => Work(_closing.Token));
    }

    public TranslationSettings Settings => _settings;

    /// <summary>Into which languages an article can be read: those that are kept, and those for which an engine is chosen.</summary>
    public IReadOnlyList<string> Languages(Article article, IEnumerable<string> all) =>
        [.. all.Where(to => to != article.Language && (_settings.For(article.Language, to) is not null || _archive.Translations.Titles([(article.Id, article.Language, article.Headline)], to).Count > 0))];

    /// <summary>An article as it is kept in another language.</summary>
    public TranslationView Of(Report report, string to)
    {
        var sentences = SourceSentences.Text(report.Article);
        return new(
            report, to, _archive.Translations.Kept(report.Article, sentences, to), sentences.Count, _archive.TranslationQueue.State(report.Article.Id, to, Piece.Text),
            _settings.For(report.Article.Language, to) is { } name ? _settings.Engines.GetValueOrDefault(name) : null);
    }

    /// <summary>The titles of articles in a reader's language, as far as they are kept; where the settings say so, those that are missing are asked for.</summary>
    public IReadOnlyDictionary<string, (string Title, Way Way)> Titles(IEnumerable<ArticleRow> articles, string to)
    {
        List<ArticleRow> foreign = [.. articles.Where(article => article.Language != to).DistinctBy(article => article.Id)];
        var kept = _archive.Translations.Titles(foreign.Select(article => (article.Id, article.Language, article.Headline)), to);
        if (_settings.Titles.Contains(to))
        {
            foreach (var article in foreign.Where(article => !kept.ContainsKey(article.Id) && _settings.For(article.Language, to) is not null))
            {
                if (_wanted.Count < MostWanted)
                {
                    _wanted.TryAdd((article.Id, to), true);
                }
            }
        }

        return kept;
    }

    /// <summary>Asks for an article, or for one statement of it.</summary>
    public Outcome<int> Ask(string article, string to, Piece piece) => _archive.TranslationQueue.Ask([article], to, piece);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _working;
        _engines.Dispose();
        _closing.Dispose();
    }

    private async Task Work(CancellationToken cancel)
    {
        try
        {
            while (true)
            {
                foreach (var (article, to) in _wanted.Keys)
                {
                    // What was given up is not asked for again by looking at it.
                    if (_archive.TranslationQueue.State(article, to, Piece.Title) is null)
                    {
                        _archive.TranslationQueue.Ask([article], to, Piece.Title);
                    }

                    _wanted.TryRemove((article, to), out _);
                }

                await _work.Once((_, _) => { }, cancel);
                await Task.Delay(TimeSpan.FromSeconds(1), _clock, cancel);
            }
        }
        catch (OperationCanceledException)
        {
            // The desk closes; what waits stands in the archive.
        }
    }
}

/// <summary>An article in another language, as far as it is kept.</summary>
/// <param name="Kept">Null where nothing is.</param>
/// <param name="InAll">How many sentences the article has.</param>
/// <param name="State">Of the whole article in the queue; null where nobody has asked for it.</param>
/// <param name="Engine">The one that would translate; null where none is chosen.</param>
public sealed record TranslationView(Report Report, string To, Translation? Kept, int InAll, PieceState? State, EngineSetting? Engine)
{
    public bool IsWhole => Kept?.Sentences.Count == InAll;

    /// <summary>Whether asking for it would help.</summary>
    public bool CanAsk => Engine is not null && !IsWhole && State is not { Waits: true };
}
