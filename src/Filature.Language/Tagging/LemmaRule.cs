namespace Filature.Language.Tagging;

/// <summary>How a form becomes its lemma: small letters or not, characters cut off its end, others put there.</summary>
internal readonly record struct LemmaRule(bool Lower, int Cut, string Ending)
{
    /// <summary>The rule that leads from a form to its lemma.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        var small = form.ToLowerInvariant();
        var lower = !string.Equals(small, form, StringComparison.Ordinal) && Shared(small, lemma) > Shared(form, lemma);
        var shared = Shared(lower ? small : form, lemma);
        return new(lower, form.Length - shared, lemma[shared..]);
    }

    /// <summary>Whether the form is long enough, and something is left of it.</summary>
    public bool Fits(string form) => form.Length > Cut || (form.Length == Cut && Ending.Length > 0);

    public string Apply(string form)
    {
        if (Cut == 0 && Ending.Length == 0)
        {
            return Lower ? form.ToLowerInvariant() : form;
        }

        if (Cut >= form.Length)
        {
            return Ending.Length > 0 ? Ending : form;
        }

        var stem = form.AsSpan(0, form.Length - Cut);
        return string.Create(stem.Length + Ending.Length, new Parts(stem, Ending, Lower), static (to, parts) =>
        {
            if (parts.Lower)
            {
                parts.Stem.ToLowerInvariant(to);
            }
            else
            {
                parts.Stem.CopyTo(to);
            }

            parts.Ending.CopyTo(to[parts.Stem.Length..]);
        });
    }

    private static int Shared(string a, string b) => a.AsSpan().CommonPrefixLength(b);

    private readonly ref struct Parts(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending, bool lower)
    {
        public readonly ReadOnlySpan<char> Stem = stem;
        public readonly ReadOnlySpan<char> Ending = ending;
        public readonly bool Lower = lower;
    }
}
