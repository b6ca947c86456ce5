using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets.Pages;

/// <summary>Three boards in one: all pages, the half that parameters are set on, and the half that they are not.</summary>
internal sealed class Halves(IReadOnlyList<string> pages)
{
    public const string Protocol = " Parameters are set while looking at the pages whose id ends in an even digit; the odd ones show what that is worth.";

    private readonly Scoreboard _even = new([.. pages.Where(Page.IsEvenId)]);
    private readonly Scoreboard _odd = new([.. pages.Where(page => !Page.IsEvenId(page))]);

    public Scoreboard All { get; } = new(pages);

    public void Add(string page, Action<Scoreboard> add)
    {
        add(All);
        add(Page.IsEvenId(page) ? _even : _odd);
    }

    public IEnumerable<ScoreGroup> Groups(string name, string protocol, params IReadOnlyList<string> order) =>
    [
        new(name, protocol + Protocol, All.Scores(order)),
        new(name + ", even pages", "The half that parameters are set on.", _even.Scores(order)),
        new(name + ", odd pages", "The other half.", _odd.Scores(order)),
    ];
}
