namespace Filature.Provenance;

/// <summary>The chain of custody of one article: from the outermost ancestor to it, and what was made from it.</summary>
/// <param name="Chain">Edges from the outermost ancestor down to the article.</param>
/// <param name="Descendants">Edges below the article, nearest first.</param>
public sealed record Custody(string Article, ValueList<Finding<Derivation>> Chain, ValueList<Finding<Derivation>> Descendants)
{
    /// <summary>The outermost ancestor's article id; null where there is none in the archive.</summary>
    public string? OriginArticle => Chain.Count > 0 ? Chain[0].Value.From : null;

    /// <summary>The name of an outermost ancestor outside the archive, or null.</summary>
    public string? External => Chain.Count > 0 ? Chain[0].Value.External : null;

    public static Custody Of(string article, ICustody edges)
    {
        var chain = new List<Finding<Derivation>>();
        var seen = new HashSet<string> { article };
        for (var at = article; edges.Origins(at) is [var edge, ..];)
        {
            chain.Insert(0, edge);
            if (edge.Value.From is not { } from || !seen.Add(from))
            {
                break;
            }

            at = from;
        }

        var below = new List<Finding<Derivation>>();
        var queue = new Queue<string>([article]);
        seen = [article];
        while (queue.TryDequeue(out var at))
        {
            foreach (var edge in edges.Descendants(at))
            {
                if (seen.Add(edge.Value.To))
                {
                    below.Add(edge);
                    queue.Enqueue(edge.Value.To);
                }
            }
        }

        return new(article, chain.ToValueList(), below.ToValueList());
    }
}
