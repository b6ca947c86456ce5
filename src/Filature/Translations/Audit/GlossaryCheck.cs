namespace Filature.Translations.Audit;

/// <summary>A term of the glossary has to be rendered by one of the forms that the other language has for it.</summary>
internal static class GlossaryCheck
{
    public static IEnumerable<AuditReason> Of(AuditedStretch source, AuditedStretch target)
    {
        var accepted = new HashSet<int>(target.AcceptedTerms.Select(static term => term.Concept));
        // One form may belong to several rows («statement»): one of them is enough.
        foreach (var terms in source.Terms.GroupBy(static term => term.Span))
        {
            if (terms.Any(term => accepted.Contains(term.Concept)))
            {
                continue;
            }

            // Left in the original's language it misleads nobody.
            if (Left(source.Says(terms.Key), target) is { } left)
            {
                yield return new(AuditedKind.Untranslated, "audit.untranslated.term", [terms.Key], [left], source.Says(terms.Key), target.Says(left), 0.2, Fails: false);
                continue;
            }

            yield return new(AuditedKind.Glossary, "audit.glossary", [terms.Key], [target.Span], source.Says(terms.Key), null, 0.4, Fails: true)
            {
                Expected = Glossary.Of(target.Language).Preferred(terms.First().Concept),
            };
        }
    }

    private static TextSpan? Left(string term, AuditedStretch target)
    {
        var form = Folding.Fold(term);
        foreach (var word in target.Words)
        {
            if (word.Form == form)
            {
                return word.Span;
            }
        }

        return null;
    }
}
