using Filature.Language;
using Filature.Language.Conllu;

namespace Filature.Tools.Tagging;

/// <summary>A sentence as the tagger learns it.</summary>
internal sealed record TaggedSentence(string[] Forms, Upos[] Tags, string[] Features, string[] Lemmas, int Source)
{
    public static TaggedSentence Of(ConlluSentence sentence, int source) => new(
        [.. sentence.Words.Select(word => word.Form)],
        [.. sentence.Words.Select(word => Enum.TryParse<Upos>(word.Upos, ignoreCase: true, out var upos) ? upos : Upos.X)],
        [.. sentence.Words.Select(word => word.Features == "_" ? "" : word.Features)],
        [.. sentence.Words.Select(word => word.Lemma)],
        source);
}
