using Filature.Provenance;
using Filature.Storage;
using Filature.Storage.Prints;

namespace Filature.Bench.Custody;

/// <summary>
/// The fingerprint index of an archive file, filled with generated articles. Their texts lie in a file beside it, so that a candidate has
/// to be fetched before it is compared, as in an archive, and the archive file holds the index alone; the other rooms are left out.
/// </summary>
internal sealed class GeneratedArchive : IDisposable
{
    // A document has no more candidates than this in the desk.
    private const int Candidates = 24;

    private readonly Session _session;
    private readonly Session _texts;
    private readonly PrintIndex _index;
    private readonly long _empty;

    private readonly int _shingleWords;
    private readonly int _window;

    /// <param name="shingleWords">Another length than the archive's, to compare.</param>
    /// <param name="window">As well.</param>
    public GeneratedArchive(string path, int shingleWords = Fingerprints.ShingleWords, int window = Fingerprints.Window)
    {
        (_shingleWords, _window) = (shingleWords, window);
        var opened = Archive.Open(path);
        (opened.IsOk ? opened.Value : throw new IOException(opened.Problem.Message)).Dispose();
        _session = Session.Open(path, readOnly: false, TimeSpan.FromSeconds(5));
        _texts = Session.Open(path + ".texts", readOnly: false, TimeSpan.FromSeconds(5));
        _texts.Run("pragma journal_mode = wal; create table texts (number integer primary key, text text not null) strict");
        _index = new(_session);
        _empty = Bytes();
    }

    public void Dispose()
    {
        _session.Dispose();
        _texts.Dispose();
    }

    /// <summary>Indexes the first articles of a wire in bulk.</summary>
    /// <returns>What it took, without making the texts and storing them.</returns>
    public Spent Fill(GeneratedWire wire, long count)
    {
        const int Chunk = 65_536;
        var spent = default(Spent);
        for (long first = 0; first < count; first += Chunk)
        {
            var texts = Enumerable.Range(0, (int)Math.Min(Chunk, count - first)).Select(i => (Number: first + i, wire.Article(first + i).Text)).ToList();
            Whole(_texts, () => texts.ForEach(text => Store(text.Number, text.Text)));
            var before = Spent.Now;
            Whole(_session, () => _index.AddAll(texts.Select(text => (text.Number + 1, Prints(FoldedWords.Of(text.Text, [new(0, text.Text.Length)]))))));
            spent += Spent.Now - before;
        }

        return spent;
    }

    /// <summary>Adds one article in a transaction of its own and finds whom it is kin to.</summary>
    /// <returns>The numbers of the articles that it was made from, or that were made from what it was made from; and how many were compared.</returns>
    public (List<long> Kin, int Compared) Add(long number, string text)
    {
        var (kin, compared) = (new List<long>(), 0);
        Whole(_session, () =>
        {
            var words = GeneratedText.Read(text);
            var fingerprints = Prints(words.Words);
            var shared = _index.Shared(fingerprints);
            var boilerplate = _index.Boilerplate(shared);
            words = words.Without(boilerplate);
            foreach (var (article, _) in _index.Near(shared, number + 1, Fingerprints.FewestShared, Candidates))
            {
                compared++;
                var other = GeneratedText.Read(_texts.Scalar<string>("select text from texts where number = ?1", article - 1)!).Without(boilerplate);
                if (Kinship.Of(Comparison.Of(other, words)) is not null)
                {
                    kin.Add(article - 1);
                }
            }

            _index.Add(number + 1, fingerprints);
        });
        return (kin, compared);
    }

    /// <summary>Those of a text's fingerprints that the index has learned to be boilerplate.</summary>
    public IReadOnlySet<long> BoilerplateOf(string text) => _index.Boilerplate(_index.Shared(Prints(GeneratedText.Read(text).Words)));

    /// <summary>What the index takes in the file.</summary>
    public long IndexBytes() => Bytes() - _empty;

    /// <summary>Keeps an article's text for later comparisons.</summary>
    public void Store(long number, string text) => _texts.Execute("insert into texts (number, text) values (?1, ?2)", number, text);

    private Fingerprints Prints(FoldedWords words) => Fingerprints.Of(words.Ids, _shingleWords, _window);

    private long Bytes() =>
        (_session.Scalar<long>("pragma page_count") - _session.Scalar<long>("pragma freelist_count")) * _session.Scalar<long>("pragma page_size");

    private static void Whole(Session session, Action work)
    {
        if (session.Whole<bool>(() =>
        {
            work();
            return true;
        }) is { Problem: { } problem })
        {
            throw new IOException(problem.Message);
        }
    }
}
