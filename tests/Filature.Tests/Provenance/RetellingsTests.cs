using Filature.Provenance;

namespace Filature.Tests.Provenance;

/// <summary>The same things told in the same order in other words, in one language or in two.</summary>
public sealed class RetellingsTests
{
    private static readonly Article French = Told(
        "a1", "fr", "2031-01-21", "Kestrel : le ton monte",
        "Le Premier ministre norlandais, Aldo Verrane, a reproché mardi à la Sudrie de bloquer la réparation du barrage de Kestrel.",
        "La Sudrie n'est pas disposée à reconnaître sa responsabilité, a dit M. Verrane pendant un entretien de 45 minutes avec la présidente Ilse Marand.",
        "Il a averti que son pays saisira la Cour internationale si aucune réponse n'arrive avant le 15 février, selon un communiqué de son cabinet.",
        "Le barrage, construit en 1998, fournit de l'électricité à 60 000 habitants de la vallée de Torn.",
        "Les négociations entre les deux gouvernements sont interrompues depuis trois mois, après le refus de l'ingénieur en chef, Piet Hollan, de publier son rapport technique.",
        "Une délégation parlementaire doit visiter le chantier vendredi.");

    private static readonly Article English = Told(
        "a2", "en", "2031-01-22", "Norland blames its neighbour over dam",
        "On Tuesday the prime minister of Norland, Aldo Verrane, accused Sudria of blocking the repair of the Kestrel dam.",
        "Sudria was not willing to recognise its responsibility, Verrane said in a 45-minute conversation with President Ilse Marand.",
        "His country would go to the International Court if there was no response before February 15, he warned, according to a communiqué from his cabinet.",
        "Constructed in 1998, the dam provides electricity for 60,000 inhabitants of the Torn valley.",
        "Negotiations between the two governments have been interrupted for three months, since the chief engineer, Piet Hollan, refused to publish his technical report.",
        "A parliamentary delegation is to visit the site on Friday.");

    private static readonly Article Rewritten = Told(
        "a3", "fr", "2031-01-22", "Barrage : un voisin accusé",
        "Aldo Verrane accuse la Sudrie : mardi, le chef du gouvernement norlandais lui a reproché d'empêcher que le barrage de Kestrel soit réparé.",
        "Au cours d'un entretien long de 45 minutes, il a affirmé à la présidente Ilse Marand que ce pays refusait de reconnaître sa responsabilité.",
        "Sans réponse avant le 15 février, la Cour internationale sera saisie, avertit un communiqué du cabinet.",
        "Quelque 60 000 habitants de la vallée de Torn dépendent de l'électricité de cet ouvrage construit en 1998.",
        "Voilà trois mois que les gouvernements ont interrompu leurs négociations : l'ingénieur en chef Piet Hollan avait refusé que son rapport technique soit publié.",
        "Vendredi, des parlementaires visiteront le chantier.");

    private static readonly Article Independent = Told(
        "a4", "fr", "2031-01-22", "À Kestrel, la vallée attend",
        "Sur le marché de Torn, on parle plus du prix du poisson que de la querelle entre Aldo Verrane et la Sudrie.",
        "Les pêcheurs se plaignent de la boue que le barrage de Kestrel laisse passer depuis l'automne.",
        "Ilse Marand est venue deux fois dans la vallée l'an dernier, sans visiter le chantier.",
        "La mairie promet une digue, les agriculteurs veulent un canal, et personne ne sait qui paiera.",
        "Au café du pont, le patron a mis une pancarte : ici, on ne parle pas politique.");

    [Fact]
    public void A_translation_that_names_no_source_is_found_sentence_by_sentence()
    {
        var edge = Assert.Single(Traced(English, French).Lineage.DerivedFrom).Value;
        Assert.Equal(("a1", "a2", DerivationKind.Translation, false), (edge.From, edge.To, edge.Kind, edge.Declared));
        Assert.True(edge.Passages.Count >= 5);
        var first = edge.Passages[0];
        Assert.StartsWith("Le Premier ministre norlandais", first.From.Of(French.Text.Text), StringComparison.Ordinal);
        Assert.StartsWith("On Tuesday", first.To.Of(English.Text.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rewrite_is_found_though_hardly_a_phrase_is_left() =>
        Assert.Equal(("a1", DerivationKind.Rewrite), Assert.Single(Traced(Rewritten, French).Lineage.DerivedFrom) is { Value: var edge } ? (edge.From, edge.Kind) : default);

    [Fact]
    public void A_report_of_the_same_affair_in_its_own_order_is_none()
    {
        Assert.Empty(Traced(Independent, French).Lineage.DerivedFrom);
        Assert.Empty(Traced(Independent, English).Lineage.DerivedFrom);
    }

    [Fact]
    public void An_original_is_not_made_from_its_translation_and_sends_for_it()
    {
        var translation = Tracer.Trace(English.Analyzed(), NoNeighbours.Instance);
        Assert.Empty(Traced(French, English).Lineage.DerivedFrom);
        Assert.Equal(["a2"], Tracer.MayDeriveFrom(Tracer.Trace(French.Analyzed(), NoNeighbours.Instance), new Near(translation)));
    }

    [Fact]
    public void The_days_of_a_translation_count_from_its_origin_and_those_of_a_rewrite_from_its_own_day()
    {
        Assert.Equal("2031-01-21", Traced(English, French).Lineage.ReferenceDay?.Value.Date.ToString());
        Assert.Equal("2031-01-22", Traced(Rewritten, French).Lineage.ReferenceDay?.Value.Date.ToString());
    }

    private static TracedArticle Traced(Article article, Article neighbour) =>
        Tracer.Trace(article.Analyzed(), new Near(Tracer.Trace(neighbour.Analyzed(), NoNeighbours.Instance)));

    private static Article Told(string id, string language, string day, string headline, params string[] paragraphs) =>
        Reports.Article(id, language, [(PartRole.Headline, headline), .. paragraphs.Select(text => (PartRole.Body, text))])
            .With(ClaimKind.Published, day, "meta date");

    private sealed class Near(TracedArticle article) : INeighbours
    {
        public IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit) => [];

        public IReadOnlyList<Alike> Alike(Article asking, DateOnly? day, int daysAround, int limit) =>
            [new(article.Article.Id, article.Article.Language, article.Outline)];

        public TracedArticle Traced(string id) => article;
    }
}
