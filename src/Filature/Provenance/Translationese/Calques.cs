namespace Filature.Provenance.Translationese;

/// <summary>
/// Words taken over piece by piece from another language, translated names, contractions and elisions that are missing, sentences broken off:
/// by the rules of <c>languages/*/calques.rules</c>.
/// </summary>
internal static class Calques
{
    public static IEnumerable<Sign> Find(Article article, TextSpan[] places)
    {
        var rules = Knowledge.Rules("calques", article.Language);
        foreach (var place in places)
        {
            foreach (var match in rules.All(place.Of(article.Text.Text)))
            {
                var span = match.Group("mark") ?? match.Span;
                var kind = match.Rule["kind"] ?? "calque";
                yield return new(kind, new(place.Start + span.Start, place.Start + span.End), WeightOf(kind));
            }
        }
    }

    private static double WeightOf(string kind) => kind switch
    {
        // Nobody whose language it is leaves them out.
        "elision" => 0.5,
        "name" => 0.4,
        _ => 0.3,
    };
}
