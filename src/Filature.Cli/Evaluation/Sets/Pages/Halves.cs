using Filature.Cli.Evaluation.Scoring;

namespace Filature.Cli.Evaluation.Sets.Pages;

/// <summary>Three boards in one: all pages, the half that parameters are set on, and the half that they are not.</summary>
/// <param name="digit">Which digit of a page's id, hexadecimal, parts the halves: even ones are looked at.</param>
internal sealed class Halves(IReadOnlyList<string> pages, Index digit)
{
    private readonly Scoreboard _even = new([.. pages.Where(page => IsEven(page, digit))]);
    private readonly Scoreboard _odd = new([.. pages.Where(page => !IsEven(page, digit))]);

    public Scoreboard All { get; } = new(pages);

    public void Add(string page, Action<Scoreboard> add)
    {
        add(All);
        add(IsEven(page, digit) ? _even : _odd);
    }

    public IEnumerable<ScoreGroup> Groups(string name, string protocol, params IReadOnlyList<string> order) =>
    [
        new(name, $"{protocol} Parameters are set while looking at the pages with an even {(digit.IsFromEnd ? "last" : "second")} digit in their id; the odd ones show what that is worth.", All.Scores(order)),
        new(name + ", even pages", "The half that parameters are set on.", _even.Scores(order)),
        new(name + ", odd pages", "The other half.", _odd.Scores(order)),
    ];

    private static bool IsEven(string id, Index digit) => Convert.ToInt32(id[digit].ToString(), 16) % 2 == 0;
}
