namespace Filature.Provenance;

/// <summary>Machine translation, as far as the page owns up to it (<c>languages/*/notices.rules</c>).</summary>
internal static class MachineTranslation
{
    public static Finding<bool> Find(Article article, FindingMaker maker)
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

        // No notice proves nothing: many translators keep silent.
        return maker.Find(false, "machine-translated", "notices.none", 0.6, []);
    }
}
