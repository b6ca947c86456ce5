using Filature.Contract;

namespace Filature.Cli.Evaluation.Sets;

/// <summary>What a refused document counts as: nothing found.</summary>
internal static class Blank
{
    public static ReadDocument Document(string path) => new(
        path,
        new("", "", "", "", "", [], "", null, null, null, null, null, null, [], [], new("", false, 1, []), []),
        [], [], [], [], []);
}
