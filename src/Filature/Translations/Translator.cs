namespace Filature.Translations;

/// <summary>Takes the sentences of an article through an engine. What is known already is not asked again, and what was answered is kept before more is asked.</summary>
public static class Translator
{
    /// <returns>Problems: those of the engine, <c>archive.*</c>. What was answered before it is kept.</returns>
    public static async Task<Outcome<Translation>> Translate(
        Article article, ValueList<TextSpan> sentences, string to, ITranslationEngine engine, ITranslationMemory memory, CancellationToken cancel)
    {
        var way = Way.Of(engine, article.Language, to);
        if (way.Hops.Count == 0)
        {
            return TranslationProblems.NoPair(engine.Name, article.Language, to);
        }

        var sources = sentences.Select(sentence => sentence.Of(article.Text.Text)).ToList();
        var known = await Known(sources, way, engine, memory, cancel);
        return known.Then<Translation>(targets => Of(article, way, sentences.Zip(sources, (span, source) => new TranslatedSentence(span, targets[source]))));
    }

    public static Translation Of(Article article, Way way, IEnumerable<TranslatedSentence> sentences) =>
        new(article.Id, article.Text.Id, way.From, way.To, way.Engine, way.Version, way.Hops, sentences.ToValueList()) { IsGist = way.IsGist };

    private static async Task<Outcome<Dictionary<string, string>>> Known(
        List<string> sources, Way way, ITranslationEngine engine, ITranslationMemory memory, CancellationToken cancel)
    {
        // A sentence that stands twice in an article is asked once.
        List<string> distinct = [.. sources.Distinct(StringComparer.Ordinal)];
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (source, target) in distinct.Zip(memory.Recall(distinct, way)))
        {
            if (target is not null)
            {
                targets.Add(source, target);
            }
        }

        List<string> missing = [.. distinct.Where(source => !targets.ContainsKey(source))];
        for (var at = 0; at < missing.Count;)
        {
            var batch = Batch(missing, at, engine.Batch);
            at += batch.Count;
            cancel.ThrowIfCancellationRequested();
            var answered = await engine.Translate(batch, way.From, way.To, cancel);
            if (!answered.IsOk)
            {
                return answered.Problem;
            }

            List<(string Source, string Target)> pairs = [.. batch.Zip(answered.Value)];
            var kept = memory.Keep(pairs, way);
            if (!kept.IsOk)
            {
                return kept.Problem;
            }

            foreach (var (source, target) in pairs)
            {
                targets.Add(source, target);
            }
        }

        return targets;
    }

    private static List<string> Batch(List<string> sentences, int first, int characters)
    {
        var (batch, length) = (new List<string>(), 0);
        for (var i = first; i < sentences.Count && (batch.Count == 0 || length + sentences[i].Length <= characters); i++)
        {
            batch.Add(sentences[i]);
            length += sentences[i].Length;
        }

        return batch;
    }
}
