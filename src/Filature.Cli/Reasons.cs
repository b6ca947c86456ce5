using Filature.Contract;

namespace Filature.Cli;

/// <summary>Everything <c>why</c> can be asked about in one report, by id.</summary>
internal static class Reasons
{
    public static Dictionary<string, WhyDocument> Of(Report report)
    {
        var reasons = new Dictionary<string, WhyDocument>(StringComparer.Ordinal);
        foreach (var (value, ground) in report.Grounds())
        {
            reasons.TryAdd(ground.Id, new(
                ground.Id, value, ground.Stage.Name, ground.Stage.Version, ground.Rule, ground.Evidence, ground.Because,
                null, ground.Kind, ground.Score, report.Article.Id));
        }

        foreach (var claim in report.Article.Claims)
        {
            // A claim is what the document says; nothing was concluded, so no rule but its place.
            reasons.TryAdd(claim.Id, new(
                claim.Id, claim.Value, "Extraction", "1", claim.Where,
                claim.Span is { IsEmpty: false } span ? [report.Article.Text.Prove(span)] : [], [],
                null, $"claim.{claim.Kind.ToString().ToLowerInvariant()}", 1, report.Article.Id));
        }

        return reasons;
    }
}
