using Filature.Language.Learning;

namespace Filature.Tools;

/// <summary>Yes-or-no decisions to learn from.</summary>
internal sealed class Decisions
{
    private const int Seed = 20_310_114;

    private readonly List<(ulong[] Features, bool IsYes)> _cases = [];

    public int Count => _cases.Count;

    public void Add(ulong[] features, bool isYes) => _cases.Add((features, isYes));

    public LinearModel Learn(int rounds, float least)
    {
        var trainer = new LinearTrainer(2);
        var random = new Random(Seed);
        var order = _cases.ToArray();
        Span<float> scores = stackalloc float[2];
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var (features, isYes) in order)
            {
                trainer.Score(features, scores);
                var right = isYes ? 1 : 0;
                // With a margin: what is barely right is learned too.
                if (scores[right] - scores[1 - right] <= Margin)
                {
                    trainer.Update(features, right, 1 - right);
                }

                trainer.Step();
            }
        }

        return trainer.Freeze(least);
    }

    private const float Margin = 2;
}
