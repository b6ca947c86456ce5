using Filature.Web.Speaking;

namespace Filature.Web.Outgoing;

/// <summary>What is said of an article's origin, its agency or its translation, wherever it is shown outside the desk.</summary>
/// <param name="Term">For programs: <c>copy</c>, <c>excerpt</c>, <c>rewrite</c>, <c>translation</c>, <c>own</c>, <c>agency</c>, <c>machine-translated</c>, <c>language</c>.</param>
/// <param name="Words">For readers, in their language.</param>
internal sealed record Label(string Term, string Words)
{
    /// <summary>Origin first, then agency, translation and language. There is always one of origin and one of language.</summary>
    public static IReadOnlyList<Label> Of(OutgoingReport outgoing, Texts texts)
    {
        var lineage = outgoing.Report.Lineage;
        var labels = new List<Label>
        {
            outgoing.Nearest is { } edge
                ? new(TermOf(edge.Kind), texts.DerivedFrom(edge.Kind, edge.Declared, OriginOf(outgoing, edge, texts)))
                : new("own", texts.NoOriginKnown),
        };
        if (lineage.Agency is { } agency)
        {
            labels.Add(new("agency", $"{texts.Agency}{texts.Colon} {Clean.Line(agency.Value)}"));
        }

        if (lineage.MachineTranslated.Value)
        {
            labels.Add(new("machine-translated", texts.MachineTranslated));
        }

        labels.Add(new("language", texts.OfLanguage(Clean.Line(outgoing.Language))));
        return labels;
    }

    private static string OriginOf(OutgoingReport outgoing, Derivation edge, Texts texts) => Clean.Line(
        edge.External is { } external ? external
        : outgoing.Origin is { } origin ? $"{origin.Lineage.Outlet?.Value ?? texts.NoOutlet}, {texts.Quoted(origin.Article.Headline)}"
        : texts.NotInArchive);

    private static string TermOf(DerivationKind kind) => kind switch
    {
        DerivationKind.Copy => "copy",
        DerivationKind.Excerpt => "excerpt",
        DerivationKind.Rewrite => "rewrite",
        _ => "translation",
    };
}
