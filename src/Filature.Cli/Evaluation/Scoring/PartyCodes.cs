namespace Filature.Cli.Evaluation.Scoring;

/// <summary>Countries and bodies by their names in all languages; who has no code is himself.</summary>
internal sealed class PartyCodes
{
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    public PartyCodes()
    {
        foreach (var row in Knowledge.Table("actors.tsv"))
        {
            foreach (var name in row[3].Split('|'))
            {
                _codes.TryAdd(Folding.FoldWords(name), row[0]);
            }
        }
    }

    public string Of(string party) => Folding.FoldWords(party) is var folded && _codes.TryGetValue(folded, out var code) ? code : folded;
}
