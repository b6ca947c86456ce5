namespace Filature.Translations;

/// <summary>A finding of the source in its translation.</summary>
/// <param name="Sentence">The place of the sentence in <see cref="Translation.Sentences"/>.</param>
/// <param name="Span">In the translated sentence: the same words where they stand there, or else the whole of it.</param>
/// <param name="IsExact">Whether the words are the same.</param>
public sealed record CarriedFinding(string Id, string Kind, int Sentence, TextSpan Span, bool IsExact);

/// <summary>Findings carry over to a translation: names and numbers keep their words often, all else points to the sentence.</summary>
public static class CarriedFindings
{
    public static ValueList<CarriedFinding> Of(Report report, Translation translation) =>
    [
        .. report.Record.Names.Select(name => name.Ground).Concat(report.Record.Times.Select(time => time.Ground)).Concat(report.Record.Statements.Select(said => said.Ground))
            .SelectMany(ground => Carry(ground, translation)),
    ];

    private static IEnumerable<CarriedFinding> Carry(Ground ground, Translation translation)
    {
        foreach (var (place, sentence) in translation.Sentences.Index())
        {
            if (ground.Evidence.FirstOrDefault(evidence => evidence.TextId == translation.TextId && evidence.Span.Overlaps(sentence.Source)) is not { } words)
            {
                continue;
            }

            var same = Same(words.Text, sentence.Target);
            yield return new(ground.Id, ground.Kind, place, same ?? new TextSpan(0, sentence.Target.Length), same is not null);
        }
    }

    // Whole words only: «Lee» does not stand in «Leeds».
    private static TextSpan? Same(string words, string target)
    {
        for (var at = target.IndexOf(words, StringComparison.Ordinal); at >= 0; at = target.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(target[at - 1])) && (end == target.Length || !char.IsLetterOrDigit(target[end])))
            {
                return new TextSpan(at, end);
            }
        }

        return null;
    }
}
