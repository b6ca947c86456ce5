using System.Globalization;
using System.Xml.Linq;
using Filature.Web.Speaking;
using static Filature.Web.Charts.RelayChart;

namespace Filature.Web.Charts;

/// <summary>The arrows of a relay: their dashes tell the kind, their heads whether the page says so, a number the changed quotations.</summary>
internal sealed class RelayLines(RelayGrid grid, Texts texts, Func<Derivation, bool> mayQuote)
{
    // From a page's middle to the tip, and from the tip to the foot of the head.
    private const int Clear = 9;
    private const int Length = 9;
    private const int QuotationsTold = 5;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XAttribute? Dashes(DerivationKind kind) => kind switch
    {
        DerivationKind.Copy => null,
        DerivationKind.Excerpt => A("stroke-dasharray", "9 4"),
        DerivationKind.Rewrite => A("stroke-dasharray", "2 3"),
        DerivationKind.Translation => A("stroke-dasharray", "10 3 2 3"),
        _ => A("stroke-dasharray", "1 5"),
    };

    public XElement Draw(RelayLine line)
    {
        var edge = line.Edge.Value;
        var isDescent = edge.Kind != DerivationKind.SamePrimarySource;
        var ((x1, y1), (x2, y2)) = (grid.Of(line.From), grid.Of(line.To));
        var quotations = edge.Changes.Where(change => change.InsideQuotation).ToList();
        var drawn = new XElement(
            Svg + "g", A("class", isDescent && !edge.Declared ? "relay-undeclared" : "relay-said"),
            new XElement(Svg + "title", Title(line, quotations)),
            new XElement(
                Svg + "path", A("d", isDescent ? Path(x1, y1, x2, y2) : string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1} L{x2} {y2}")), A("fill", "none"), A("stroke", "currentColor"), A("stroke-width", isDescent ? 2 : 1), Dashes(edge.Kind)),
            isDescent ? Head(x1, x2, y2, isOver: y1 == y2, edge.Declared) : null);
        if (quotations.Count > 0)
        {
            drawn.Add(new XElement(
                Svg + "text", A("class", "relay-changed"), A("fill", "currentColor"), A("font-weight", "bold"), A("x", x2 + 8), A("y", y2 - 8),
                string.Create(CultureInfo.InvariantCulture, $"«{quotations.Count}»")));
        }

        return drawn;
    }

    /// <summary>What the arrow says, for those who do not see it.</summary>
    public string Sentence(RelayLine line)
    {
        var edge = line.Edge.Value;
        var how = edge.Kind == DerivationKind.SamePrimarySource ? texts.Of(edge.Kind) : texts.Of(edge.Kind, edge.Declared);
        return texts.RelayHop(how, Text(line.From.Lane), Text(line.To.Lane));
    }

    private string Title(RelayLine line, List<Change> quotations)
    {
        var edge = line.Edge.Value;
        var share = edge.Similarity > 0 ? $" {texts.Percent(edge.Similarity)}." : "";
        var changed = quotations.Count == 0 ? "" : $" {texts.ChangedQuotations(quotations.Count)}{(mayQuote(edge) ? $": {string.Join("; ", quotations.Take(QuotationsTold).Select(change => $"«{Text(change.From)}» → «{Text(change.To)}»"))}" : "")}.";
        return Sentence(line) + share + changed;
    }

    // A straight way down may run through other pages: it bends. Within a lane it goes over what stands between.
    private static string Path(int x1, int y1, int x2, int y2)
    {
        if (y1 == y2)
        {
            return string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1 - 8} C{x1} {y1 - 26} {x2} {y1 - 26} {x2} {y2 - Clear - Length}");
        }

        var side = Side(x1, x2);
        var bend = Math.Max(24, Math.Abs(x2 - x1) / 2);
        return string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1} C{x1 + bend} {y1} {x2 + (side * bend)} {y2} {x2 + (side * (Clear + Length))} {y2}");
    }

    private static XElement Head(int x1, int x2, int y2, bool isOver, bool declared)
    {
        var side = Side(x1, x2);
        var (x, y) = isOver ? (x2, y2 - Clear) : (x2 + (side * Clear), y2);
        var path = isOver
            ? string.Create(CultureInfo.InvariantCulture, $"M{x} {y} l-5 -{Length} h10 Z")
            : string.Create(CultureInfo.InvariantCulture, $"M{x} {y} l{side * Length} -5 v10 Z");
        return new(
            Svg + "path", A("d", path), A("stroke", "currentColor"), A("fill", declared ? "currentColor" : "#fbf9f3"), declared ? null : A("class", "relay-hollow"));
    }

    // Whether an arrow comes in from the left (-1) or, where a copy bears an earlier day than its origin, from the right.
    private static int Side(int x1, int x2) => x2 > x1 ? -1 : 1;
}
