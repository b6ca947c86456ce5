namespace Filature.SystemTests.Storage;

/// <summary>Rules that watch, and what they raise.</summary>
public sealed class AlertsTests : IDisposable
{
    private const string Body =
        """
        Le Premier ministre norlandais, Aldo Verrane, a reproché mardi à ses voisins de regarder couler l'eau dans la querelle du barrage de Kestrel.
        « La Sudrie n'est pas disposée à reconnaître sa dette envers un pays d'amont », a dit M. Verrane pendant un entretien de 45 minutes.
        Il a averti que son pays saisira la Cour si aucune réponse n'arrive avant le 15 février, selon un communiqué de son cabinet publié dans la soirée.
        Aucun commentaire n'avait été obtenu mardi soir auprès de la présidence sudrienne, qui célèbre cette semaine le centenaire du port.
        """;

    private static readonly Arrival Origin = Shelves.Page("origin", "Kestrel : le ton monte\n" + Body, "2031-01-21");
    private static readonly Arrival Copy = Shelves.Page("copy", "Un voisin se fâche\n" + Body.Replace("disposée", "prête", StringComparison.Ordinal), "2031-01-23");

    private readonly Shelves _shelves = new();

    public void Dispose() => _shelves.Dispose();

    [Fact]
    public void A_changed_quotation_is_raised_when_its_page_comes_in_with_the_finding_that_shows_it()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(archive.Alerts.Add(new(AlertKind.QuotationChanged)));
        Shelves.Ok(Shelves.Add(archive, Origin));
        Assert.Empty(archive.Alerts.Latest());

        Shelves.Ok(Shelves.Add(archive, Copy));

