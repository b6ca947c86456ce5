using Filature.Provenance;

namespace Filature.Tests.Provenance;

public sealed class TracerTests
{
    private static readonly string[] Paragraphs =
    [
        "Le Premier ministre norlandais, Aldo Verrane, a reproché mardi à ses voisins de regarder couler l'eau dans la querelle du barrage de Kestrel.",
        "« La Sudrie n'est pas disposée à reconnaître sa dette envers un pays d'amont », a dit M. Verrane pendant un entretien de 45 minutes.",
        "Il a averti que son pays saisira la Cour si aucune réponse n'arrive avant le 15 février, selon un communiqué de son cabinet publié dans la soirée.",
        "Aucun commentaire n'avait été obtenu mardi soir auprès de la présidence sudrienne, qui célèbre cette semaine le centenaire du port.",
    ];

    private static Article Dispatch() => Reports.Article(
            "a1", "fr",
            [(PartRole.Headline, "Kestrel : le ton monte"), (PartRole.Dateline, "NORBOURG, 21 janvier (Reuters)"), .. Paragraphs.Select(text => (PartRole.Body, text))])
        .With(ClaimKind.Retrieved, "2031-01-24", "arrival").With(ClaimKind.Outlet, "Le Fil du Nord", "text masthead");

    private static Article Copy() => Reports.Article(
            "a2", "fr",
            [
                (PartRole.Headline, "Kestrel : un voisin se fâche"),
                (PartRole.Dateline, "Norbourg, 22 janvier (ROB)"),
                .. Paragraphs.Select(text => (PartRole.Body, text
                    .Replace("disposée à reconnaître", "prête à accepter", StringComparison.Ordinal)
                    .Replace("45 minutes", "54 minutes", StringComparison.Ordinal)
                    .Replace("reproché mardi", "reproché", StringComparison.Ordinal))),
            ])
        .With(ClaimKind.Retrieved, "2031-01-22", "arrival").With(ClaimKind.Outlet, "Radio Ondes Bleues", "text station name");

    [Fact]
    public void A_copy_is_traced_to_its_origin_though_it_arrived_first()
    {
        var origin = Tracer.Trace(Dispatch().Analyzed(), NoNeighbours.Instance);
        var copy = Tracer.Trace(Copy().Analyzed(), new Near(origin));

        var derivation = copy.Lineage.DerivedFrom[0].Value;
        Assert.Equal(("a1", DerivationKind.Copy, false), (derivation.From, derivation.Kind, derivation.Declared));
        Assert.Null(Tracer.Trace(Dispatch().Analyzed(), new Near(copy)).Lineage.DerivedFrom[0].Value.From);
        Assert.Equal(["a2"], Tracer.MayDeriveFrom(origin, new Near(Tracer.Trace(Copy().Analyzed(), NoNeighbours.Instance))));
    }

    [Fact]
    public void Yesterday_in_a_copy_counts_from_the_day_of_its_origin()
    {
        var origin = Tracer.Trace(Dispatch().Analyzed(), NoNeighbours.Instance);
        var copy = Tracer.Trace(Copy().Analyzed(), new Near(origin));
        Assert.Equal("2031-01-21", copy.Lineage.ReferenceDay!.Value.Date.ToString());
        Assert.Equal(Direction.DayOfOrigin, copy.Lineage.ReferenceDay.Ground.Rule);
        Assert.Equal("2031-01-22", copy.Lineage.Published!.Value.Date.ToString());
    }

    [Fact]
    public void Changed_words_are_listed_and_a_changed_quotation_is_said()
    {
        var origin = Tracer.Trace(Dispatch().Analyzed(), NoNeighbours.Instance);
        var changes = Tracer.Trace(Copy().Analyzed(), new Near(origin)).Lineage.DerivedFrom[0].Value.Changes;

        Assert.Contains(changes, change => change.InsideQuotation && change.From.Contains("disposée à reconnaître", StringComparison.Ordinal) && change.To.Contains("prête à accepter", StringComparison.Ordinal));
        Assert.Contains(changes, change => change is { What: ChangeKind.Number, InsideQuotation: false } && change.From.Contains("45", StringComparison.Ordinal) && change.To.Contains("54", StringComparison.Ordinal));
        Assert.Contains(changes, change => change.What == ChangeKind.Date && change.From.Contains("mardi", StringComparison.Ordinal) && !change.To.Contains("mardi", StringComparison.Ordinal));
        Assert.All(changes, change =>
        {
            Assert.Equal(change.From, change.FromSpan.Of(Dispatch().Text.Text));
            Assert.Equal(change.To, change.ToSpan.Of(Copy().Text.Text));
        });
    }

    [Fact]
    public void Two_reports_of_one_event_in_their_own_words_are_no_copies()
    {
        var origin = Tracer.Trace(Dispatch().Analyzed(), NoNeighbours.Instance);
        var other = Reports.Article(
            "a3", "fr",
            (PartRole.Headline, "Entretien à Norbourg"),
            (PartRole.Body, "Aldo Verrane a longuement parlé au téléphone avec ses voisins du sud, sans les convaincre."),
            (PartRole.Body, "La querelle de l'eau dure depuis deux ans, et le barrage de Kestrel n'a toujours pas de règlement commun."));
        Assert.Empty(Tracer.Trace(other.Analyzed(), new Near(origin)).Lineage.DerivedFrom);
    }

    private sealed class Near(params TracedArticle[] articles) : INeighbours
    {
        public IReadOnlyList<Neighbour> Sharing(Fingerprints fingerprints, string exceptArticle, int limit) =>
            [.. articles.Select(article => new Neighbour(article, Fingerprints.Of(article.Article).Hashes.Intersect(fingerprints.Hashes).Count()))];
    }
}
