using System.Text;
using Filature.Provenance;
using Filature.Timelines.Positions;

namespace Filature.Tests.Timelines;

public sealed class PositionMatrixTests
{
    private const string Demand = """
        Pêche : Oslo veut revoir l'accord

        OSLO, 3 mars 2031 (AFP) - La Norvège réclame le retrait de l'article 7 de l'accord de pêche. La ministre norvégienne des Affaires étrangères, Tuva Lindqvist, a promis de publier les relevés de capture avant l'été.

        « L'article 7 n'est pas négociable », a répondu le ministre islandais de la Pêche, Hallur Brenniskar. L'Islande a démenti avoir falsifié les relevés de capture.
        """;

    private const string Yielding = """
        Iceland gives way on fishing deal

        REYKJAVIK, May 10, 2031 (Reuters) - Iceland agreed to drop article 7 of the fishing deal on Saturday. "We are ready to sign next week," Icelandic Fisheries Minister Hallur Brenniskar said.

        Norwegian Foreign Minister Tuva Lindqvist declined to comment. A diplomat close to the talks said that Norway would never sign.
        """;

    [Fact]
    public void Who_demands_and_who_refuses_one_thing_stand_on_one_question()
    {
        var question = QuestionAbout("article 7", Read(("a.txt", Demand)));
        Assert.Contains(question.Positions, position => position is { Code: "NO", Stance: Stance.Demands });
        Assert.Contains(question.Positions, position => position is { Code: "IS", Stance: Stance.Refuses });
    }

    [Fact]
    public void A_minister_speaks_for_the_country_that_stands_beside_the_name()
    {
        var promise = Assert.Single(All(Read(("a.txt", Demand))), position => position.Stance == Stance.Promises);
        Assert.Equal(("NO", "Norvège"), (promise.Code, promise.Actor));
        Assert.Contains("publier les relevés", promise.What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_denied_is_a_position_with_its_words()
    {
        var denial = Assert.Single(All(Read(("a.txt", Demand))), position => position.Stance == Stance.Denies);
        Assert.Equal("IS", denial.Code);
        Assert.Contains("falsifié", denial.Stands[0].Words.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void To_give_way_months_later_is_marked_as_a_change_and_ends_the_refusal()
    {
        var question = QuestionAbout("article 7", Read(("a.txt", Demand), ("b.txt", Yielding)));
        var refusal = Assert.Single(question.Positions, position => position is { Code: "IS", Stance: Stance.Refuses });
        var consent = Assert.Single(question.Positions, position => position is { Code: "IS", Stance: Stance.Accepts });
        Assert.Equal(refusal.Id, consent.ChangedFrom);
        Assert.Equal(consent.Since, refusal.Until);
        Assert.Equal("2031-05-10", refusal.Until?.ToString());
    }

    [Fact]
    public void To_decline_to_comment_is_no_refusal_and_a_diplomat_speaks_for_nobody() =>
        Assert.DoesNotContain(All(Read(("b.txt", Yielding))), position => position is { Code: "NO", Stance: Stance.Refuses, Stands: var stands } && stands.Any(stand => stand.Words.Text.Contains("comment", StringComparison.Ordinal)));

    [Fact]
    public void A_copy_is_one_report_in_two_articles()
    {
        var origin = Report("a.txt", Demand);
        var copy = Report("copy.txt", Demand);
        var edge = new FindingMaker(copy.Article.Text, new("Provenance", "1")).Find(
            new Derivation(origin.Article.Id, null, copy.Article.Id, DerivationKind.Copy, true, 1, [], []), "derivation", "test", 1, [new(0, 4)]);
        var demand = Assert.Single(All([origin, copy with { Lineage = copy.Lineage with { DerivedFrom = [edge] } }]), position => position.Stance == Stance.Demands);
        Assert.Equal(1, demand.Independent);
        Assert.Equal(2, demand.Articles.Count);
    }

    [Fact]
    public void The_order_in_which_reports_come_changes_nothing()
    {
        var reports = Read(("a.txt", Demand), ("b.txt", Yielding));
        Assert.Equal(PositionMatrix.Of(reports), PositionMatrix.Of([.. reports.Reverse()]));
    }

    [Fact]
    public void Names_are_in_the_language_asked_for() =>
        Assert.Contains(PositionMatrix.Of(Read(("a.txt", Demand)), "es").SelectMany(question => question.Positions), position => position.Actor == "Noruega");

    [Fact]
    public void Every_stand_quotes_the_text_it_names()
    {
        var reports = Read(("a.txt", Demand), ("b.txt", Yielding));
        var texts = reports.ToDictionary(report => report.Article.Id, report => report.Article.Text.Text);
        Assert.All(All(reports).SelectMany(position => position.Stands), stand => Assert.Equal(stand.Words.Text, stand.Words.Span.Of(texts[stand.Article])));
    }

    [Fact]
    public void An_affair_without_countries_has_no_positions() =>
        Assert.Empty(PositionMatrix.Of(Read(("c.txt", "Le pont ferme\n\nVALMORET, 3 mars 2031 - Le maire Tomas Quirk refuse de fermer le pont. La guilde réclame une passerelle."))));

    private static IEnumerable<Position> All(IReadOnlyList<Report> reports) => PositionMatrix.Of(reports).SelectMany(question => question.Positions);

    private static Question QuestionAbout(string words, IReadOnlyList<Report> reports) =>
        Assert.Single(PositionMatrix.Of(reports), question => question.Positions.Any(position => position.Stance == Stance.Refuses && position.Stands.Any(stand => stand.Words.Text.Contains(words, StringComparison.OrdinalIgnoreCase))));

    private static Report[] Read(params ReadOnlySpan<(string Name, string Text)> documents)
    {
        var reports = new Report[documents.Length];
        for (var i = 0; i < documents.Length; i++)
        {
            reports[i] = Report(documents[i].Name, documents[i].Text);
        }

        return reports;
    }

    private static Report Report(string name, string text)
    {
        var report = Desk.Read(new Arrival(name, Encoding.UTF8.GetBytes(text), "text/plain", Charset: null, Address: $"https://{name}.example/news", Retrieved: new(2031, 6, 1)), NoNeighbours.Instance).Value;
        return report ?? throw new InvalidOperationException($"{name} was refused.");
    }
}
