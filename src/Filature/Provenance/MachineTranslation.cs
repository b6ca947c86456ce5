using Filature.Provenance.Translationese;

namespace Filature.Provenance;

/// <summary>
/// Machine translation: what the page owns up to (<c>languages/*/notices.rules</c>), or else what the text itself shows, weighed, each sign
/// with its words.
/// </summary>
internal static class MachineTranslation
{
    /// <summary>How the rules are named that read a notice: only a notice is a declaration.</summary>
    public const string Notices = "notices.";

    // No notice proves nothing: many translators keep silent. Signs that are no proof make the «no» weaker still.
    private const double Silence = 0.6;
    private const double LostBySigns = 0.5;

    public static Finding<bool> Find(Article article, Analysis analysis, FindingMaker maker)
    {
        foreach (var part in article.Parts)
        {
            if (part.Role is not (PartRole.Note or PartRole.Credit or PartRole.Byline))
            {
                continue;
            }

            var text = part.Span.Of(article.Text.Text);
            foreach (var match in Knowledge.RulesOfAll("notices", article.Language).All(text))
            {
                if (match.Rule["kind"] == "machine-translation")
                {
                    return maker.Find(
                        true, "machine-translated", match.Rule.Name, 0.97,
                        [new(part.Span.Start + match.Span.Start, part.Span.Start + match.Span.End)]);
                }
            }
        }

        var signs = Signs.Find(article, analysis);
        if (signs.Count == 0)
        {
            return maker.Find(false, "machine-translated", "notices.none", Silence, []);
        }

        var score = Signs.Score(signs, analysis.Tokens.Count);
        var isProof = Signs.IsProof(signs, score);
        return maker.Find(
            isProof, "machine-translated", $"signs.{string.Join('+', signs.Select(sign => sign.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}",
            Math.Round(isProof ? score : Silence - (LostBySigns * score), 3), [.. signs.Select(sign => sign.Span).Distinct()]);
    }

    /// <summary>Whether the page says that a machine translated it.</summary>
    public static bool IsDeclared(Finding<bool> finding) => finding.Value && finding.Ground.Rule.StartsWith(Notices, StringComparison.Ordinal);
}
