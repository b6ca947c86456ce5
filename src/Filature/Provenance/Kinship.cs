namespace Filature.Provenance;

/// <summary>Whether of two articles laid side by side one was made from the other's words, and how much of it.</summary>
internal static class Kinship
{
    // Measured on gold/dev: true copies and excerpts take at least three quarters of their body from the origin in shared stretches, of
    // which less than half with every second word changed; independent reports of one event share a tenth, nearly all of it quotations.
    private const double Derived = 0.45;

    // An article that takes another one in whole may be as long again and longer; two notices of a line are not compared so.
    private const double Contained = 0.55;
    private const double LeastOfContaining = 0.2;
    private const int LeastWords = 60;

    // With every second word changed half of the names and figures are left.
    private const double LeastFacts = 0.4;

    // Copies on gold/dev have at least 0.95 of their origin, excerpts at most 0.6.
    private const double WholeOrigin = 0.8;

    // Copies and excerpts of gold/dev and gold/custody/seen keep at least 0.94 of the words where they follow their origin, rewrites that
    // follow it at most 0.66; with three words in ten replaced in their places 0.7 are left, and no word is displaced.
    private const double LeastKept = 0.8;
    private const double Displaced = 0.4;

    /// <summary>Copy, excerpt, rewrite or nothing. Which of the two was first is another question: see <see cref="Direction"/>.</summary>
    /// <param name="isTranslated">
    /// A text translated back has its words' order, but not its phrases; what it was made from is the translation.
    /// </param>
    public static DerivationKind? Of(Comparison comparison, bool isTranslated = false)
    {
        // Bulletins of one mould agree in every word but the facts; what is copied keeps most of them.
        var isDerived = comparison.PhrasesOfTo >= Derived
            || (!isTranslated && comparison.SharedFacts >= LeastFacts && (comparison.OfTo >= Derived
                || (comparison.OfFrom >= Contained && comparison.OfTo >= LeastOfContaining && comparison.From.BodyCount >= LeastWords)));
        return !isDerived ? null
            : comparison.Density < LeastKept && comparison.Displaced > Displaced ? DerivationKind.Rewrite
            : comparison.SpannedOfFrom >= WholeOrigin ? DerivationKind.Copy : DerivationKind.Excerpt;
    }
}
