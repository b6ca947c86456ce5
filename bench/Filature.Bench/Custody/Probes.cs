using System.Globalization;

namespace Filature.Bench.Custody;

/// <summary>How many planted articles were found, by their rate of change, and how many of the pairs found are true.</summary>
internal sealed class Probes
{
    private readonly Dictionary<(Planted Kind, double Rate), (int Found, int Planted)> _recall = [];
    private int _true;
    private int _said;

    public double Precision => _said == 0 ? 1 : (double)_true / _said;

    public int Said => _said;

    /// <param name="kin">What was said to be kin to the article.</param>
    /// <param name="familyOf">Of each article.</param>
    public void Take(GeneratedArticle article, IReadOnlyCollection<long> kin, Func<long, long> familyOf)
    {
        _said += kin.Count;
        _true += kin.Count(number => familyOf(number) == article.Family);
        if (article.Kind is not (Planted.Own or Planted.Report))
        {
            var (found, planted) = _recall.GetValueOrDefault((article.Kind, article.Rate));
            _recall[(article.Kind, article.Rate)] = (found + (kin.Contains(article.Family) ? 1 : 0), planted + 1);
        }
    }

    /// <summary>The share of planted articles with this share of changed words that were found; of one kind or of all.</summary>
    public double Recall(double rate, Planted? kind = null)
    {
        var rows = _recall.Where(pair => Math.Abs(pair.Key.Rate - rate) < 0.001 && (kind is null || pair.Key.Kind == kind)).Select(pair => pair.Value).ToList();
        return rows.Sum(row => row.Planted) is var planted and > 0 ? (double)rows.Sum(row => row.Found) / planted : double.NaN;
    }

    public int PlantedAt(double rate) => _recall.Where(pair => Math.Abs(pair.Key.Rate - rate) < 0.001).Sum(pair => pair.Value.Planted);

    public void Print(TextWriter output, string name)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: precision {Precision:0.0000} of {_said} pairs; recall by the share of changed words"));
        foreach (var kind in (Planted?[])[null, Planted.Copy, Planted.Excerpt, Planted.Whole])
        {
            output.WriteLine($"  {kind?.ToString().ToLowerInvariant() ?? "all",-10}" + string.Concat(GeneratedWire.Rates.Select(rate =>
                string.Create(CultureInfo.InvariantCulture, $"  {rate * 100,3:0} %: {Recall(rate, kind):0.000}"))));
        }
    }
}
