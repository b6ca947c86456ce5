using Filature.Provenance;

namespace Filature.Tests.Provenance;

/// <summary>What was changed in silence on one page.</summary>
public sealed class RevisionTests
{
    [Fact]
    public void Headline_quotation_and_number_edits_are_set_apart()
    {
        var revision = Revision.Between(
            Page("Kestrel : le ton monte", "« La Sudrie n'est pas prête à agréer cette dette », a dit Aldo Verrane.", "L'entretien a duré 45 minutes au palais de Norbourg."),
            Page("Kestrel : le ton baisse", "« La Sudrie n'est pas prête à accepter cette dette », a dit Aldo Verrane.", "L'entretien a duré 54 minutes au palais de Norbourg."));

        Assert.Equal(("Kestrel : le ton monte", "Kestrel : le ton baisse"), Assert.Single(revision.Headline) is var title ? (title.From, title.To) : default);
        Assert.Contains("accepter", Assert.Single(revision.Quotations).To, StringComparison.Ordinal);
        Assert.Contains("54", Assert.Single(revision.Numbers).To, StringComparison.Ordinal);
        Assert.Empty(revision.Others);
    }

    private static Article Page(string headline, string quotation, string duration) => Reports.Article(
        "a1", "fr", (PartRole.Headline, headline), (PartRole.Body, "Le Premier ministre norlandais s'est fâché mardi dans la querelle du barrage."), (PartRole.Body, quotation), (PartRole.Body, duration));
}
