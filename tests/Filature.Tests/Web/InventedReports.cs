using System.Text;
using Filature.Provenance;

namespace Filature.Tests.Web;

/// <summary>Reports made by hand, as the rooms would make them: an original and an undeclared copy that changes a quotation.</summary>
internal static class InventedReports
{
    private static readonly Stage Stage = new("provenance", "1");

    public static Report Original { get; } = Make(
        "https://gazette-du-lac.example/pont",
        "Le pont de Brévaux restera fermé\nBRÉVAUX, 4 mai (AFP)\n« Nous ne rouvrirons pas avant juin », a dit la maire, Odile Tassart.\nLes travaux coûtent 12 millions d’euros.\n",
        "Gazette du Lac",
        quotation: "Nous ne rouvrirons pas avant juin",
        speaker: "Odile Tassart");

    public static Report Copy { get; } = Make(
        "https://lac-info.example/pont",
        "Brévaux : le pont fermé\n« Nous ne rouvrirons pas avant juillet », a dit la maire, Odile Tassart.\nLes travaux coûtent 12 millions d’euros.\n",
        "Lac Info",
        quotation: "Nous ne rouvrirons pas avant juillet",
        speaker: "Odile Tassart",
        origin: Original);

    public static Report Make(
        string address, string text, string outlet, string? quotation = null, string? speaker = null, Report? origin = null, string language = "fr")
    {
        var source = SourceText.Freeze(text);
        var maker = new FindingMaker(source, Stage);
        var arrival = ArrivalOf(address, text);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var claims = new[]
        {
            Claim.Of(source.Id, ClaimKind.Outlet, outlet, "arrival"),
            Claim.Of(source.Id, ClaimKind.Address, address, "arrival"),
        };
        var article = new Article(
            arrival.ArticleId, language, source, [], [new(PartRole.Headline, new(0, end)), new(PartRole.Body, new(end + 1, text.Length))],
            text[(end + 1)..], [.. claims], []);
        var derivedFrom = origin is null ? [] : new[] { maker.Find(DerivationOf(origin, article), "derivation", "shingles", 0.97, [], [origin.Article.Id]) };
        var agency = text.IndexOf("(AFP)", StringComparison.Ordinal);
        var lineage = new Lineage(
            maker.Find(outlet, "outlet", "arrival-host", 0.9, [], [claims[0].Id]),
            agency < 0 ? null : maker.Find("AFP", "agency", "dateline-brackets", 1, [new(agency + 1, agency + 4)]),
            null,
            maker.Find(new DatedBy(new(2031, 5, 4), "arrival"), "published", "arrival-day", 0.6, [], [claims[1].Id]),
            maker.Find(new DatedBy(new(2031, 5, 4), "arrival"), "reference-day", "own-day", 0.6, [], [claims[1].Id]),
            null, [], [], maker.Find(false, "machine-translated", "no-notice", 0.9, [], [claims[1].Id]), [.. derivedFrom]);
        Finding<Statement>[] statements = quotation is null ? [] : [StatementOf(maker, text, quotation, speaker!)];
        return new(article, lineage, new([.. statements]));
    }

    public static Arrival ArrivalOf(string address, string text) =>
        new("invented.txt", Encoding.UTF8.GetBytes(text), "text/plain", null, address, new(2031, 5, 4));

    public static Custody CustodyOf(Report report) => new(report.Article.Id, report.Lineage.DerivedFrom, []);

    private static Finding<Statement> StatementOf(FindingMaker maker, string text, string quotation, string speaker)
    {
        var (content, name) = (SpanOf(text, quotation), SpanOf(text, speaker));
        var statement = new Statement(
            StatementKind.Direct, maker.Text.Prove(content), [], maker.Text.Prove(SpanOf(text, "a dit")), maker.Text.Prove(name), speaker,
            null, null, null, [], null, Act.Asserted);
        return maker.Find(statement, "statement", "quotation-then-cue", 0.9, [content, name]);
    }

    private static Derivation DerivationOf(Report origin, Article copy)
    {
        var (from, to) = (origin.Article.Text.Text, copy.Text.Text);
        var left = SpanOf(from, "juin");
        var right = SpanOf(to, "juillet");
        var omitted = SpanOf(from, "BRÉVAUX, 4 mai (AFP)\n");
        var at = to.IndexOf('«', StringComparison.Ordinal);
        return new(
            origin.Article.Id, null, copy.Id, DerivationKind.Copy, false, 0.93,
            [new(SpanOf(from, "« Nous ne rouvrirons pas avant "), SpanOf(to, "« Nous ne rouvrirons pas avant "))],
            [
                new("BRÉVAUX, 4 mai (AFP)\n", "", omitted, new(at, at), false, ChangeKind.Omission),
                new("juin", "juillet", left, right, true, ChangeKind.Wording),
            ]);
    }

    private static TextSpan SpanOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return new(at, at + words.Length);
    }
}