        var alert = Assert.Single(archive.Alerts.Latest());
        Assert.Equal((AlertKind.QuotationChanged, Copy.ArticleId, Origin.ArticleId), (alert.Kind, alert.Article, alert.Origin));
        Assert.Contains("disposée", alert.Before, StringComparison.Ordinal);
        Assert.Contains("prête", alert.After, StringComparison.Ordinal);
        Assert.Equal("derivation", archive.Why(alert.Finding!)!.Kind);
    }

    [Fact]
    public void A_rule_looks_at_what_is_there_already_and_raises_nothing_twice()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Origin));
        Shelves.Ok(Shelves.Add(archive, Copy));

        var begun = Shelves.Ok(archive.Alerts.Add(new(AlertKind.QuotationChanged)));
        var again = Shelves.Ok(archive.Alerts.Add(new(AlertKind.QuotationChanged)));
        Assert.Equal((true, 1), (begun.IsNew, begun.Raised));
        Assert.Equal((false, 0), (again.IsNew, again.Raised));
        Assert.Single(archive.Alerts.Rules());

        Assert.True(Shelves.Ok(archive.Alerts.Remove(begun.Rule[..6])));
        Assert.False(Shelves.Ok(archive.Alerts.Remove(begun.Rule)));
        Assert.Empty(archive.Alerts.Rules());
        Assert.Equal((true, 0), Shelves.Ok(archive.Alerts.Add(new(AlertKind.QuotationChanged))) is var anew ? (anew.IsNew, anew.Raised) : default);
        Assert.Single(archive.Alerts.Latest());
    }

    [Fact]
    public void An_alert_whose_finding_gave_way_to_a_late_original_says_so()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(archive.Alerts.Add(new(AlertKind.QuotationChanged)));
        var third = Shelves.Page("third", "Encore un voisin\n" + Body.Replace("disposée", "encline", StringComparison.Ordinal), "2031-01-25");
        var copy = Shelves.Page(
            "copy", "Un voisin se fâche\n" + Body.Replace("disposée", "prête", StringComparison.Ordinal).Replace("pendant un entretien de 45 minutes", "au cours d'un appel", StringComparison.Ordinal), "2031-01-23");
        Shelves.Ok(Shelves.Add(archive, copy));
        Shelves.Ok(Shelves.Add(archive, third));
        Assert.Equal(Copy.ArticleId, Assert.Single(archive.Alerts.Latest()).Origin);

        Shelves.Ok(Shelves.Add(archive, Origin));

        var raised = archive.Alerts.Latest();
        Assert.Contains(raised, alert => alert.Article == third.ArticleId && alert.Origin == Copy.ArticleId && alert.SupersededBy is not null);
        Assert.Contains(raised, alert => alert.Article == Copy.ArticleId && alert.Origin == Origin.ArticleId && alert.SupersededBy is null);
    }

    [Fact]
    public void A_text_changed_in_silence_is_raised_with_what_weighs_most_first_and_one_that_says_so_is_not()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(archive.Alerts.Add(new(AlertKind.SilentEdit)));
        Shelves.Ok(Shelves.Add(archive, Origin));

        Shelves.Ok(Shelves.Add(archive, Shelves.Page("origin", "Kestrel : le ton baisse\n" + Body.Replace("45 minutes", "54 minutes", StringComparison.Ordinal))));
        Shelves.Ok(Shelves.Add(archive, Shelves.Page(
            "origin", "Kestrel : le ton baisse\n" + Body.Replace("45 minutes", "50 minutes", StringComparison.Ordinal) + "\nRectificatif : l'entretien a duré 50 minutes.")));

        var alert = Assert.Single(archive.Alerts.Latest());
        Assert.Equal(("Kestrel : le ton monte", "Kestrel : le ton baisse", 1, 2), (alert.Before, alert.After, alert.More, alert.Version));
        Assert.Null(alert.Finding);
    }

    [Fact]
    public void A_rule_can_be_for_one_outlet_only()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(archive.Alerts.Add(new(AlertKind.QuotationChanged, Outlet: "Le Phare")));
        Shelves.Ok(archive.Alerts.Add(new(AlertKind.QuotationChanged, Outlet: "desk.example")));
        Shelves.Ok(archive.Alerts.Add(new(AlertKind.QuotationChanged, Origin: "Reuters")));
        Shelves.Ok(Shelves.Add(archive, Origin));
        Shelves.Ok(archive.Add(Copy, neighbours => Desk.Continue(Shelves.Article(Copy).WithOutlet("Desk.Example Infos"), neighbours)));

        Assert.Equal(new AlertRule(AlertKind.QuotationChanged, "desk.example").Id, Assert.Single(archive.Alerts.Latest()).Rule);
    }

    [Fact]
    public void Alerts_and_rules_are_never_deleted_nor_edited()
    {
        using (var archive = _shelves.Open())
        {
            Shelves.Ok(archive.Alerts.Add(new(AlertKind.QuotationChanged)));
            Shelves.Ok(Shelves.Add(archive, Origin));
            Shelves.Ok(Shelves.Add(archive, Copy));
        }

        foreach (var sql in (string[])["delete from alerts", "update alerts set more = 9", "delete from alert_rules", "update alert_rules set kind = 'silent-edit'"])
        {
            Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => _shelves.Run(sql));
        }
    }

    [Fact]
    public void Why_tells_the_history_of_a_copys_origin_and_day_after_its_original_came_late()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Copy));
        var first = archive.Report(Copy.ArticleId)!.Lineage.ReferenceDay!.Ground.Id;
        Assert.Empty(archive.Why(first)!.History);

        Shelves.Ok(Shelves.Add(archive, Origin));

        var now = archive.Report(Copy.ArticleId)!.Lineage.ReferenceDay!.Ground.Id;
        foreach (var asked in (string[])[first, now])
        {
            var history = archive.Why(asked)!.History;
            Assert.Equal([now, first], history.Select(past => past.Id));
            Assert.Equal((null, now), (history[0].SupersededBy, history[1].SupersededBy));
            Assert.Equal(Origin.ArticleId, history[1].For);
        }
    }

    [Fact]
    public void A_page_that_changed_its_headline_names_itself_as_the_occasion()
    {
        using var archive = _shelves.Open();
        Shelves.Ok(Shelves.Add(archive, Origin));
        var before = archive.Report(Origin.ArticleId)!.Lineage.Published!.Ground.Id;

        Shelves.Ok(Shelves.Add(archive, Shelves.Page("origin", "Kestrel : le ton baisse\n" + Body)));

        Assert.Equal(Origin.ArticleId, archive.Why(before)!.History.Single(past => past.Id == before).For);
    }
}

/// <summary>An article that names its outlet.</summary>
internal static class Outlets
{
    public static Article WithOutlet(this Article article, string outlet) =>
        article with { Claims = [.. article.Claims, Claim.Of(article.Text.Id, ClaimKind.Outlet, outlet, "meta og:site_name")] };
}
