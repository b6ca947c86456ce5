namespace Filature.Language.Conllu;

/// <summary>One syntactic word of a CoNLL-U file. Numbers count from 0; a head of -1 is the root.</summary>
public sealed record ConlluWord(string Form, string Lemma, string Upos, string Features, int Head, string Relation, string Misc);

/// <summary>Words that the text writes as one («du»): the words [First, End).</summary>
public sealed record ConlluToken(string Form, int First, int End, string Misc)
{
    /// <summary>Whether a blank follows in the text.</summary>
    public bool SpaceAfter => !Misc.Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);
}

/// <summary>A sentence of a CoNLL-U file (https://universaldependencies.org/format.html). Empty nodes are left out.</summary>
/// <param name="Text">The <c># text</c> line, or the forms joined.</param>
/// <param name="StartsParagraph">Whether it says <c># newpar</c> or <c># newdoc</c>.</param>
public sealed record ConlluSentence(string Text, IReadOnlyList<ConlluToken> Tokens, IReadOnlyList<ConlluWord> Words, bool StartsParagraph);
