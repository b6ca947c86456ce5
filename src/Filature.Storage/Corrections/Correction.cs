namespace Filature.Storage.Corrections;

/// <summary>What a reader can set right.</summary>
public enum CorrectionKind
{
    /// <summary>An article does not tell the story that it was put into.</summary>
    NotSameStory,

    /// <summary>An article was not made from another one, nor that one from it.</summary>
    NotACopy,

    /// <summary>Someone else said it.</summary>
    Speaker,

    /// <summary>Two stories are one.</summary>
    SameStory,

    /// <summary>Two threads are one affair.</summary>
    SameThread,

    /// <summary>A story or a thread has another name.</summary>
    Name,
}

/// <summary>A reader's correction: a fact of the archive, applied whenever an article is read again.</summary>
/// <param name="Others">The articles whose story it is not; the one that it was not made from; those of the story or thread that it belongs to; none for a speaker and a name.</param>
/// <param name="Statement">Where and what was said, for a speaker.</param>
/// <param name="Speaker">Who said it; null where nobody is named.</param>
/// <param name="Withdrawn">When it was taken back; null while it holds.</param>
public sealed record Correction(
    string Id, CorrectionKind Kind, string Article, ValueList<string> Others, CorrectedStatement? Statement, string? Speaker, DateTimeOffset Made, DateTimeOffset? Withdrawn)
{
    /// <summary>The story or thread that was merged into another one, split or named; null for other kinds, and of corrections made before this was kept.</summary>
    public string? About { get; init; }

    /// <summary>Of a story that was merged into another one: the thread that it was in.</summary>
    public string? Thread { get; init; }

    /// <summary>The name given.</summary>
    public string? Title { get; init; }
}

/// <summary>A statement by its words: rules may find it otherwise some day, and a newer text of the article may have it elsewhere.</summary>
/// <param name="TextId">The text that the reader had before him.</param>
/// <param name="Start">Where its words begin there.</param>
public sealed record CorrectedStatement(string TextId, int Start, string Words);
