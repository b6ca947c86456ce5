using Filature.Provenance;

namespace Filature.Storage;

/// <summary>The archive of one desk: a SQLite file. Open it once a process; safe to share between threads.</summary>
public sealed class Archive : IDisposable
{
    /// <summary>Opens or makes the archive file, and brings it to the newest migration.</summary>
    /// <returns>Problems: <c>archive.locked</c>, <c>archive.foreign</c>, <c>archive.newer</c>, <c>archive.unwritable</c>.</returns>
    public static Outcome<Archive> Open(string path) => throw new NotSupportedException("Not built yet.");

    /// <summary>Takes a document in: reads it, traces it against the archive, places it in a story, and stores it whole or not at all. Articles that may derive from it are traced again.</summary>
    public Outcome<Added> Add(Arrival arrival) => throw new NotSupportedException("Not built yet.");

    public int Articles => throw new NotSupportedException("Not built yet.");

    public Report? Report(string articleId) => throw new NotSupportedException("Not built yet.");

    /// <summary>The document as it came in.</summary>
    public Arrival? Arrival(string articleId) => throw new NotSupportedException("Not built yet.");

    /// <summary>The day a document was taken in, in UTC.</summary>
    public ICustody Custody => throw new NotSupportedException("Not built yet.");

    /// <summary>Stories, the newest day first.</summary>
    public IReadOnlyList<Story> Stories(int limit = 50, int offset = 0) => throw new NotSupportedException("Not built yet.");

    public Story? Story(string storyId) => throw new NotSupportedException("Not built yet.");

    /// <summary>The story an article is in.</summary>
    public string? StoryOf(string articleId) => throw new NotSupportedException("Not built yet.");

    /// <summary>Articles that hold all the words (accents and case folded; "…" for a phrase), best first.</summary>
    public IReadOnlyList<SearchHit> Search(string query, int limit = 20) => throw new NotSupportedException("Not built yet.");

    /// <summary>A finding or claim by its id, also one that was superseded.</summary>
    public Reason? Why(string id) => throw new NotSupportedException("Not built yet.");

    public void Dispose() => throw new NotSupportedException("Not built yet.");
}

/// <summary>An article taken in. <paramref name="IsNew"/> is false where the same document was there already.</summary>
/// <param name="Retraced">Articles whose lineage was made anew because of this one.</param>
public sealed record Added(string Id, bool IsNew, ValueList<string> Retraced);

/// <param name="Snippet">Words around the first hit; hits stand between U+2068 and U+2069.</param>
public sealed record SearchHit(string Article, string Headline, string? Outlet, PartialDate? Day, double Score, string Snippet);

/// <summary>Why a finding is believed, as <c>why</c> prints it.</summary>
public sealed record Reason(
    string Id, string Article, string Kind, string Value, Stage Stage, string Rule, double Score,
    ValueList<Evidence> Evidence, ValueList<string> Because, string? SupersededBy);
